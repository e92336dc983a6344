import type { Exact } from '@plangraph/exact';
import { hasJanuary } from './calendar.ts';
import { shownShare } from './decimal.ts';
import type { Judgement } from './judgement.ts';
import { ofYear } from './pace.ts';
import type { Period } from './period.ts';
import type { StandingFacts } from './standingFacts.ts';
import { accumulates } from './terms.ts';

/** A fact that a standing follows from, or a step between; docs/reference/progress.md lists the names. */
export interface Input {
  readonly name: string;
  readonly value: string | null;
}

/** What was found on the way to a standing. */
export interface Found {
  /** The periods that are due, in their order. */
  readonly due: readonly Period[];
  readonly figures: ReadonlyMap<string, string>;
  /** The period whose figure was judged; undefined where none was. */
  readonly judged: Period | undefined;
  readonly judgement: Judgement;
}

/** All that a person needs to come to the same standing: what the plan says, what was reported, and the steps between. */
export function inputsOf(facts: StandingFacts, found: Found): readonly Input[] {
  return [...planned(facts), ...reported(found), ...steps(found)];
}

function planned(facts: StandingFacts): Input[] {
  const { kind, thresholds, waypoints } = facts;
  const inputs = [
    { name: 'kind', value: kind },
    { name: 'direction', value: facts.direction },
    { name: 'comparator', value: facts.comparator },
    { name: 'frequency', value: facts.frequency },
    { name: 'year', value: String(facts.year) },
    { name: 'today', value: facts.today },
    { name: 'dueDays', value: String(facts.dueDays) },
    { name: 'target', value: facts.value },
    { name: 'deadline', value: facts.deadline },
    { name: 'rules', value: String(facts.release) },
  ];
  if (accumulates(kind)) inputs.push({ name: 'accounting', value: facts.accounting });
  if (kind === 'RATIO') inputs.push({ name: 'accrues', value: String(facts.accrues) });
  if (kind === 'LEVEL') inputs.push({ name: 'baseline', value: facts.baseline });
  if (facts.course !== null) inputs.push({ name: 'course', value: facts.course });
  if (facts.earliest !== null) inputs.push({ name: 'earliest', value: facts.earliest });
  if (facts.quarter) inputs.push({ name: 'quarter', value: facts.quarter });
  if (kind === 'LEVEL') inputs.push({ name: 'whole', value: String(facts.whole) });
  if (facts.frequency === 'MONTHLY') inputs.push({ name: 'january', value: String(hasJanuary(facts)) });
  if (kind === 'COUNT' || kind === 'LEVEL' || kind === 'GROWTH' || kind === 'RATIO') {
    inputs.push({ name: 'unitFactor', value: facts.unitFactor });
  }
  for (const { period, value } of waypoints) inputs.push({ name: `waypoint.${period}`, value });
  if (facts.comparator === 'ABOUT') inputs.push({ name: 'threshold.about', value: thresholds.about });
  if (kind === 'GROWTH') inputs.push({ name: 'threshold.growthScale', value: thresholds.growthScale });
  if (kind === 'RATIO') inputs.push({ name: 'threshold.ratioScale', value: thresholds.ratioScale });
  if (kind === 'MILESTONE') return inputs;
  if (ofYear(facts, thresholds)) inputs.push({ name: 'threshold.of', value: thresholds.of });
  for (const name of ['blue', 'green', 'yellow', 'orange'] as const) {
    inputs.push({ name: `threshold.${name}`, value: thresholds[name] });
  }
  return inputs;
}

/** The figures of all periods due; a missing one stands there as null. */
function reported({ due, figures }: Found): Input[] {
  return due.map(({ code }) => ({ name: `figure.${code}`, value: figures.get(code) ?? null }));
}

function steps({ judged, judgement: { measured, score } }: Found): Input[] {
  if (!judged) return [];
  const inUnit = (value: Exact) => measured && shownShare(value, measured.unit);
  return [
    { name: 'judged', value: judged.code },
    { name: 'gap', value: measured && inUnit(measured.gap) },
    { name: 'scale', value: measured && inUnit(measured.scale) },
    { name: 'score', value: score },
  ];
}
