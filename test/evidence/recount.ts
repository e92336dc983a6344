import { Decimal } from 'decimal.js';
import { dayOf, type Entry, monthEnd, type Scene } from './records.ts';
import { type Counted, publicBelow, unitFactors } from './world.ts';

const Exact = Decimal.clone({ precision: 80 });

/** A value and how many records it counts. */
export interface Recounted {
  readonly value: string | null;
  readonly members: { readonly totalCount: number };
}

/** Counts everything again, in plain words. */
export function recount(scene: Scene): Record<Counted, Recounted> {
  const { year, asOf, signedIn } = scene;
  const until = Math.min(day(dayOf(year, asOf)), Date.UTC(year, 11, 31));
  const ours = (entries: readonly Entry[]) =>
    entries.filter(
      ({ place, recorded, retired }) => place !== 2 && recorded <= asOf && (retired === null || retired > asOf),
    );
  const ofYear = (entries: readonly Entry[]) =>
    ours(entries).filter((entry) => {
      const end = monthEnd(year, entry);
      return end.getUTCFullYear() === year && day(end) <= until;
    });
  const outputs = ofYear(scene.outputs);
  const surveys = ofYear(scene.surveys);
  const last = Math.max(...surveys.map(({ month }) => month));
  const latest = surveys.filter(({ month }) => month === last);
  const shown = (entries: readonly Entry[], below: number) =>
    entries.filter(({ one }) => signedIn || one < below * 1_000_000);
  const investments = shown(ofYear(scene.investments), publicBelow.amount);
  const projects = shown(ours(scene.projects), publicBelow.yearInvestment);
  const high = latest.filter(({ one }) => one >= 500_000_000);
  const months = [...Array(12).keys()]
    .filter((month) => Date.UTC(year, month + 1, 0) <= until)
    .map((month) => month + 12);
  const grown = outputs.filter(({ month }) => months.includes(month));
  return {
    count: told('count', new Exact(outputs.length), outputs),
    sum: told('sum', times(sum(outputs, 'one').plus(sum(outputs, 'other')), '10000'), outputs),
    growth: told('growth', growth(ours(scene.outputs), months), grown),
    latestShare: told('latestShare', over(new Exact(high.length), new Exact(latest.length)), high),
    latestRatio: told('latestRatio', over(sum(latest, 'one'), sum(latest, 'other')), latest),
    rate: told(
      'rate',
      over(times(sum(investments, 'one'), '10000'), times(sum(projects, 'one'), '100000000')),
      investments,
    ),
  };
}

function growth(entries: readonly Entry[], months: readonly number[]): Decimal | null {
  const of = (month: number) => entries.filter((entry) => entry.month === month && entry.other !== null);
  const [now, before] = [months.map(of), months.map((month) => of(month - 12))];
  if ([...now, ...before].some((month) => month.length === 0)) return null;
  const base = sum(before.flat(), 'other');
  return base.isZero() ? null : sum(now.flat(), 'other').minus(base).div(base);
}

function told(code: Counted, value: Decimal | null, members: readonly Entry[]): Recounted {
  const inUnit = value?.div(unitFactors[code]).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
  return { value: inUnit ? (inUnit.isZero() ? '0' : inUnit.toFixed()) : null, members: { totalCount: members.length } };
}

function sum(entries: readonly Entry[], column: 'one' | 'other'): Decimal {
  return entries.reduce((all, entry) => all.plus(new Exact(entry[column] ?? 0).div(1_000_000)), new Exact(0));
}

const times = (value: Decimal, factor: string) => value.times(factor);
const over = (above: Decimal, beneath: Decimal) => (beneath.isZero() ? null : above.div(beneath));
const day = (moment: Date) => Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate());
