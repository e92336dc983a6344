import { inTransaction, writeDuties } from '@plangraph/dataset';
import { type Transaction, writeRows } from '@plangraph/rows';
import type { Domain } from '@plangraph/schema';
import { type County, provinceOf } from './counties.ts';
import { countyPlan, planCodeOf } from './countyPlan.ts';
import { beginDemo, provinceAround, rememberDemo, version } from './demoLoad.ts';
import { errors } from './errors.ts';
import { type DemoOptions, type DemoResult, loadDemo } from './loadDemo.ts';
import { type Promises, readPromises } from './promises.ts';
import { type DemoPlan, readPlan } from './readPlan.ts';
import { readRecords, spineSet, together } from './readRecords.ts';
import { makeYears, writeYears } from './writeYears.ts';

/** How many counties are written at once: more take more memory, fewer more statements. */
const atOnce = 3;

/**
 * Loads the synthetic year of a plan and, around it, counties that do not exist: each with a plan that promises the same
 * in other values, and a synthetic year of that plan. The counties come in one transaction, the same in every database;
 * loading them again changes nothing.
 *
 * @param options.counties how many there are, with the plan's own.
 * @throws DemoError when there are real figures, or there is no such plan.
 */
export async function loadProvince({
  counties = 100,
  ...options
}: DemoOptions & { readonly counties?: number }): Promise<DemoResult> {
  const { database, domains, plan: code, log, progress } = options;
  await loadDemo(options);
  const unchanged = await inTransaction(database.pool, async (transaction) => {
    if (await beginDemo(transaction, code, provinceAround(code))) return true;
    const promises = await readPromises(transaction, code);
    if (!promises) throw errors.DEMO_PLAN_MISSING({ plan: code });
    const province = provinceOf(promises.ancestors, counties);
    const places = [spineSet('places', province.places)];
    await writeRows(transaction, await readRecords(places));
    const plans = await writePlans(transaction, province.counties, promises);
    log?.info(`The demonstration of ${code} has the plans of ${counties} counties.`);
    await writeInParts(transaction, plans, domains, (done) => {
      log?.info(`The demonstration of ${code} has the years of ${1 + done} of ${counties} counties.`);
      progress?.(1 + done, counties);
    });
    await rememberDemo(transaction, provinceAround(code), places);
    return false;
  });
  if (!unchanged) await database.pool.query('ANALYZE');
  const state = unchanged ? 'is loaded already' : 'is loaded';
  log?.info(`The demonstration of the province around ${code}, version ${version}, ${state}.`);
  return { unchanged };
}

async function writePlans(
  transaction: Transaction,
  counties: readonly County[],
  promises: Promises,
): Promise<DemoPlan[]> {
  await writeRows(transaction, await readRecords(together(counties.flatMap((county) => countyPlan(county, promises)))));
  const plans: DemoPlan[] = [];
  for (const county of counties) {
    const code = planCodeOf(county, promises);
    await writeDuties(transaction, code);
    const plan = await readPlan(transaction, code, county);
    if (!plan) throw errors.DEMO_PLAN_MISSING({ plan: code });
    plans.push(plan);
  }
  return plans;
}

/** Writes the years of some plans while those of the next are made up, so that neither waits for the other. */
async function writeInParts(
  transaction: Transaction,
  plans: readonly DemoPlan[],
  domains: readonly Domain[],
  onPart: (done: number) => void,
): Promise<void> {
  const part = (first: number) => plans.slice(first, first + atOnce);
  let made = await makeYears(part(0), domains);
  for (let first = 0; first < plans.length; first += atOnce) {
    const next = makeYears(part(first + atOnce), domains);
    [made] = await Promise.all([next, writeYears(transaction, made)]);
    onPart(Math.min(first + atOnce, plans.length));
  }
}
