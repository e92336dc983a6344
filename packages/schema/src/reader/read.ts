import {
  AnswerTooLarge,
  createStatementNames,
  type Database,
  largestAnswer,
  longWork,
  models,
} from '@plangraph/database';
import { type Context, noteCounted, noteNouns, noteWork } from '../context.ts';
import type { Nouns } from '../noun/noun.ts';
import type { Systems } from '../systems/systems.ts';
import { noWork, type Work } from '../work.ts';
import { countTables } from './budget.ts';
import { Declined } from './declined.ts';
import type { Edge, TextEdge } from './edge.ts';
import type { Hydrate } from './expression.ts';
import { Piecework } from './piecework.ts';
import { policiesOf } from './policies.ts';
import { historyArchived, readingFailure } from './refusal.ts';
import type { Scope } from './scope.ts';
import { StatementDraft } from './statement.ts';
import { readMarks, splitTexts } from './textMarks.ts';
import type { Walk } from './walk.ts';

/** A read, ready to run: one statement, and what its values become. */
export interface Compiled {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The expressions of its edges, in the order of what they become. */
  readonly expressions: readonly string[];
  readonly hydrates: readonly Hydrate[];
  /** Models that the statement reads. */
  readonly touched: ReadonlySet<string>;
  /** The earliest moment as of which it reads; null for now. */
  readonly asOf: Date | null;
  /** What it has to do each time that it runs. */
  readonly work: Work;
  /** Whether PostgreSQL writes the value of its edge as the response shows it; nothing is made of it then. */
  readonly asText: boolean;
}

/** One statement that carries out several reads of now, which have no moment. */
export interface Joined extends Pick<Compiled, 'text' | 'touched' | 'work' | 'asText'> {
  /** What becomes of the values of each. */
  readonly hydrates: readonly (readonly Hydrate[])[];
}

/** Reads edges from the root of the graph: all of them in one statement. */
export interface Reader {
  /**
   * Writes the statement of what a walk has selected; `answering` when rows shall become parts of the response rather than
   * rows for resolvers.
   *
   * @throws {GraphQLError} TOO_MANY_TABLES
   */
  compile(edges: readonly Edge[], walk: Walk, answering: boolean): Compiled;
  /**
   * Writes the statement by which PostgreSQL writes what one edge leads to as the response shows it.
   *
   * @throws {GraphQLError} TOO_MANY_TABLES
   */
  compileText(edge: TextEdge, walk: Walk): Compiled;
  /** Runs the statement, with its own values unless others are given, and gives the value of each edge: JSON, or null, where it is written as text. */
  run(compiled: Compiled, context: Context, values?: readonly unknown[]): Promise<unknown[]>;
  /** Runs a statement that carries out several reads, as {@link run} does, and gives the values of the edges of each. */
  runTogether(joined: Joined, values: readonly unknown[], context: Context): Promise<unknown[][]>;
}

