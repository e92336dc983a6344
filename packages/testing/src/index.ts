export { type Bureau, bureau } from './bureau.ts';
export { type Answer, createTestGraph, type TestGraph } from './createTestGraph.ts';
export { describeDomain } from './domain/describeDomain.ts';
export { spine, writeSpine } from './domain/spine.ts';
export { type Kept, type Ledger, ledgerOf } from './ledger.ts';
export { onDataset } from './onDataset.ts';
export { equalsRecount, lasting } from './recounting.ts';
export { scratchDatabase, template } from './scratchDatabase.ts';
export { sendMutation } from './sendMutation.ts';
