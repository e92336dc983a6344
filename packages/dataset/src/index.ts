export { findComparisons } from './comparisons.ts';
export { findEarlier, recordLoad } from './datasetLoad.ts';
export { commonModels } from './definitions.ts';
export { writeDuties } from './duties.ts';
export { inTransaction } from './inTransaction.ts';
export { DatasetError, type DatasetProblem, loadDataset } from './loadDataset.ts';
export { spine } from './spine.ts';
export { thresholdColumns } from './thresholds.ts';
