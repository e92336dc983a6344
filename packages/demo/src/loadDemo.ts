import type { Database } from '@plangraph/database';
import { inTransaction } from '@plangraph/dataset';
import { syntheticYearOf } from '@plangraph/plan';
import type { Domain } from '@plangraph/schema';
import { beginDemo, version } from './demoLoad.ts';
import { errors } from './errors.ts';
import { readPlan } from './readPlan.ts';
import { makeYears, writeYears } from './writeYears.ts';

export { DemoError } from './errors.ts';

/** What loading a demonstration needs. */
export interface DemoOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The domains that are composed; each makes up records of its own. */
  readonly domains: readonly Domain[];
  /** Code of the plan, whose data set is loaded. */
  readonly plan: string;
  /** Where progress goes; nowhere when left out. */
  readonly log?: { info(message: string): void };
  /** Told how far it has come, in parts of a whole: counties of a province. */
  readonly progress?: (done: number, total: number) => void;
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
    if (await beginDemo(transaction, code, syntheticYearOf(code))) return true;
    const plan = await readPlan(transaction, code);
    if (!plan) throw errors.DEMO_PLAN_MISSING({ plan: code });
    await writeYears(transaction, await makeYears([plan], domains));
    return false;
  });
  if (!unchanged) await database.pool.query('ANALYZE');
  log?.info(`The demonstration of ${code}, version ${version}, ${unchanged ? 'is loaded already' : 'is loaded'}.`);
  return { unchanged };
}
