import { type ExecutionArgs, type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Context } from '../context.ts';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import { fillPlaces, forgetPlaces } from '../reader/places.ts';
import type { Reader } from '../reader/read.ts';
import { GivenUp } from '../reader/refusal.ts';
import { fillSlot } from '../reader/slot.ts';
import type { PlacedField, Prepared, PreparedField, PreparedRead, PreparedRoot } from './prepared.ts';
import { fillLists } from './together.ts';

/** The data of an answer without errors, as JSON that PostgreSQL wrote. */
export interface WrittenAnswer {
  readonly json: string;
}

/** What becomes of a query that turns out to be irregular. */
type Decline<Left> = (reason: DeclineReason) => Left | Promise<Left>;

/** Runs a prepared query. */
export function runPrepared<Left>(
  args: ExecutionArgs,
  reader: Reader,
  prepared: Prepared,
  answered: () => void,
  decline: Decline<Left>,
): Promise<ExecutionResult | Left> {
  return run(args, reader, prepared, decline, (values, errors) => {
    const data = prepared.write()(values);
    answered();
    return errors.length ? { errors, data } : { data };
  });
}

/** Runs a prepared query, and gives what PostgreSQL wrote as it is where that is all of the answer. */
export function runWritten<Left>(
  args: ExecutionArgs,
  reader: Reader,
  prepared: Prepared,
  answered: () => void,
  decline: Decline<Left>,
): Promise<ExecutionResult | WrittenAnswer | Left> {
  if (!prepared.asText) return runPrepared(args, reader, prepared, answered, decline);
  return run(args, reader, prepared, decline, (texts, errors): ExecutionResult | WrittenAnswer => {
    const json = joinTexts(prepared.fields, texts as readonly (string | null)[]);
    answered();
    return errors.length ? { errors, data: JSON.parse(json) } : { json };
  });
}

async function run<Given, Left>(
  { variableValues, contextValue }: ExecutionArgs,
  reader: Reader,
  { fields, reads }: Prepared,
  decline: Decline<Left>,
  give: (values: readonly unknown[], errors: readonly GraphQLError[]) => Given,
): Promise<Given | ExecutionResult | Left> {
  const context = contextValue as Context;
  const errors: GraphQLError[] = [];
  const values = fields.map((field) => (field.kind === 'typename' ? field.name : null));
  const running = { reader, context, variables: variableValues ?? {}, values, errors };
  try {
    const [first, ...others] = reads;
    if (first) await (others.length ? Promise.all(reads.map((each) => answer(each, running))) : answer(first, running));
    const filled = fillPlaces(context);
    if (filled) await filled;
    return give(values, errors);
  } catch (error) {
    if (error instanceof Declined) return decline(error.reason);
    if (error instanceof RootFailure) return { errors: [...errors, error.told], data: null };
    throw error;
  } finally {
    forgetPlaces(context);
  }
}

/** The data of an answer, of the text of each of its fields. */
function joinTexts(fields: readonly PreparedField[], texts: readonly (string | null)[]): string {
  let json = '';
  for (let place = 0; place < fields.length; place += 1) {
    const { kind, key } = fields[place] as PreparedField;
    const text = texts[place] ?? 'null';
    json += `${place ? ',' : ''}"${key}":${kind === 'typename' ? `"${text}"` : text}`;
  }
  return `{${json}}`;
}

/** A root field that may not be null takes the whole answer with it, as on graphql-js. */
class RootFailure extends Error {
  readonly told: GraphQLError;

  constructor(told: GraphQLError) {
    super(told.message);
    this.told = told;
  }
}

type Variables = Readonly<Record<string, unknown>>;

/** A query while it runs. */
interface Running {
  readonly reader: Reader;
  readonly context: Context;
  readonly variables: Variables;
  /** What its fields are answered with, by their places. */
  readonly values: unknown[];
  readonly errors: GraphQLError[];
}

/** Reads, and answers all fields that the read is for. */
async function answer(read: PreparedRead, running: Running): Promise<void> {
  const { reader, context, variables } = running;
  try {
    if (read.kind === 'together') {
      const found = await reader.runTogether(read.joined, fillLists(read, variables), context);
      for (const [index, placed] of read.placed.entries()) answerField(placed, found[index] as unknown[], running);
    } else {
      const { compiled } = read.placed.field;
      const fill = (value: unknown) => fillSlot(value, variables);
      const found = compiled ? await reader.run(compiled, context, compiled.values.map(fill)) : [];
      answerField(read.placed, found, running);
    }
  } catch (error) {
    if (error instanceof RootFailure || error instanceof Declined) throw error;
    // A read that the database gave up is told as it is, and not tried again; any other that fails, fails on graphql-js again.
    if (!(error instanceof GivenUp)) throw new Declined('READ_FAILED');
    for (const { field } of read.kind === 'together' ? read.placed : [read.placed]) giveUp(field, error, running);
  }
}

function giveUp(field: PreparedRoot, error: GivenUp, { errors }: Running): void {
  const told = tell(field, error);
  if (!field.nullable) throw new RootFailure(told);
  errors.push(told);
}

function answerField({ place, field }: PlacedField, found: readonly unknown[], { values, variables, errors }: Running) {
  try {
    values[place] = field.root.answer(found, () => fillArguments(field.args, variables));
  } catch (error) {
    if (!field.nullable) throw new Declined('ROOT_ERROR');
    errors.push(tell(field, error));
  }
}

function tell({ nodes, key }: PreparedRoot, error: unknown): GraphQLError {
  return locatedError(error, nodes as FieldNode[], [key]);
}

function fillArguments(args: Variables, variables: Variables): Variables {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, fillSlot(value, variables)]));
}
