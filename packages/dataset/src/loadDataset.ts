import type { Database } from '@plangraph/database';
import { type WriteCounts, writeRows } from '@plangraph/rows';
import { checkDataset } from './checkDataset.ts';
import { findComparisons } from './comparisons.ts';
import { DatasetError } from './datasetError.ts';
import { findEarlier, findLoad, recordLoad } from './datasetLoad.ts';
import { definitionsOf } from './definitions.ts';
import { placeDocuments } from './documents.ts';
import { writeDuties, writeParentDuties } from './duties.ts';
import { checksum, readFolder } from './folder.ts';
import { inTransaction } from './inTransaction.ts';
import type { LoadedDomain } from './records.ts';
import { refusedByDatabase } from './refusedByDatabase.ts';
import { spine } from './spine.ts';
import { stateMoment } from './stateMoment.ts';
import { strayEvidence } from './strayEvidence.ts';
import { type Understanding, understand } from './understand.ts';
import { removeWaypoints } from './waypoints.ts';
import { type KeptRow, withdraw } from './withdraw.ts';
import { withoutWork } from './worked.ts';

export { DatasetError, type DatasetProblem } from './datasetError.ts';

/** What loading a data set needs. */
export interface LoadOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The folder that holds `dataset.yaml`. */
  readonly folder: string;
  /** The domains that are composed; records of others are skipped. */
  readonly domains: readonly LoadedDomain[];
  /** Where progress goes; nowhere when left out. */
  readonly log?: { info(message: string): void };
}

/** What loading a data set did. */
export interface LoadResult {
  /** Code of the data set, which is that of its plan. */
  readonly code: string;
  readonly version: number;
  /** Whether the very same data set had been loaded before, so that nothing was read or written. */
  readonly unchanged: boolean;
  /** How many rows were written, by model. */
  readonly models: Readonly<Record<string, WriteCounts>>;
  /** What the database has of this plan and the data set has no longer: withdrawn, never deleted. */
  readonly kept: readonly KeptRow[];
  /** Files of records whose domain is not composed. */
  readonly skipped: readonly string[];
}

/** Grows when the loader itself reads the same files differently, so that they are read again. */
const loaderRevision = 4;

/**
 * Loads a data set: reads all of it, checks all of it, and writes it in one transaction. Whatever stops it, the database
 * has either the whole data set or nothing of it; loading it again changes nothing.
 *
 * @throws DatasetError with everything that is wrong, each with file, entry, rule and cure.
 * @throws CompositionError when rows of a domain's contract could not be written at all.
 */
export async function loadDataset({ database, folder, domains, log }: LoadOptions): Promise<LoadResult> {
  const files = await readFolder(folder);
  const digest = checksum(files, [loaderRevision, contractsOf([{ id: 'plan', imports: spine }, ...domains])]);
  const before = await findLoad(database.pool, digest);
  if (before) {
    log?.info(`Data set ${before.code}, version ${before.version}, is loaded already.`);
    return { ...before, unchanged: true, models: {}, kept: [], skipped: [] };
  }
  const understanding = understand(files, domains);
  const { manifest, skipped, batch } = understanding;
  for (const name of skipped) log?.info(`${name} is skipped: its domain is not composed.`);
  if (!manifest) throw new DatasetError(folder, understanding.problems);
  const { code, version } = manifest;
  const result = await inTransaction(database.pool, async (transaction) => {
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('plangraph data sets', 0))`);
    // Another process may have loaded it while this one waited for the lock.
    if (await findLoad(transaction, digest)) return { unchanged: true, models: {}, kept: [] };
    const earlier = await findEarlier(transaction, code);
    const problems = [...understanding.problems, ...(await checkDataset(transaction, understanding, earlier))];
    if (problems.length > 0) throw new DatasetError(folder, problems);
    // What a first load brings counts as always known; what a later one changes, from then on.
    if (earlier) await stateMoment(transaction);
    const counts = await writeRows(transaction, await withoutWork(transaction, code, batch));
    await removeWaypoints(transaction, code, batch);
    await placeDocuments(transaction, code, batch);
    const defines = definitionsOf(batch);
    const kept = await withdraw(transaction, code, batch, earlier?.defines ?? {}, defines);
    await findComparisons(transaction);
    await writeDuties(transaction, code);
    await writeParentDuties(transaction, code);
    await recordLoad(transaction, { code, version, defines }, digest);
    return { unchanged: false, models: byModel(understanding, counts), kept };
  }).catch((error: unknown) => {
    throw refusedByDatabase(folder, error);
  });
  // Without statistics the planner guesses at tables that have just been filled, and reads them badly until it learns.
  if (!result.unchanged) await database.pool.query('ANALYZE');
  for (const stray of result.unchanged ? [] : await strayEvidence(database, domains)) {
    log?.info(
      `${stray.domain} counts the indicator ${stray.code}, which no data set defines: misspelt, or of another plan.`,
    );
  }
  for (const { model, key } of result.kept)
    log?.info(`${model} ${key} is no longer in data set ${code}; it is kept, and listed no more.`);
  log?.info(`Data set ${code}, version ${version}, ${result.unchanged ? 'is loaded already' : 'is loaded'}.`);
  return { code, version, skipped, ...result };
}

/** What the domains' contracts say, as far as it decides how files are read. */
function contractsOf(domains: readonly LoadedDomain[]) {
  return domains
    .map(({ id, imports = {} }) => [
      id,
      Object.entries(imports).map(([name, { model, key, columns, references }]) => [
        name,
        model,
        key,
        columns,
        references,
      ]),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function byModel({ batch }: Understanding, counts: readonly WriteCounts[]): Record<string, WriteCounts> {
  const models: Record<string, WriteCounts> = {};
  for (const [position, { contract }] of batch.entries()) {
    const { created, changed, unchanged } = counts[position] ?? { created: 0, changed: 0, unchanged: 0 };
    const sum = models[contract.model] ?? { created: 0, changed: 0, unchanged: 0 };
    models[contract.model] = {
      created: sum.created + created,
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
    };
  }
  return models;
}
