import { readPeriod } from '../rules/period.ts';
import type { ComparedFigure } from '../rules/promise.ts';

/** The series of the graph with which a relative target is compared, as far as `targetNeeds` asks for it; its unit is the target's. */
export interface ComparedSeries {
  readonly observations: readonly { readonly period: string; readonly value: string | null }[];
}

/**
 * Lays beside the figures of a relative target those of the series that it is compared with: what was reported beside a
 * figure stands; where nothing was, the other series' approved figure for a period that ends on the same day of its year.
 */
export function withCompared(
  figures: readonly ComparedFigure[],
  other: ComparedSeries | null,
): readonly ComparedFigure[] {
  if (!other) return figures;
  const byEnd = new Map<string, string>();
  for (const { period, value } of other.observations) {
    const end = endOf(period);
    if (end !== null && value !== null) byEnd.set(end, value);
  }
  return figures.map((figure) => {
    if (figure.compared !== undefined && figure.compared !== null) return figure;
    const found = byEnd.get(endOf(figure.period) ?? '');
    return found === undefined ? figure : { ...figure, compared: found };
  });
}

/** Month and day on which a period ends: a series has figures of one year. A leap year's last day of February is any other's. */
function endOf(period: string): string | null {
  return readPeriod(period)?.lastDay.slice(5).replace('02-29', '02-28') ?? null;
}
