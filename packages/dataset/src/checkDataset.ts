import {
  checkCircles,
  checkKeys,
  checkReferences,
  checkRetired,
  type PlacedProblem,
  type Transaction,
} from '@plangraph/rows';
import { checkYears } from './checkYears.ts';
import type { DatasetProblem } from './datasetError.ts';
import type { Load } from './datasetLoad.ts';
import { checkDefinitions } from './definitions.ts';
import { fileErrors } from './errors/files.ts';
import { locate, placeOf } from './sourceRow.ts';
import type { Understanding } from './understand.ts';
import { checkUnitBases } from './unitBases.ts';

/** Finds what is wrong with a data set once all its rows, and those of the database, are known. */
export async function checkDataset(
  transaction: Transaction,
  { manifest, batch, origins, unsound, complete }: Understanding,
  earlier: Load | undefined,
): Promise<DatasetProblem[]> {
  const placed: PlacedProblem[] = [
    ...checkKeys(batch),
    ...checkCircles(batch),
    // Where a file could not be read, what it defines would be missed everywhere else.
    ...(complete ? await checkReferences(transaction, batch, unsound) : []),
    ...(await checkRetired(transaction, batch)),
    ...(complete ? await checkUnitBases(transaction, batch, unsound) : []),
    ...(complete ? await checkYears(transaction, batch) : []),
    ...(await checkDefinitions(transaction, batch, manifest?.code ?? '')),
  ];
  const problems = placed.flatMap(({ set, position, problem }): DatasetProblem[] => {
    const origin = origins.get(set)?.[position];
    return origin ? [locate(origin, problem)] : [];
  });
  if (manifest && earlier && earlier.version > manifest.version) {
    const said = { version: manifest.version, loaded: earlier.version };
    problems.push(fileErrors.DATASET_VERSION.older({ ...placeOf(manifest.file, ['version']), ...said }));
  }
  return problems;
}
