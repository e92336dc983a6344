import { accumulates, addDays, decimal, lastDayOfMonth, type Period, periodsOf, shown } from '@plangraph/plan';
import type { DemoRow } from '@plangraph/schema';
import { randomOf } from './random.ts';
import type { DemoPlan, DemoTarget } from './readPlan.ts';

const sourceZh = '示例统计月报（虚构）';
const sourceEn = 'Demo bulletin (made up)';

/** Between what percents of the year before price indices lie. */
const prices = { least: 97, most: 101 } as const;

/**
 * Makes up what a county compares its figures with: of every growth and level at the plan's head what it was a year before, the
 * mean of the city's counties and the province's; and the price indices by which levels are made comparable.
 */
export function referencesOf(plan: DemoPlan): DemoRow[] {
  const [city, province] = plan.above;
  const random = randomOf(`${plan.code} references`);
  const headline = plan.targets.filter((target) => target.headline && target.value !== null);
  const about = (value: string, least: number, most: number) =>
    decimal(value).times(random.whole(least, most)).div(100);
  return [
    ...headline.flatMap((target) =>
      periodsOf(target).flatMap((period) => {
        const wanted = promisedAt(target, period);
        const before = { ...period, code: `${plan.year - 1}${period.code.slice(4)}`, year: plan.year - 1 };
        const digits = target.kind === 'GROWTH' ? 1 : 2;
        const row = (place: string, statistic: 'FIGURE' | 'AVERAGE', of: Period, value: string) =>
          referenceOf(plan, { indicator: target.code, place, statistic, period: of, value });
        const drawn = (least: number, most: number) => about(wanted, least, most).toDecimalPlaces(digits).toFixed();
        const rows = [row(plan.place, 'FIGURE', before, drawn(84, 94))];
        if (target.kind !== 'GROWTH') return rows;
        if (city) rows.push(row(city, 'AVERAGE', period, drawn(80, 115)));
        if (province) rows.push(row(province, 'FIGURE', period, drawn(70, 105)));
        return rows;
      }),
    ),
    ...[...new Set(plan.targets.flatMap(({ deflator }) => deflator ?? []))].flatMap((indicator) =>
      periodsOf({ kind: 'LEVEL', frequency: 'MONTHLY', year: plan.year }).map((period) => {
        const value = decimal(random.whole(prices.least * 10, prices.most * 10)).div(10);
        return referenceOf(plan, { indicator, place: plan.place, statistic: 'FIGURE', period, value: value.toFixed() });
      }),
    ),
  ];
}

/** What a year's promise comes to at the end of a period: its share of the year, where it accumulates. */
function promisedAt({ kind, value }: DemoTarget, { lastMonth }: Period): string {
  const whole = decimal(value ?? '0');
  return shown(accumulates(kind) ? whole.times(lastMonth).div(12) : whole);
}

interface MadeReference {
  readonly indicator: string;
  readonly place: string;
  readonly statistic: 'FIGURE' | 'AVERAGE';
  readonly period: Period;
  readonly value: string;
}

function referenceOf(plan: DemoPlan, { period, ...own }: MadeReference): DemoRow {
  const { code, year, lastMonth } = period;
  const periodEnd = lastDayOfMonth(year, lastMonth);
  // Last year's figures are there when the year begins; this year's come out when the month after has begun.
  const recordedAt = `${periodEnd < `${plan.year}-01-01` ? `${plan.year}-01-10` : addDays(periodEnd, 12)}T01:00:00.000Z`;
  return { keeper: plan.place, ...own, period: code, periodEnd, sourceZh, sourceEn, recordedAt };
}
