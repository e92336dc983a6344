import type { Context, Standpoint } from '@plangraph/schema';
import type { MeasureEvidence } from '../rules/measure/measureEvidence.ts';
import { type CheckpointFacts, type MeasureFacts, measureStanding } from '../rules/measure/measureStanding.ts';
import { pointsOf } from '../rules/path/points.ts';
import type { Frequency } from '../rules/period.ts';
import { countingProgress } from '../rules/progressVisibility.ts';
import { latestRelease, readRelease } from '../rules/release.ts';
import { type PlanRow, thresholdsOf } from './facts.ts';
import { planNeeds } from './needs.ts';
import type { Status } from './statusOf.ts';
import { momentOf, todayOf } from './today.ts';

const progress = {
  select: { period: true, periodEnd: true, percent: true },
  where: ({ asOf }: Standpoint) => countingProgress(asOf),
  orderBy: { periodEnd: 'desc' },
} as const;

/** What of a measure its standing depends on. */
export const measureNeeds = {
  state: true,
  dueOn: true,
  doneOn: true,
  frequency: true,
  checkpoints: { select: { ordinal: true, dueOn: true, reachedOn: true }, orderBy: { ordinal: 'asc' } },
  // The latest report decides; the others are told among the inputs.
  progress: { ...progress, first: 1, allFor: 'StatusInput' },
  path: { points: true },
  // What a register keeps of what carries it out, where a domain adds that.
  '+': true,
  plan: planNeeds,
} as const;

/** What of a measure its standing depends on, were another report to count. */
export const reportedMeasureNeeds = { ...measureNeeds, progress } as const;

/** A measure's row, as far as `measureNeeds` asks for it beside its plan. */
interface OwnMeasureRow extends Pick<MeasureFacts, 'state' | 'dueOn' | 'doneOn'> {
  readonly frequency: Frequency | null;
  readonly checkpoints: readonly CheckpointFacts[];
  /** The latest first. */
  readonly progress: MeasureFacts['reports'];
  readonly path: { readonly points: unknown } | null;
  readonly '+': unknown;
}

/** A measure's row with its plan. */
export interface MeasureRow extends OwnMeasureRow {
  readonly plan: PlanRow;
}

/** The status of a measure as of the moment at which the request looks. */
export function measureStatus(measure: OwnMeasureRow, plan: PlanRow, context: Context): Status {
  const { state, dueOn, doneOn, frequency, checkpoints, progress: reports, path, '+': added } = measure;
  const standing = measureStanding({
    state,
    dueOn,
    doneOn,
    frequency: rhythmOf(frequency, plan),
    checkpoints,
    reports: reports.length > 1 ? reports.toReversed() : reports,
    path: pointsOf(path?.points),
    year: plan.year,
    lastYear: plan.lastYear,
    dueDays: plan.dueDays,
    thresholds: thresholdsOf(plan),
    today: todayOf(context, plan),
    evidence: added as MeasureEvidence | null,
  });
  return { standing, asOf: momentOf(context), release: readRelease(plan.rules) ?? latestRelease };
}

/** How often progress of a measure is reported: where nobody says, every month, and every year of a plan of several. */
export function rhythmOf(frequency: Frequency | null, { lastYear }: Pick<PlanRow, 'lastYear'>): Frequency {
  return frequency ?? (lastYear === null ? 'MONTHLY' : 'YEARLY');
}

/** The status of a measure if one more report counts, in the place of any other for its period. */
export function reportStatus(report: MeasureFacts['reports'][number], measure: MeasureRow, context: Context): Status {
  const others = measure.progress.filter(({ period }) => period !== report.period);
  const { period, periodEnd, percent } = report;
  return measureStatus({ ...measure, progress: [{ period, periodEnd, percent }, ...others] }, measure.plan, context);
}
