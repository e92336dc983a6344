import type { Database } from '@plangraph/database';
import type { Context } from '../context.ts';
import type { Nouns } from '../noun/noun.ts';
import type { Edge } from './edge.ts';
import type { Hydrate } from './expression.ts';
import { readingFailure } from './refusal.ts';
import type { PolicyOf, Scope } from './scope.ts';
import { Statement } from './statement.ts';
import { createStatementNames } from './statementNames.ts';

/** A read, ready to run: one statement, and what its values become. */
export interface Compiled {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly hydrates: readonly Hydrate[];
  /** Models that the statement reads. */
  readonly touched: ReadonlySet<string>;
}

/** Reads edges from the root of the graph: all of them in one statement. */
export interface Reader {
  /** Writes the statement; `answering` when rows shall become parts of the response rather than rows for resolvers. */
  compile(edges: readonly Edge[], context: Context, answering: boolean): Compiled;
  /** Runs the statement and gives the value of each edge. */
  run(compiled: Compiled, context: Context): Promise<unknown[]>;
}

/** Makes the reader of one composition. */
export function createReader(nouns: Nouns, database: Database | null): Reader {
  const nameOf = createStatementNames();
  const ownMoments = ownMomentsOf(nouns);
  return {
    compile: (edges, context, answering) => {
      const scope: Scope = {
        statement: new Statement(),
        policyOf: policiesOf(nouns, context),
        asOf: context.asOf,
        ownMoments,
        answering,
        touched: new Set<string>(),
      };
      const expressions = edges.map((edge) => edge.write(scope, null));
      return {
        text: `SELECT json_build_array(${expressions.map(({ sql }) => sql).join(', ')}) AS data`,
        values: scope.statement.values,
        hydrates: expressions.map(({ hydrate }) => hydrate),
        touched: scope.touched,
      };
    },
    run: async ({ text, values, hydrates, touched }, context) => {
      if (!database) throw new Error('This schema was composed without a database; it can be printed, not read.');
      for (const model of touched) context.notes.nouns.add(model);
      const name = nameOf(text);
      const statement = name ? { name, text, values } : { text, values };
      const options = { signal: context.signal, allowance: context.notes.allowance };
      const data = (await database.read(statement, options).catch((error) => {
        throw readingFailure(error, context.signal);
      })) as unknown[];
      return hydrates.map((hydrate, index) => hydrate(data[index], context));
    },
  };
}

/** The tables of nouns whose rows bear moments of their own. */
export function ownMomentsOf(nouns: Nouns): ReadonlySet<string> {
  const own = [...nouns.values()].filter(({ definition }) => definition.ownMoments);
  return new Set(own.map(({ model }) => model.table));
}

function policiesOf(nouns: Nouns, context: Context): PolicyOf {
  return (model) => nouns.get(model)?.definition.policy?.(context.viewer, context.asOf) ?? true;
}
