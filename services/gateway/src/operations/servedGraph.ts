import type { ComposedGraph, Executor } from '@plangraph/schema';

/** What of a composed graph is served. */
export type ServedGraph = Pick<ComposedGraph, 'schema' | keyof Executor>;
