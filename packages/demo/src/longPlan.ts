import { spine } from '@plangraph/dataset';
import { addDays, decimal, shown } from '@plangraph/plan';
import { withReferences } from '@plangraph/rows';
import type { Bureaus } from './bureaus.ts';
import { type OfficeHours, workdayAfter } from './officeHours.ts';
import type { DemoPlan, DemoTarget } from './readPlan.ts';
import type { MadeSet } from './readRecords.ts';

/** What a made-up plan of five years promises of an indicator of the yearly one, as a share of that year's promise, and how it fares. */
interface LongStory {
  readonly code: string;
  readonly span: 'LAST_YEAR' | 'SUM' | 'AVERAGE';
  readonly value: number;
  /** What there was before the first year; none where nothing is counted from it. */
  readonly baseline?: number;
  /** What each year came to, as a share of what was expected of it. */
  readonly years: readonly [number, number, number, number, number];
}

// No figure of the real plan of these years is known; all of this is made up, and marked so.
const stories: readonly LongStory[] = [
  { code: 'gdp.growth', span: 'AVERAGE', value: 0.9, years: [1.12, 0.9, 1, 1.05, 1.02] },
  { code: 'industrial-output.total', span: 'LAST_YEAR', value: 1.4, baseline: 0.6, years: [1.01, 1, 1, 1.02, 1.01] },
  {
    code: 'above-scale-enterprises.total',
    span: 'LAST_YEAR',
    value: 1.2,
    baseline: 0.8,
    years: [1, 0.98, 1, 0.95, 0.93],
  },
  { code: 'high-tech-enterprises.new', span: 'SUM', value: 5, years: [0.9, 1, 1, 0.95, 0.9] },
  { code: 'jobs.new', span: 'SUM', value: 5, years: [1.05, 1.02, 1, 1.04, 1.06] },
];

/** Of how many years the plan is, and how many of them lie before the year of the yearly one. */
const length = { years: 5, before: 2 } as const;

/** A made-up plan of several years above a yearly one, and what was reported of the years that have no plan of their own here. */
export interface MadeLongPlan {
  readonly code: string;
  readonly sets: readonly MadeSet[];
  /** When the yearly plan was said to carry it out. */
  readonly alignedAt: string;
  /** Codes of the targets, here and there alike. */
  readonly codes: readonly string[];
  readonly figures: readonly MadeYearFigure[];
}

/** A figure of a whole year. */
interface MadeYearFigure {
  readonly code: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly value: string;
  readonly organisation: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
}

const cites = { citation: ['document.code', 'path', 'legibility'] };
const targetsCiting = withReferences(spine.targets, cites);

/** Makes up a plan of five years above a yearly one; null in a made-up county, and where the plan promises nothing of it. */
export function longPlanOf(plan: DemoPlan, bureaus: Bureaus, hours: OfficeHours): MadeLongPlan | null {
  const told = stories.flatMap((story) => {
    const target = plan.targets.find(
      ({ code, form, value }) => code === story.code && form === 'NUMBER' && value !== null,
    );
    return target ? [{ story, target, ...promiseOf(story, target) }] : [];
  });
  if (plan.county || told.length === 0) return null;
  const [first, last] = [plan.year - length.before, plan.year - length.before + length.years - 1];
  const code = `${plan.place}-${first}-${last}`;
  const document = `${code}-demo`;
  const titles = {
    titleZh: `示例：${first}—${last}年规划（虚构）`,
    titleEn: `Demo: plan for ${first} to ${last} (made up)`,
  };
  const citation = { document, path: 'headline', legibility: 'CLEAR' };
  const years = { year: first, lastYear: last, timeZone: plan.timeZone };
  return {
    code,
    codes: told.map(({ target }) => target.code),
    alignedAt: hours.morning(workdayAfter(`${plan.year}-01-12`)),
    sets: [
      {
        name: 'long/documents',
        contract: spine.documents,
        rows: [{ code: document, ...titles, note: 'Made up for a demonstration; there is no such document.' }],
      },
      { name: 'long/plans', contract: spine.plans, rows: [{ code, ...titles, ...years, place: plan.place, rules: 2 }] },
      { name: 'long/citations', contract: spine.citations, rows: [citation] },
      {
        name: 'long/targets',
        contract: targetsCiting,
        rows: told.map(({ story, target, value, baseline }, at) => ({
          ...{
            plan: code,
            code: target.code,
            indicator: target.code,
            ordinal: at + 1,
            span: story.span,
            value,
            baseline,
          },
          ...{ comparator: 'AT_LEAST', commitment: 'EXPECTED', deadline: `${last}-12-31`, headline: true, citation },
        })),
      },
      {
        name: 'long/responsibilities',
        contract: spine.targetResponsibilities,
        rows: told.map(({ target }) => ({
          organisation: bureaus.reporterOf(target.area),
          role: 'LEAD',
          target: { plan: code, code: target.code },
        })),
      },
    ],
    figures: told.flatMap(({ story, target, value, baseline }) =>
      story.years.flatMap((share, at) => {
        const year = first + at;
        // That year's own target has its figure.
        if (year === plan.year) return [];
        const figure = figureOf({ story, target, value, baseline, at }, share);
        return [
          {
            code: target.code,
            ...momentsOf(year, hours),
            value: figure,
            organisation: bureaus.reporterOf(target.area),
          },
        ];
      }),
    ),
  };
}

function promiseOf({ value, baseline }: LongStory, target: DemoTarget) {
  const of = (share: number) => roundedFor(target, decimal(target.value ?? '0').times(share));
  return { value: of(value), baseline: baseline === undefined ? null : of(baseline) };
}

interface ToldYear {
  readonly story: LongStory;
  readonly target: DemoTarget;
  readonly value: string;
  readonly baseline: string | null;
  /** Which year of the plan, from 0. */
  readonly at: number;
}

function figureOf({ story, target, value, baseline, at }: ToldYear, share: number): string {
  const { years } = length;
  if (story.span === 'SUM') return roundedFor(target, decimal(value).div(years).times(share));
  if (story.span === 'AVERAGE') return roundedFor(target, decimal(value).times(share));
  const way = decimal(value).minus(baseline ?? value);
  const expected = decimal(baseline ?? value).plus(way.times(at + 1).div(years));
  return roundedFor(target, expected.times(share));
}

function momentsOf(year: number, hours: OfficeHours) {
  const day = workdayAfter(`${year + 1}-01-04`);
  return {
    period: String(year),
    periodEnd: `${year}-12-31`,
    submittedAt: hours.morning(day),
    approvedAt: hours.afternoon(workdayAfter(addDays(day, 2))),
  };
}

function roundedFor({ kind, whole }: DemoTarget, value: ReturnType<typeof decimal>): string {
  const places = kind === 'COUNT' || whole ? 0 : kind === 'GROWTH' ? 1 : 2;
  return shown(value.toDecimalPlaces(places));
}
