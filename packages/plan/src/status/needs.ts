import type { Standpoint } from '@plangraph/schema';
import { currentAsOf } from '../rules/currentAsOf.ts';
import { promised } from '../rules/stated.ts';
import { shortfallNeeds } from './shortfall.ts';

/** What of a plan the standings of its targets depend on. */
export const planNeeds = {
  year: true,
  lastYear: true,
  timeZone: true,
  dueDays: true,
  thresholdBlue: true,
  thresholdGreen: true,
  thresholdYellow: true,
  thresholdOrange: true,
  thresholdAbout: true,
  leastGrowthScale: true,
  leastRatioScale: true,
  thresholdBasis: true,
  rules: true,
} as const;

/** What of an indicator the standings of its targets depend on. */
const indicatorNeeds = {
  kind: true,
  direction: true,
  frequency: true,
  accounting: true,
  accrues: true,
  january: true,
  unit: { factor: true, whole: true },
} as const;

/** What of a target its trajectory depends on, beside its plan. */
export const promiseNeeds = {
  id: true,
  value: true,
  comparator: true,
  baseline: true,
  deadline: true,
  course: true,
  earliest: true,
  frequency: true,
  dueDays: true,
  january: true,
  quarter: true,
  span: true,
  indicator: indicatorNeeds,
  waypoints: { select: { period: true, value: true } },
  path: { points: true },
} as const;

const figures = {
  select: { period: true, value: true },
  where: ({ asOf }: Standpoint) => currentAsOf(asOf),
} as const;

/** What of the targets of single years that serve a promise of several its figures come from. */
const yearlyNeeds = {
  select: {
    indicatorId: true,
    frequency: true,
    january: true,
    plan: { year: true, code: true },
    indicator: { kind: true, frequency: true, accounting: true, january: true },
    observations: figures,
  },
  where: promised,
} as const;

/** What of a target its standing depends on, beside its plan. */
export const targetNeeds = {
  ...promiseNeeds,
  indicatorId: true,
  servedBy: yearlyNeeds,
  form: true,
  upperValue: true,
  margin: true,
  observations: {
    select: { period: true, value: true, compared: true },
    where: ({ asOf }: Standpoint) => currentAsOf(asOf),
  },
  judgements: {
    select: { period: true, outcome: true },
    where: ({ asOf }: Standpoint) => ({ approvedAt: asOf ? { lte: asOf.toISOString() } : { isNull: false } }),
    orderBy: { approvedAt: 'asc' },
    // Nothing but what no number says is judged by what a person found.
    when: { form: { eq: 'QUALITATIVE' } },
  },
  comparedWith: { observations: figures },
} as const;

/** What a section, an area or a plan needs of its targets for the summary and to name the worst. */
export const summaryNeeds = {
  targets: {
    select: {
      ...targetNeeds,
      ...shortfallNeeds,
      '*': true,
      code: true,
      weight: true,
      indicator: { ...indicatorNeeds, nameZh: true, nameEn: true },
    },
    where: promised,
    orderBy: { ordinal: 'asc' },
  },
} as const;

/** What of a figure the standing of its target depends on, were it to count. */
export const figureNeeds = {
  period: true,
  value: true,
  compared: true,
  target: { ...targetNeeds, plan: planNeeds },
} as const;
