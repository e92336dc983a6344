import { type ExecutionArgs, type ExecutionResult, type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Context } from '../context.ts';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import type { Compiled, Reader } from '../reader/read.ts';
import { fillSlots } from '../reader/slot.ts';
import type { Prepared, PreparedField } from './prepared.ts';

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
    const answers = prepared.map((field) => answerField(field, reader, args, errors));
    const values = answers.length === 1 ? [await answers[0]] : await Promise.all(answers);
    const data = Object.fromEntries(prepared.map(({ key }, index) => [key, values[index]]));
    answered();
    return errors.length ? { errors, data } : { data };
  } catch (error) {
    if (error instanceof Declined) return decline(error.reason);
    throw error;
  }
}

async function answerField(
  field: PreparedField,
  reader: Reader,
  { contextValue, variableValues }: ExecutionArgs,
  errors: GraphQLError[],
): Promise<unknown> {
  if (field.kind === 'typename') return field.name;
  const { compiled, slotted, args } = field;
  const variables = slotted ? (variableValues ?? {}) : null;
  const values = compiled ? await read(compiled, variables, reader, contextValue as Context) : [];
  try {
    return field.root.answer(values, variables ? fillArguments(args, variables) : args);
  } catch (error) {
    if (!field.nullable) throw new Declined('ROOT_ERROR');
    errors.push(locatedError(error, field.nodes as FieldNode[], [field.key]));
    return null;
  }
}

/** A read that fails, fails on graphql-js again, where the error finds its place. */
async function read(compiled: Compiled, variables: Variables | null, reader: Reader, context: Context) {
  try {
    return await reader.run(
      variables ? { ...compiled, values: fillSlots(compiled.values, variables) } : compiled,
      context,
    );
  } catch (error) {
    throw error instanceof Declined ? error : new Declined('READ_FAILED');
  }
}

type Variables = Readonly<Record<string, unknown>>;

function fillArguments(args: Variables, variables: Variables): Variables {
  const names = Object.keys(args);
  const values = fillSlots(Object.values(args), variables);
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}
