import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import { createKeptOperations } from './keep.ts';
import { type Means, prepareOperation } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import { runPrepared } from './run.ts';
import { createTally, type DirectCounts } from './tally.ts';

/** Executes an operation, as graphql-js's `execute` does. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** Executes what it can, leaves the rest to another, and counts both. */
export interface Executor {
  (args: ExecutionArgs, otherwise: Execute): ExecutionResult | Promise<ExecutionResult>;
  /** Answers a query from its rows; null where only that shows that it cannot, or the reason that is known before. */
  answer(args: ExecutionArgs): Promise<ExecutionResult | null> | DeclineReason;
  counts(): DirectCounts;
}

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

/**
 * Answers a query straight from its rows where that can be done, as `executeOperation` does; null, or the reason, where
 * it cannot. Whoever asks here and gets neither data nor errors has to execute the operation in the general way, which
 * counts why.
 */
export function answerFromRows(args: ExecutionArgs): ReturnType<Executor['answer']> {
  return executors.get(args.schema)?.answer(args) ?? 'ROOT_FIELD';
}

/** How the operations of a composed schema were executed that came to `executeOperation`; null for another schema. */
export function directCounts(schema: GraphQLSchema): DirectCounts | null {
  return executors.get(schema)?.counts() ?? null;
}

/** Makes the executor of one composition. */
export function createExecutor(means: Means): Executor {
  const kept = createKeptOperations(means.readable.nouns, means.roots);
  const tally = createTally();
  const prepare = (args: ExecutionArgs): Prepared | DeclineReason => {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation) return 'NO_OPERATION';
    if (operation.operation !== OperationTypeNode.QUERY) return 'NOT_A_QUERY';
    return attempt(() => prepareOperation(means, kept, args, operation));
  };
  const execute = (args: ExecutionArgs, otherwise: Execute): ReturnType<Execute> => {
    const decline = (reason: DeclineReason) => {
      tally.decline(reason);
      return otherwise(args);
    };
    const prepared = prepare(args);
    if (typeof prepared === 'string') return decline(prepared);
    return runPrepared(args, means, prepared, tally.answer, decline);
  };
  const answer: Executor['answer'] = (args) => {
    const prepared = prepare(args);
    if (typeof prepared === 'string') return prepared;
    return runPrepared(args, means, prepared, tally.answer, () => null);
  };
  return Object.assign(execute, { answer, counts: tally.read });
}

/** Whatever goes wrong while an operation is prepared goes wrong on graphql-js too, and is told there as it should. */
function attempt(prepare: () => Prepared): Prepared | DeclineReason {
  try {
    return prepare();
  } catch (error) {
    if (error instanceof Declined) return error.reason;
    if (error instanceof GraphQLError) return 'REFUSED';
    throw error;
  }
}
