import { decimalOf, millionthsOf } from '@plangraph/exact';
import { shareOfWhole, sumOfAmounts } from './amount.ts';

/** Stages of a project on which work has begun. */
export const begunStages = ['STARTED', 'BUILDING', 'COMPLETED'] as const;

/** What of a key project its progress follows from. Dates are civil, amounts decimals in CNY 10,000. */
export interface KeyProject {
  readonly stage: string | null;
  readonly startedOn: string | null;
  readonly yearInvestment: string | null;
  readonly investmentRecords: readonly { readonly periodEnd: string; readonly amount: string }[];
}

/** How far key projects have come in a year. Amounts in CNY 10,000; shares from 0 to 1, rounded to six places. */
export interface KeyProjectProgress {
  readonly count: number;
  readonly started: number;
  readonly startRate: string | null;
  readonly plannedInvestment: string;
  readonly completedInvestment: string;
  readonly investmentCompletion: string | null;
}

/**
 * Whether work on a project had begun on a day: the day on which it began says so, whatever became of it since; where no
 * source states one, its stage.
 */
export function hasStarted({ stage, startedOn }: Pick<KeyProject, 'stage' | 'startedOn'>, day: string): boolean {
  return startedOn === null ? (begunStages as readonly (string | null)[]).includes(stage) : startedOn <= day;
}

/** How far key projects had come in a year, up to and with a day. */
export function keyProjectProgress(projects: readonly KeyProject[], year: number, day: string): KeyProjectProgress {
  const until = day < `${year}-12-31` ? day : `${year}-12-31`;
  const started = projects.filter((project) => hasStarted(project, until)).length;
  const planned = sumOfAmounts(projects.flatMap(({ yearInvestment }) => yearInvestment ?? []));
  const completed = projects
    .flatMap(({ investmentRecords }) => investmentRecords)
    .filter(({ periodEnd }) => periodEnd.startsWith(`${year}-`) && periodEnd <= until)
    .reduce((sum, { amount }) => sum + millionthsOf(amount), 0n);
  return {
    count: projects.length,
    started,
    startRate: shareOfWhole(BigInt(started), BigInt(projects.length)),
    plannedInvestment: decimalOf(planned),
    completedInvestment: decimalOf(completed),
    investmentCompletion: shareOfWhole(completed, planned),
  };
}
