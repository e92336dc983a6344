import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';
import type { Domain } from '@plangraph/schema';
import { findEarlier, recordLoad } from '../dataset/datasetLoad.ts';
import { commonModels } from '../dataset/definitions.ts';
import { inTransaction } from '../dataset/inTransaction.ts';
import { noSuchPlan, realFiguresThere } from './demoError.ts';
import { makeDemo } from './makeDemo.ts';
import { readPlan } from './readPlan.ts';
import { type MadeSet, writeRecords } from './writeRecords.ts';
import { writeSubmissions } from './writeSubmissions.ts';

export { DemoError } from './demoError.ts';

/** What loading a demonstration needs. */
export interface DemoOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The domains that are composed; each makes up records of its own. */
  readonly domains: readonly Domain[];
  /** Code of the plan, whose data set is loaded. */
  readonly plan: string;
  /** Where progress goes; nowhere when left out. */
  readonly log?: { info(message: string): void };
}

/** What loading a demonstration did. */
export interface DemoResult {
  /** Whether the demonstration was there already, so that nothing was written. */
  readonly unchanged: boolean;
}

/** Raised when the same plan would be demonstrated by other figures. */
const version = 1;

/** Under which code a demonstration is remembered among the data sets. */
const codeOf = (plan: string) => `${plan}-demo`;

/**
 * Loads the synthetic year of a plan: organisations, figures of all targets with the ways that reports take, and the
 * records of all domains, each marked as synthetic. All of it in one transaction, the same in every database; loading it
 * again changes nothing.
 *
 * @throws DemoError when there are real figures, or there is no such plan.
 */
export async function loadDemo({ database, domains, plan: code, log }: DemoOptions): Promise<DemoResult> {
  const unchanged = await inTransaction(database.pool, async (transaction) => {
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('plangraph data sets', 0))`);
    if (await findEarlier(transaction, codeOf(code))) return true;
    // Whoever reports holds the plan meanwhile: what they hand in is there by now, or comes after the demonstration.
    await transaction.query('SELECT 1 FROM "Plan" WHERE "code" = $1 FOR NO KEY UPDATE', [code]);
    const { rows } = await transaction.query('SELECT 1 FROM "Observation" WHERE NOT "synthetic" LIMIT 1');
    if (rows.length > 0) throw realFiguresThere(code);
    const plan = await readPlan(transaction, code);
    if (!plan) throw noSuchPlan(code);
    const { submissions, sets, bureaus } = makeDemo(plan, domains);
    await writeRecords(transaction, sets);
    await writeSubmissions(transaction, plan, submissions, bureaus.approverOf);
    await recordLoad(transaction, { code: codeOf(code), version, defines: definesOf(sets) }, checksumOf(code));
    return false;
  });
  if (!unchanged) await database.pool.query('ANALYZE');
  log?.info(`The demonstration of ${code}, version ${version}, ${unchanged ? 'is loaded already' : 'is loaded'}.`);
  return { unchanged };
}

/** The plans of a database that have a synthetic year. */
export async function findDemos({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const statement = `SELECT "code" FROM "Plan" WHERE "code" || '-demo' IN (SELECT "code" FROM "DatasetLoad") ORDER BY 1`;
  const { rows } = await pool.query<{ code: string }>(statement);
  return rows.map(({ code }) => code);
}

/** The definitions common to several plans that a demonstration makes up, so that no data set takes them for its own. */
function definesOf(sets: readonly MadeSet[]): Record<string, string[]> {
  const codes = (model: string) =>
    sets.filter(({ contract }) => contract.model === model).flatMap(({ rows }) => rows.map(({ code }) => String(code)));
  return Object.fromEntries(commonModels.map((model) => [model, codes(model).sort()]));
}

function checksumOf(plan: string): string {
  return createHash('sha256')
    .update(`${codeOf(plan)} ${version}`)
    .digest('hex');
}
