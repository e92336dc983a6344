import type { Needed } from '@plangraph/schema';
import type { Schedule } from '../rules/calendar.ts';
import { pointsOf } from '../rules/path/points.ts';
import type { PromiseFacts } from '../rules/promise.ts';
import { latestRelease, type Release, readRelease } from '../rules/release.ts';
import type { StandingFacts } from '../rules/standingFacts.ts';
import type { Terms } from '../rules/terms.ts';
import type { Thresholds } from '../rules/thresholds.ts';
import { withCompared } from './compared.ts';
import type { planNeeds, promiseNeeds, targetNeeds } from './needs.ts';
import { yearlyFigures } from './yearlyFigures.ts';

/** A plan's row, as far as `planNeeds` asks for it. */
export type PlanRow = Needed<'Plan', typeof planNeeds>;

/** A target's row, as far as `promiseNeeds` asks for it. */
export type PromiseRow = Needed<'Target', typeof promiseNeeds>;

/** A target's row, as far as `targetNeeds` asks for it. */
export type TargetRow = Needed<'Target', typeof targetNeeds>;

/**
 * When figures of a target are due under its plan: what the target says, else its indicator or the plan. Those of a plan of
 * several years are of whole years.
 */
export function scheduleOf({ frequency, dueDays, january, quarter, indicator }: PromiseRow, plan: PlanRow): Schedule {
  return {
    kind: indicator.kind,
    frequency: plan.lastYear === null ? (frequency ?? indicator.frequency) : 'YEARLY',
    year: plan.year,
    lastYear: plan.lastYear,
    january: january ?? indicator.january,
    quarter,
    dueDays: dueDays ?? plan.dueDays,
  };
}

/** What a target promises, and when its figures are due, by a release of the rules: the plan's, where none is named. */
export function termsOf(
  target: PromiseRow,
  plan: PlanRow,
  release: Release = readRelease(plan.rules) ?? latestRelease,
): Terms & Pick<StandingFacts, 'dueDays'> {
  const { value, comparator, baseline, deadline, path, course, earliest, indicator } = target;
  // An approved path says more than the waypoints that the plan came with.
  const waypoints = path
    ? pointsOf(path.points).map(({ period, expected }) => ({ period, value: expected }))
    : target.waypoints;
  const { kind, direction, accounting, accrues, unit } = indicator;
  const { frequency, dueDays, january = null, quarter } = scheduleOf(target, plan);
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
    lastYear: plan.lastYear,
    value,
    baseline,
    deadline,
    waypoints,
    course,
    earliest,
    january,
    quarter,
    release,
    dueDays,
  };
}

/** All that a target's standing on a civil date follows from. */
export function promiseFactsOf(target: TargetRow, plan: PlanRow, today: string, release?: Release): PromiseFacts {
  const { form, upperValue, margin, observations, comparedWith, judgements: findings } = target;
  const figures = plan.lastYear === null ? withCompared(observations, comparedWith) : yearlyFigures(target);
  const span = plan.lastYear === null ? null : (target.span ?? 'LAST_YEAR');
  const own = { form, upperValue, margin, figures, findings, span };
  return { ...termsOf(target, plan, release), ...own, today, thresholds: thresholdsOf(plan) };
}

// Rules read thresholds once for each object that holds them, and all targets of a plan share theirs.
const kept = new Map<string, Thresholds>();
const ofRow = new WeakMap<PlanRow, Thresholds>();

/** The thresholds of a plan; the same object for all that are the same. */
export function thresholdsOf(plan: PlanRow): Thresholds {
  const before = ofRow.get(plan);
  if (before) return before;
  const found = sameThresholds(plan);
  ofRow.set(plan, found);
  return found;
}

function sameThresholds(plan: PlanRow): Thresholds {
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
