export { composeSchema } from './compose.ts';
export { type Context, createContext, type Language, type Viewer } from './context.ts';
export { type Domain, defineDomain, type Environment } from './domain.ts';
export { CompositionError, codedError } from './errors.ts';
export type { Graph } from './graph/graph.ts';
export type { Where } from './where.ts';
export { type Tabular, tabular } from './import/tabular.ts';
