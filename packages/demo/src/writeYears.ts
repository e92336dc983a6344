import { syntheticYearOf } from '@plangraph/plan';
import { type RowSet, type Transaction, writeRows } from '@plangraph/rows';
import type { Domain } from '@plangraph/schema';
import { rememberDemo } from './demoLoad.ts';
import { writeJudgements } from './judgements.ts';
import { type MadeDemo, makeDemo } from './makeDemo.ts';
import type { DemoPlan } from './readPlan.ts';
import { readRecords, together } from './readRecords.ts';
import { writeLongPlan } from './writeLongPlan.ts';
import { writeMeasures } from './writeMeasures.ts';
import { writePaths } from './writePaths.ts';
import { writeSplit } from './writeSplit.ts';
import { writeSubmissions } from './writeSubmissions.ts';
import { writeSupervision } from './writeSupervision.ts';
import { writeTitles } from './writeTitles.ts';

/** Synthetic years of plans, ready to be written. */
export interface MadeYears {
  readonly years: readonly (MadeDemo & { readonly plan: DemoPlan })[];
  /** Rows of one kind of all the plans together. */
  readonly records: readonly RowSet[];
}

/** Makes up the synthetic years of plans. */
export async function makeYears(plans: readonly DemoPlan[], domains: readonly Domain[]): Promise<MadeYears> {
  const years = plans.map((plan) => ({ plan, ...makeDemo(plan, domains) }));
  return { years, records: await readRecords(together(years.flatMap(({ sets }) => sets))) };
}

/** Writes them, and remembers each. */
export async function writeYears(transaction: Transaction, { years, records }: MadeYears): Promise<void> {
  await writeRows(transaction, records);
  for (const {
    plan,
    submissions,
    judgements,
    titles,
    measures,
    paths,
    split,
    long,
    supervision,
    bureaus,
    sets,
  } of years) {
    if (long) await writeLongPlan(transaction, plan, long);
    await writeSubmissions(transaction, plan, submissions, bureaus.approverOf);
    if (split) await writeSplit(transaction, plan, split, bureaus.approverOf);
    await writeJudgements(transaction, judgements, bureaus.approverOf);
    await writeTitles(transaction, titles);
    await writeMeasures(transaction, plan, measures);
    await writeSupervision(transaction, plan, supervision);
    if (paths) await writePaths(transaction, plan, paths);
    await rememberDemo(transaction, syntheticYearOf(plan.code), sets);
  }
}
