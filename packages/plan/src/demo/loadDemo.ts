import type { Database } from '@plangraph/database';
import type { Domain } from '@plangraph/schema';
import { inTransaction } from '../dataset/inTransaction.ts';
import { noSuchPlan } from './demoError.ts';
import { beginDemo, version, yearOf } from './demoLoad.ts';
import { readPlan } from './readPlan.ts';
import { makeYears, writeYears } from './writeYears.ts';

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

/**
 * Loads the synthetic year of a plan: organisations, figures of all targets with the ways that reports take, and the
 * records of all domains, each marked as synthetic. All of it in one transaction, the same in every database; loading it
 * again changes nothing.
 *
 * @throws DemoError when there are real figures, or there is no such plan.
 */
export async function loadDemo({ database, domains, plan: code, log }: DemoOptions): Promise<DemoResult> {
  const unchanged = await inTransaction(database.pool, async (transaction) => {
    if (await beginDemo(transaction, code, yearOf(code))) return true;
    const plan = await readPlan(transaction, code);
    if (!plan) throw noSuchPlan(code);
    await writeYears(transaction, await makeYears([plan], domains));
    return false;
  });
  if (!unchanged) await database.pool.query('ANALYZE');
  log?.info(`The demonstration of ${code}, version ${version}, ${unchanged ? 'is loaded already' : 'is loaded'}.`);
  return { unchanged };
}

/** The plans of a database that have a synthetic year; those that are made up themselves stand for no other. */
export async function findDemos({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const statement = `
    SELECT "code" FROM "Plan" WHERE NOT "synthetic" AND "code" || '-demo' IN (SELECT "code" FROM "DatasetLoad") ORDER BY 1`;
  const { rows } = await pool.query<{ code: string }>(statement);
  return rows.map(({ code }) => code);
}
