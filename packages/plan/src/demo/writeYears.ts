import type { Domain, Transaction } from '@plangraph/schema';
import { rememberDemo, yearOf } from './demoLoad.ts';
import { makeDemo } from './makeDemo.ts';
import type { DemoPlan } from './readPlan.ts';
import { together, writeRecords } from './writeRecords.ts';
import { writeSubmissions } from './writeSubmissions.ts';

/** Makes up the synthetic years of plans and writes them: rows of one kind of all the plans at once. */
export async function writeYears(
  transaction: Transaction,
  plans: readonly DemoPlan[],
  domains: readonly Domain[],
): Promise<void> {
  const years = plans.map((plan) => ({ plan, ...makeDemo(plan, domains) }));
  await writeRecords(transaction, together(years.flatMap(({ sets }) => sets)));
  for (const { plan, submissions, bureaus, sets } of years) {
    await writeSubmissions(transaction, plan, submissions, bureaus.approverOf);
    await rememberDemo(transaction, yearOf(plan.code), sets);
  }
}
