import { decimal, dueDayOf, periodsOf, shown } from '@plangraph/plan';
import type { DemoRow } from '@plangraph/schema';
import { prefixOf } from './bureaus.ts';
import { figuresOf } from './figures.ts';
import { type OfficeHours, workdayAfter } from './officeHours.ts';
import { randomOf } from './random.ts';
import { plainDenominator } from './ratioParts.ts';
import type { DemoPlan, DemoTarget } from './readPlan.ts';
import { reportsOf } from './reports.ts';
import type { Story } from './stories.ts';
import { type MadeSubmission, submissionsOf } from './submissions.ts';

/** Townships that do not exist, with the share of the promise that each has, and how it fares. */
const towns: readonly { readonly zh: string; readonly en: string; readonly share: number; readonly story: Story }[] = [
  { zh: '东镇', en: 'east town', share: 0.26, story: { name: 'ahead', from: 1.08, to: 1.12, reportsUntil: 12 } },
  { zh: '西镇', en: 'west town', share: 0.22, story: { name: 'steady', from: 1.01, to: 1.02, reportsUntil: 12 } },
  { zh: '南镇', en: 'south town', share: 0.18, story: { name: 'nearly', from: 0.99, to: 0.96, reportsUntil: 12 } },
  { zh: '北乡', en: 'north township', share: 0.14, story: { name: 'behind', from: 0.95, to: 0.9, reportsUntil: 12 } },
  { zh: '上乡', en: 'upper township', share: 0.1, story: { name: 'failing', from: 0.85, to: 0.7, reportsUntil: 12 } },
  { zh: '下乡', en: 'lower township', share: 0.08, story: { name: 'silent', from: 1, to: 1, reportsUntil: 8 } },
];

/** Code of the indicator whose promise is split. */
const splitIndicator = 'jobs.new';

/** A township's part of a promise. */
export interface MadePart {
  readonly code: string;
  readonly ordinal: number;
  readonly value: string;
  readonly place: string;
  readonly owner: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly duties: readonly { readonly period: string; readonly periodEnd: string; readonly dueOn: string }[];
}

/** A promise that is split among townships, and what they report once their parts have numbers. */
export interface MadeSplit {
  readonly wholeId: number;
  readonly splitAt: string;
  /** The day on which a decision lessens one of the parts, and the moment at which that is recorded. */
  readonly decidedOn: string;
  readonly decidedAt: string;
  readonly places: readonly DemoRow[];
  readonly organisations: readonly DemoRow[];
  readonly parts: readonly MadePart[];
  /** What the townships hand in, given the numbers of their parts. */
  submissions(ids: readonly number[]): readonly MadeSubmission[];
}

/** Splits the promise of new jobs among made-up townships; null where the plan has none, and in a made-up county. */
export function splitOf(plan: DemoPlan, hours: OfficeHours): MadeSplit | null {
  const whole = plan.targets.find(({ code }) => code === splitIndicator);
  if (!whole || whole.value === null || plan.county) return null;
  const prefix = prefixOf(plan);
  const named = towns.map((town, at) => {
    const code = `${prefix}town-${at + 1}`;
    const names = { nameZh: `示例${town.zh}`, nameEn: `Demo ${town.en}` };
    return { ...town, ...names, code, owner: `${code}-government` };
  });
  const duties = periodsOf(whole).map((period) => ({
    period: period.code,
    periodEnd: period.lastDay,
    dueOn: dueDayOf(period, whole.dueDays),
  }));
  const parts = named.map(({ code, owner, nameZh, nameEn, share }, at) => ({
    ...{ nameZh, nameEn, owner, duties },
    code: `${whole.code}@${code}`,
    ordinal: at + 1,
    value: shown(
      decimal(whole.value ?? '0')
        .times(share)
        .floor(),
    ),
    place: code,
  }));
  return {
    wholeId: whole.id,
    splitAt: hours.morning(workdayAfter(`${plan.year}-01-19`)),
    decidedOn: `${plan.year}-08-15`,
    decidedAt: hours.afternoon(workdayAfter(`${plan.year}-08-17`)),
    places: named.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn, kind: 'TOWNSHIP', parent: plan.place })),
    organisations: named.map(({ code, owner, nameZh, nameEn }) => ({
      ...{ code: owner, nameZh: `${nameZh}人民政府`, nameEn: `Government of ${nameEn}` },
      ...{ kind: 'GOVERNMENT', place: code },
    })),
    parts,
    submissions: (ids) =>
      named.flatMap(({ owner, code, story }, at) => {
        const part: DemoTarget = { ...whole, id: ids[at] ?? 0, code, value: parts[at]?.value ?? '0' };
        const figures = figuresOf(part, story, plainDenominator, randomOf(`${plan.code} figures ${code}`));
        return reportsOf(figures, () => owner).flatMap((report) => submissionsOf(report, undefined, hours));
      }),
  };
}
