export { type Answer, createTestGraph, type TestGraph } from './createTestGraph.ts';
export { scratchDatabase, template } from './scratchDatabase.ts';
