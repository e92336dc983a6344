import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { Declined, type DeclineReason } from '../reader/declined.ts';
import { createKeptOperations, type Way } from './keep.ts';
import { type Means, prepareOperation } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import { runPrepared, runWritten, type WrittenAnswer } from './run.ts';
import { createTally, type DirectCounts } from './tally.ts';

/** Executes an operation, as graphql-js's `execute` does. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** Executes operations of one composed graph, and counts the ways in which it did. */
export interface Executor {
  /**
   * Executes an operation. A query whose root fields the reader answers is built from the rows straight into the response,
   * without a resolver for each field; every other operation, and every one in which anything irregular turns up, is left to
   * `otherwise`: graphql-js by default. The answers are the same, errors included.
   */
  execute(args: ExecutionArgs, otherwise?: Execute): ReturnType<Execute>;
  /**
   * Answers a query straight from its rows where that can be done, as `execute` does; null, or the reason, where it cannot. Where nothing of
   * the answer is computed and there are no errors, it is given as PostgreSQL wrote it.
   * Whoever asks here and gets neither data nor errors has to execute the operation in the general way, which counts why.
   */
  answerFromRows(args: ExecutionArgs): Promise<ExecutionResult | WrittenAnswer | null> | DeclineReason;
  /** How operations were executed since the graph was composed. */
  executions(): DirectCounts;
}

/** Makes the executor of one composition, which keeps so many bytes of prepared operations. */
export function createExecutor(means: Means, bytesKept: number): Executor {
  const kept = createKeptOperations(means.readable.nouns, means.roots, bytesKept);
  const tally = createTally();
  const prepare = (args: ExecutionArgs, way: Way): Prepared | DeclineReason => {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation) return 'NO_OPERATION';
    if (operation.operation !== OperationTypeNode.QUERY) return 'NOT_A_QUERY';
    return attempt(() => prepareOperation(means, kept, args, operation, way));
  };
  return {
    execute(args, otherwise = execute) {
      const decline = (reason: DeclineReason) => {
        tally.decline(reason);
        return otherwise(args);
      };
      const prepared = prepare(args, 'values');
      if (typeof prepared === 'string') return decline(prepared);
      return runPrepared(args, means.reader, prepared, tally.answer, decline);
    },
    answerFromRows(args) {
      const prepared = prepare(args, 'text');
      if (typeof prepared === 'string') return prepared;
      return runWritten(args, means.reader, prepared, tally.answer, () => null);
    },
    executions: tally.read,
  };
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
