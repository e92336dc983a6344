import { type ExecutionArgs, type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Context } from '../context.ts';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import { fillPlaces, forgetPlaces } from '../reader/places.ts';
import type { Compiled, Reader } from '../reader/read.ts';
import { GivenUp } from '../reader/refusal.ts';
import { fillSlots } from '../reader/slot.ts';
import type { Prepared, PreparedField } from './prepared.ts';
import { readTogether } from './together.ts';

/** Runs a prepared query; `decline` says what becomes of one that turns out to be irregular. */
export async function runPrepared<Left>(
  args: ExecutionArgs,
  reader: Reader,
  prepared: Prepared,
  answered: () => void,
  decline: (reason: DeclineReason) => Left | Promise<Left>,
): Promise<ExecutionResult | Left> {
  const errors: GraphQLError[] = [];
  try {
    const { fields } = prepared;
    const together = prepared.together.length ? startTogether(prepared, reader, args) : null;
    const answers = fields.map((field) => answerField(field, together?.get(field) ?? null, reader, args, errors));
    const values = answers.length === 1 ? [await answers[0]] : await Promise.all(answers);
    const filled = fillPlaces(args.contextValue as Context);
    if (filled) await filled;
    const data = Object.fromEntries(fields.map(({ key }, index) => [key, values[index]]));
    answered();
    return errors.length ? { errors, data } : { data };
  } catch (error) {
    if (error instanceof Declined) return decline(error.reason);
    if (error instanceof RootFailure) return { errors: [...errors, error.told], data: null };
    throw error;
  } finally {
    forgetPlaces(args.contextValue as Context);
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

function startTogether({ together }: Prepared, reader: Reader, { variableValues, contextValue }: ExecutionArgs) {
  return readTogether(together, variableValues ?? {}, reader, contextValue as Context);
}

async function answerField(
  field: PreparedField,
  begun: Promise<unknown[]> | null,
  reader: Reader,
  { contextValue, variableValues }: ExecutionArgs,
  errors: GraphQLError[],
): Promise<unknown> {
  if (field.kind === 'typename') return field.name;
  const { compiled, slotted, args } = field;
  const variables = slotted ? (variableValues ?? {}) : null;
  const told = (error: unknown) => locatedError(error, field.nodes as FieldNode[], [field.key]);
  let values: unknown[];
  try {
    values = compiled ? await read(begun ?? startRead(compiled, variables, reader, contextValue as Context)) : [];
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
    if (!field.nullable) throw new RootFailure(told(error));
    errors.push(told(error));
    return null;
  }
  try {
    return field.root.answer(values, variables ? fillArguments(args, variables) : args);
  } catch (error) {
    if (!field.nullable) throw new Declined('ROOT_ERROR');
    errors.push(told(error));
    return null;
  }
}

/** A read that the database gave up is told as it is, and not tried again; any other that fails, fails on graphql-js again. */
async function read(begun: Promise<unknown[]>) {
  try {
    return await begun;
  } catch (error) {
    if (error instanceof Declined || error instanceof GivenUp) throw error;
    throw new Declined('READ_FAILED');
  }
}

function startRead(compiled: Compiled, variables: Variables | null, reader: Reader, context: Context) {
  const filled = variables ? { ...compiled, values: fillSlots(compiled.values, variables) } : compiled;
  return reader.run(filled, context);
}

type Variables = Readonly<Record<string, unknown>>;

function fillArguments(args: Variables, variables: Variables): Variables {
  const names = Object.keys(args);
  const values = fillSlots(Object.values(args), variables);
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}
