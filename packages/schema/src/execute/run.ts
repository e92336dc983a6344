import { type ExecutionArgs, type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Context } from '../context.ts';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import { fillPlaces, forgetPlaces } from '../reader/places.ts';
import type { Reader } from '../reader/read.ts';
import { GivenUp } from '../reader/refusal.ts';
import { fillSlot } from '../reader/slot.ts';
import type { PlacedField, Prepared, PreparedRead, PreparedRoot } from './prepared.ts';
import { fillLists } from './together.ts';

/** Runs a prepared query; `decline` says what becomes of one that turns out to be irregular. */
export async function runPrepared<Left>(
  { variableValues, contextValue }: ExecutionArgs,
  reader: Reader,
  { fields, reads, write }: Prepared,
  answered: () => void,
  decline: (reason: DeclineReason) => Left | Promise<Left>,
): Promise<ExecutionResult | Left> {
  const context = contextValue as Context;
  const errors: GraphQLError[] = [];
  const values = fields.map((field) => (field.kind === 'typename' ? field.name : null));
  const running = { reader, context, variables: variableValues ?? {}, values, errors };
  try {
    const [first, ...others] = reads;
    if (first) await (others.length ? Promise.all(reads.map((each) => answer(each, running))) : answer(first, running));
    const filled = fillPlaces(context);
    if (filled) await filled;
    const data = write()(values);
    answered();
    return errors.length ? { errors, data } : { data };
  } catch (error) {
    if (error instanceof Declined) return decline(error.reason);
    if (error instanceof RootFailure) return { errors: [...errors, error.told], data: null };
    throw error;
  } finally {
    forgetPlaces(context);
  }
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
