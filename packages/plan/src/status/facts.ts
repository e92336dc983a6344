import type { Schedule } from '../rules/calendar.ts';
import type { ComparedFigure, Finding, Form, PromiseFacts } from '../rules/promise.ts';
import { latestRelease, type Release, readRelease } from '../rules/release.ts';
import type { StandingFacts } from '../rules/standingFacts.ts';
import type { Terms, Waypoint } from '../rules/terms.ts';
import type { Thresholds } from '../rules/thresholds.ts';
import { type ComparedSeries, withCompared } from './compared.ts';

/** A plan's row, as far as `planNeeds` asks for it. */
export interface PlanRow {
  readonly year: number;
  readonly timeZone: string;
  readonly dueDays: number;
  readonly thresholdBlue: string;
  readonly thresholdGreen: string;
  readonly thresholdYellow: string;
  readonly thresholdOrange: string;
  readonly thresholdAbout: string;
  readonly leastGrowthScale: string;
  readonly leastRatioScale: string;
  readonly thresholdBasis: Thresholds['of'];
  readonly rules: number;
}

/** A target's row, as far as `promiseNeeds` asks for it. */
export interface PromiseRow {
  readonly id: number;
  readonly value: string | null;
  readonly comparator: Terms['comparator'];
  readonly baseline: string | null;
  readonly deadline: string;
  readonly course: Terms['course'];
  readonly earliest: string | null;
  readonly frequency: Terms['frequency'] | null;
  readonly dueDays: number | null;
  readonly january: boolean | null;
  readonly indicator: Pick<Terms, 'kind' | 'direction' | 'frequency' | 'accounting' | 'accrues' | 'january'> & {
    readonly unit: { readonly factor: string; readonly whole: boolean };
  };
  readonly waypoints: readonly Waypoint[];
}

/** A target's row, as far as `targetNeeds` asks for it. */
export interface TargetRow extends PromiseRow {
  readonly form: Form;
  readonly upperValue: string | null;
  readonly margin: string | null;
  readonly observations: readonly ComparedFigure[];
  /** Approved, in the order of their approval. */
  readonly judgements: readonly Finding[];
  /** Null where the target is compared with nothing that the graph has. */
  readonly comparedWith: ComparedSeries | null;
}

/** When figures of a target are due under its plan: what the target says, else its indicator or the plan. */
export function scheduleOf({ frequency, dueDays, january, indicator }: PromiseRow, plan: PlanRow): Schedule {
  return {
    kind: indicator.kind,
    frequency: frequency ?? indicator.frequency,
    year: plan.year,
    january: january ?? indicator.january,
    dueDays: dueDays ?? plan.dueDays,
  };
}

/** What a target promises, and when its figures are due, by a release of the rules: the plan's, where none is named. */
export function termsOf(
  target: PromiseRow,
  plan: PlanRow,
  release: Release = readRelease(plan.rules) ?? latestRelease,
): Terms & Pick<StandingFacts, 'dueDays'> {
  const { value, comparator, baseline, deadline, waypoints, course, earliest, indicator } = target;
  const { kind, direction, accounting, accrues, unit } = indicator;
  const { frequency, dueDays, january = null } = scheduleOf(target, plan);
  return {
    kind,
    direction,
    comparator,
    frequency,
    accounting,
    accrues,
    unitFactor: unit.factor,
    whole: unit.whole,
    year: plan.year,
    value,
    baseline,
    deadline,
    waypoints,
    course,
    earliest,
    january,
    release,
    dueDays,
  };
}

/** All that a target's standing on a civil date follows from. */
export function factsOf(target: TargetRow, plan: PlanRow, today: string, release?: Release): PromiseFacts {
  const { form, upperValue, margin, observations, comparedWith, judgements: findings } = target;
  const unitFactor = target.indicator.unit.factor;
  const figures = withCompared(observations, comparedWith, { year: plan.year, unitFactor });
  const own = { form, upperValue, margin, figures, findings };
  return { ...termsOf(target, plan, release), ...own, today, thresholds: thresholdsOf(plan) };
}

// Rules read thresholds once for each object that holds them, and all targets of a plan share theirs.
const kept = new Map<string, Thresholds>();

function thresholdsOf(plan: PlanRow): Thresholds {
  const { thresholdBlue: blue, thresholdGreen: green, thresholdYellow: yellow, thresholdOrange: orange } = plan;
  const { thresholdAbout: about, leastGrowthScale: growthScale, leastRatioScale: ratioScale } = plan;
  const { thresholdBasis: of } = plan;
  const key = `${blue} ${green} ${yellow} ${orange} ${about} ${growthScale} ${ratioScale} ${of}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= 256) kept.clear();
  const thresholds = { blue, green, yellow, orange, about, growthScale, ratioScale, of };
  kept.set(key, thresholds);
  return thresholds;
}