/** Makes the reader of one composition, which keeps so many bytes of the shapes of statements. */
export function createReader(nouns: Nouns, database: Database | null, systems: Systems, bytesKept: number): Reader {
  const nameOf = createStatementNames('read', bytesKept);
  const ownMoments = ownMomentsOf(nouns);
  const beginScope = ({ context }: Walk, answering: boolean): Scope => ({
    statement: new StatementDraft(),
    policyOf: policiesOf(nouns, context),
    asOf: context.asOf,
    moments: context.asOf ? [context.asOf] : [],
    ownMoments,
    answering,
    language: context.language,
    hasScalars: (database?.version ?? 0) >= 17,
    systems,
    touched: new Set<string>(),
  });
  const compiledOf = (scope: Scope, walk: Walk, written: Written): Compiled => {
    const { tables, values } = scope.statement;
    countTables(walk, tables);
    return {
      ...written,
      text: `SELECT ${written.text} AS data${writeKept(scope)}`,
      values,
      touched: scope.touched,
      asOf: earliestOf(scope),
      work: { ...noWork, ...walk.budget.work, statements: 1, tables },
    };
  };
  return {
    compile: (edges, walk, answering) => {
      const scope = beginScope(walk, answering);
      const expressions = edges.map((edge) => edge.write(scope, null));
      const written = expressions.map(({ sql }) => sql);
      return compiledOf(scope, walk, {
        text: `json_build_array(${written.join(', ')})`,
        expressions: written,
        hydrates: expressions.map(({ hydrate }) => hydrate),
        asText: false,
      });
    },
    compileText: (edge, walk) => {
      const scope = beginScope(walk, true);
      const { sql } = edge.write(scope, null);
      // An empty text is told from no row at all.
      return compiledOf(scope, walk, {
        text: `concat(${sql})`,
        expressions: [sql],
        hydrates: [],
        asText: true,
      });
    },
    run: async (compiled, context, values = compiled.values) => {
      const data = await fetch(compiled, values, context);
      if (data === null) throw historyArchived(compiled.asOf);
      if (compiled.asText) return [readText(data as string, context) || null];
      const { hydrates } = compiled;
      const found = data as unknown[];
      return makeOf(context, (work) => hydrates.map((hydrate, index) => hydrate(found[index], context, work)));
    },
    runTogether: async (joined, values, context) => {
      const data = await fetch(joined, values, context);
      if (joined.asText) return splitTexts(readText(data as string, context)).map((each) => [each || null]);
      const found = data as unknown[][];
      return makeOf(context, (work) =>
        joined.hydrates.map((hydrates, place) =>
          hydrates.map((hydrate, index) => hydrate(found[place]?.[index], context, work)),
        ),
      );
    },
  };

  async function fetch(
    { text, touched, work, asText }: Pick<Compiled, 'text' | 'touched' | 'work' | 'asText'>,
    values: readonly unknown[],
    context: Context,
  ): Promise<unknown> {
    if (!database) throw new Error('This schema was composed without a database; it can be printed, not read.');
    noteNouns(context, touched);
    const name = nameOf(text);
    // What has no name is planned by PostgreSQL each time.
    noteWork(context, name ? work : { ...work, written: work.tables });
    const statement = name ? { name, text, values, asText } : { text, values, asText };
    const { allowance, position } = context.notes;
    const options = { signal: context.signal, allowance, position };
    return database.read(statement, options).catch((error) => {
      // Text is longer than the values in it, which may not be too long.
      if (asText && error instanceof AnswerTooLarge) throw new Declined('READ_FAILED');
      throw readingFailure(error, context.signal);
    });
  }
}

/** What an edge, or several, are written as. */
type Written = Pick<Compiled, 'text' | 'expressions' | 'hydrates' | 'asText'>;

/** An answer that PostgreSQL wrote, without its marks. */
function readText(text: string, context: Context): string {
  const { json, counted } = readMarks(text);
  if (counted) noteCounted(context, counted);
  return json;
}

/** Makes what was read into values; of a long answer a piece at a time. */
function makeOf<Made>(context: Context, make: (work?: Piecework) => Made): Made | Promise<Made> {
  if (charactersRead(context) <= madeAtOnce) return make();
  return longWork.goOn(async () => {
    const work = new Piecework();
    const made = make(work);
    await work.finish();
    return made;
  });
}

/** Answers with more characters of JSON than this are written a piece at a time. */
const longAnswer = 262_144;

/** What is made of fewer characters is made at once. What is computed of rows, such as scores, takes far longer than showing them. */
const madeAtOnce = 131_072;

/** Whether so much was read for a request that it must not be written at once. */
export function isLong(context: Context): boolean {
  return charactersRead(context) > longAnswer;
}

function charactersRead({ notes }: Context): number {
  return largestAnswer - notes.allowance.characters;
}

/** Of a moment of which versions were moved to an archive nothing is told, rather than half of what was. */
function writeKept(scope: Scope): string {
  const { statement } = scope;
  const asOf = earliestOf(scope);
  return asOf ? ` WHERE plangraph.archived_until() <= ${statement.once(asOf.toISOString(), 'timestamptz')}` : '';
}

/** The earliest of the moments that a statement looks at; null where it looks at the present alone. */
function earliestOf({ moments }: Scope): Date | null {
  return moments.reduce<Date | null>((first, each) => (first && first <= each ? first : each), null);
}

/** The tables of nouns whose rows bear moments of their own. */
export function ownMomentsOf(nouns: Nouns): ReadonlySet<string> {
  const own = [...nouns.values()].flatMap(({ definition: { ownMoments }, model }) => {
    if (!ownMoments) return [];
    return [model.table, ...(ownMoments === true ? [] : ownMoments.map((name) => models[name].table))];
  });
  return new Set(own);
}
