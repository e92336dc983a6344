export type { Operation } from './document.ts';
export { graphcacheKeys } from './generated/graphcacheKeys.ts';
export * as operations from './generated/operations.ts';
export { type ErrorCode, GraphError, GraphRefusal } from './graphError.ts';
export { intentKey } from './intentKey.ts';
export { type Graph, openGraph } from './openGraph.ts';
export type { ClientOptions } from './options.ts';
