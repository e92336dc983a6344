import { decimalOf, millionthsOf } from '@plangraph/exact';
import type { CountedProgress, MeasureEvidence, PlanYears } from '@plangraph/plan';
import { shareOfWhole, sumOfAmounts } from './amount.ts';

/** What of a project the progress of the measure that it carries out follows from. Dates are civil, amounts decimals in CNY 10,000. */
export interface MeasureProject {
  readonly code: string;
  readonly completedOn: string | null;
  readonly totalInvestment: string | null;
  readonly yearInvestment: string | null;
  readonly milestones: readonly {
    readonly ordinal: number;
    readonly dueOn: string;
    readonly reachedOn: string | null;
  }[];
  readonly investmentRecords: readonly { readonly periodEnd: string; readonly amount: string }[];
}

/** What projects keep of the measure that they carry out: docs/reference/progress.md, section 12, says the same in words. */
export function measureEvidence(projects: readonly MeasureProject[]): MeasureEvidence {
  return {
    nodes: projects.flatMap(({ code, completedOn, milestones }) =>
      milestones.map(({ ordinal, dueOn, reachedOn }) => ({
        name: `${code}.${ordinal}`,
        dueOn,
        reachedOn: reachedOn ?? completedOn,
      })),
    ),
    countedOn: (day, years) => projectsProgress(projects, day, years),
  };
}

/**
 * How far a measure had come by the end of a day: what was invested in its projects, of what was planned for the years of
 * its plan, where each of them plans something; else the milestones reached, of all. A project that is completed counts as all that was
 * planned for it. More than all is all.
 */
export function projectsProgress(projects: readonly MeasureProject[], day: string, years: PlanYears): CountedProgress {
  const planned = projects.map((project) => plannedIn(project, years));
  if (planned.every((amount) => amount !== null) && planned.some((amount) => millionthsOf(amount) > 0n)) {
    const counts = projects.map((project, at) => ({
      code: project.code,
      invested: investedBy(project, planned[at] ?? '0', day, years),
      planned: planned[at] ?? '0',
    }));
    const all = sumOfAmounts(counts.map((each) => each.planned));
    return {
      basis: 'INVESTMENT',
      percent: percentOf(sumOfAmounts(counts.map(({ invested }) => invested)), all),
      inputs: [
        { name: 'evidence.basis', value: 'INVESTMENT' },
        ...counts.flatMap(({ code, invested, planned: plan }) => [
          { name: `evidence.${code}.invested`, value: invested },
          { name: `evidence.${code}.planned`, value: plan },
        ]),
      ],
    };
  }
  const counts = projects.map(({ code, completedOn, milestones }) => ({
    code,
    all: milestones.length,
    reached: isBy(completedOn, day)
      ? milestones.length
      : milestones.filter(({ reachedOn }) => isBy(reachedOn, day)).length,
  }));
  const [reached, all] = [sum(counts.map((each) => each.reached)), sum(counts.map((each) => each.all))];
  if (all === 0)
    return {
      basis: null,
      percent: null,
      inputs: projects.map(({ code }) => ({ name: 'evidence.project', value: code })),
    };
  return {
    basis: 'MILESTONES',
    percent: percentOf(BigInt(reached), BigInt(all)),
    inputs: [
      { name: 'evidence.basis', value: 'MILESTONES' },
      ...counts.flatMap((each) => [
        { name: `evidence.${each.code}.milestonesReached`, value: String(each.reached) },
        { name: `evidence.${each.code}.milestones`, value: String(each.all) },
      ]),
    ],
  };
}

function plannedIn({ yearInvestment, totalInvestment }: MeasureProject, { lastYear }: PlanYears): string | null {
  return lastYear == null ? yearInvestment : totalInvestment;
}

function investedBy(
  { completedOn, investmentRecords }: MeasureProject,
  planned: string,
  day: string,
  { year, lastYear }: PlanYears,
): string {
  const amounts = investmentRecords
    .filter(
      ({ periodEnd }) => periodEnd >= `${year}-01-01` && periodEnd <= `${lastYear ?? year}-12-31` && periodEnd <= day,
    )
    .map(({ amount }) => amount);
  const invested = sumOfAmounts(amounts);
  const all = millionthsOf(planned);
  return decimalOf(isBy(completedOn, day) && invested < all ? all : invested);
}

function percentOf(part: bigint, whole: bigint): string | null {
  return part >= whole ? '100' : shareOfWhole(part * 100n, whole);
}

function isBy(day: string | null, other: string): boolean {
  return day !== null && day <= other;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
