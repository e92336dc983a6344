import { decimal, shown } from '../rules/decimal.ts';
import { readPeriod } from '../rules/period.ts';
import type { ComparedFigure } from '../rules/promise.ts';

/** The series of the graph with which a relative target is compared, as far as `targetNeeds` asks for it. */
export interface ComparedSeries {
  readonly plan: { readonly year: number };
  readonly indicator: { readonly unit: { readonly factor: string } };
  readonly observations: readonly { readonly period: string; readonly value: string | null }[];
}

/**
 * Lays beside the figures of a relative target those of the series that it is compared with: what was reported beside a
 * figure stands; where nothing was, the other series' approved figure for a period that ends on the same day, in the
 * target's unit. A series of another year is read as of that year.
 */
export function withCompared(
  figures: readonly ComparedFigure[],
  other: ComparedSeries | null,
  own: { readonly year: number; readonly unitFactor: string },
): readonly ComparedFigure[] {
  if (!other) return figures;
  const byEnd = new Map<string, string>();
  for (const { period, value } of other.observations) {
    const end = endOf(period, own.year - other.plan.year);
    if (end !== null && value !== null) byEnd.set(end, value);
  }
  const { factor } = other.indicator.unit;
  const inOwnUnit = (value: string) =>
    factor === own.unitFactor ? value : shown(decimal(value).times(factor).div(own.unitFactor));
  return figures.map((figure) => {
    if (figure.compared !== undefined && figure.compared !== null) return figure;
    const found = byEnd.get(endOf(figure.period, 0) ?? '');
    return found === undefined ? figure : { ...figure, compared: inOwnUnit(found) };
  });
}

/** The month and day on which a period ends, some years later: a year's last day of February is the other's. */
function endOf(period: string, years: number): string | null {
  const end = readPeriod(period)?.lastDay;
  return end === undefined ? null : `${Number(end.slice(0, 4)) + years}${end.slice(4).replace('02-29', '02-28')}`;
}
