import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Registry } from '../graph/registry.ts';
import { Declined } from '../reader/complete.ts';
import type { Reader } from '../reader/read.ts';
import { type KeptOperations, type Prepared, type PreparedField, prepareOperation } from './prepare.ts';

/** Executes an operation, as graphql-js's `execute` does. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** Executes what it can, and leaves the rest to another. */
export type Executor = (args: ExecutionArgs, otherwise: Execute) => ExecutionResult | Promise<ExecutionResult>;

const executors = new WeakMap<GraphQLSchema, Executor>();

/** Makes an executor known under the schema it was made for. */
export function registerExecutor(schema: GraphQLSchema, executor: Executor): void {
  executors.set(schema, executor);
}

/**
 * Executes an operation on a composed schema. A query whose root fields the reader answers is built from the rows
 * straight into the response, without a resolver for each field; every other operation, and every one in which anything
 * irregular turns up, is left to `otherwise`: graphql-js by default. The answers are the same, errors included.
 */
export function executeOperation(args: ExecutionArgs, otherwise: Execute = execute): ReturnType<Execute> {
  return executors.get(args.schema)?.(args, otherwise) ?? otherwise(args);
}

/** Makes the executor of one composition. */
export function createExecutor(registry: Registry, reader: Reader): Executor {
  const kept: KeptOperations = new WeakMap();
  return (args, otherwise) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return otherwise(args);
    const prepared = attempt(() => prepareOperation(registry, reader, kept, args, operation));
    return prepared ? run(args, reader, prepared, otherwise) : otherwise(args);
  };
}

/** Whatever goes wrong while an operation is prepared goes wrong on graphql-js too, and is told there as it should. */
function attempt(prepare: () => Prepared | null): Prepared | null {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof Declined || error instanceof GraphQLError) return null;
    throw error;
  }
}

async function run(
  args: ExecutionArgs,
  reader: Reader,
  prepared: Prepared,
  otherwise: Execute,
): Promise<ExecutionResult> {
  const context = args.contextValue as Context;
  const errors: GraphQLError[] = [];
  try {
    const values = await Promise.all(prepared.map((field) => answerField(field, reader, context, errors)));
    const data = Object.fromEntries(prepared.map(({ key }, index) => [key, values[index]]));
    return errors.length ? { errors, data } : { data };
  } catch (error) {
    if (error instanceof Declined) return otherwise(args);
    throw error;
  }
}

async function answerField(
  field: PreparedField,
  reader: Reader,
  context: Context,
  errors: GraphQLError[],
): Promise<unknown> {
  if (field.kind === 'typename') return field.name;
  const values = field.compiled ? await read(field, reader, context) : [];
  try {
    return field.root.answer(values, field.args);
  } catch (error) {
    if (!field.nullable) throw new Declined('An error must null the whole answer.');
    errors.push(locatedError(error, field.nodes as FieldNode[], [field.key]));
    return null;
  }
}

/** A read that fails, fails on graphql-js again, where the error finds its place. */
async function read(field: Extract<PreparedField, { kind: 'root' }>, reader: Reader, context: Context) {
  try {
    return field.compiled ? await reader.run(field.compiled, context) : [];
  } catch (error) {
    throw error instanceof Declined ? error : new Declined('The read failed.');
  }
}
