import type { Figure } from '../rules/progress.ts';
import type { StandingFacts } from '../rules/standingFacts.ts';
import type { Terms, Waypoint } from '../rules/terms.ts';
import type { Thresholds } from '../rules/thresholds.ts';

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
}

/** A target's row, as far as `promiseNeeds` asks for it. */
export interface PromiseRow {
  readonly id: number;
  readonly value: string | null;
  readonly comparator: Terms['comparator'];
  readonly baseline: string | null;
  readonly deadline: string;
  readonly indicator: Pick<Terms, 'kind' | 'direction' | 'frequency' | 'accounting' | 'accrues'> & {
    readonly dueDays: number | null;
    readonly unit: { readonly factor: string };
  };
  readonly waypoints: readonly Waypoint[];
}

/** A target's row, as far as `targetNeeds` asks for it. */
export interface TargetRow extends PromiseRow {
  readonly observations: readonly Figure[];
}

/** What a target promises, and how many days after a period's last day its figure is due. */
export function termsOf(target: PromiseRow, plan: PlanRow): Terms & Pick<StandingFacts, 'dueDays'> {
  const { value, comparator, baseline, deadline, waypoints, indicator } = target;
  const { kind, direction, frequency, accounting, accrues } = indicator;
  return {
    kind,
    direction,
    comparator,
    frequency,
    accounting,
    accrues,
    unitFactor: indicator.unit.factor,
    year: plan.year,
    value,
    baseline,
    deadline,
    waypoints,
    dueDays: indicator.dueDays ?? plan.dueDays,
  };
}

/** All that a target's standing on a civil date follows from. */
export function factsOf(target: TargetRow, plan: PlanRow, today: string): StandingFacts {
  return { ...termsOf(target, plan), figures: target.observations, today, thresholds: thresholdsOf(plan) };
}

// Rules read thresholds once for each object that holds them, and all targets of a plan share theirs.
const kept = new Map<string, Thresholds>();

function thresholdsOf(plan: PlanRow): Thresholds {
  const { thresholdBlue: blue, thresholdGreen: green, thresholdYellow: yellow, thresholdOrange: orange } = plan;
  const { thresholdAbout: about, leastGrowthScale: growthScale, leastRatioScale: ratioScale } = plan;
  const key = `${blue} ${green} ${yellow} ${orange} ${about} ${growthScale} ${ratioScale}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= 256) kept.clear();
  const thresholds = { blue, green, yellow, orange, about, growthScale, ratioScale };
  kept.set(key, thresholds);
  return thresholds;
}
