import { comparePeriods, dueDayOf, type Period } from '@plangraph/plan';
import type { MadeFigure } from './figures.ts';

/** What one organisation reports for one period. */
export interface DemoReport {
  readonly organisation: string;
  readonly period: Period;
  /** Last day on which it is in time. */
  readonly dueOn: string;
  readonly figures: readonly MadeFigure[];
}

/** Puts figures together that one organisation reports for one period by one day, in the order of the periods. */
export function reportsOf(figures: readonly MadeFigure[], reporterOf: (area: string | null) => string): DemoReport[] {
  const reports = new Map<string, DemoReport & { readonly figures: MadeFigure[] }>();
  for (const figure of figures) {
    const organisation = reporterOf(figure.target.area);
    const dueOn = dueDayOf(figure.period, figure.target.dueDays);
    const key = [organisation, figure.period.code, dueOn].join(' ');
    const report = reports.get(key) ?? { organisation, period: figure.period, dueOn, figures: [] };
    report.figures.push(figure);
    reports.set(key, report);
  }
  return [...reports.values()].sort(
    (one, other) => comparePeriods(one.period, other.period) || (one.organisation < other.organisation ? -1 : 1),
  );
}
