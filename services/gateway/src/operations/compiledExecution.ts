import { type Counts, createExecutor, type Executor } from '@plangraph/execution';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { ValidOperation } from './persisted.ts';

const executors = new WeakMap<GraphQLSchema, Executor>();

/** How the operations of a schema ran that came as far as the compiled executor; null before any could. */
export function executionCounts(schema: GraphQLSchema): Counts | null {
  return executors.get(schema)?.counts() ?? null;
}

/** Runs trusted operations compiled where that is safe, and all others on graphql-js; the answers are the same. */
export function useCompiledExecution(
  schema: GraphQLSchema,
  operations: readonly ValidOperation[],
  log: Pick<Logger, 'debug'>,
): Plugin {
  const executor = createExecutor({ schema, trusted: operations.map(({ document }) => document), log });
  executors.set(schema, executor);
  return {
    onExecute: ({ setExecuteFn }) => setExecuteFn((args) => executor.execute(args as ExecutionArgs)),
  };
}
