export { type Bureau, bureau } from './bureau.ts';
export { type Answer, createTestGraph, type TestGraph } from './createTestGraph.ts';
export { describeDomain } from './domain/describeDomain.ts';
export { spine, writeSpine } from './domain/spine.ts';
export { scratchDatabase, template } from './scratchDatabase.ts';
