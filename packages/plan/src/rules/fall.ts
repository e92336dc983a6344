import { decimal } from './decimal.ts';
import { accumulates, type IndicatorKind } from './terms.ts';

/** A figure that was reported for a period. */
export interface PeriodFigure {
  readonly period: string;
  /** Civil date of the period's last day. */
  readonly periodEnd: string;
  /** Decimal as text. */
  readonly value: string;
}

/** Two figures of which the later is the lower. */
export interface Fall {
  readonly from: PeriodFigure;
  readonly to: PeriodFigure;
}

/** Whether figures cannot fall over the year unless something is taken back: what accumulates to date, and a stage. */
export function cannotFall(kind: IndicatorKind, accounting: 'YEAR_TO_DATE' | 'PER_PERIOD'): boolean {
  return kind === 'MILESTONE' || (accumulates(kind) && accounting === 'YEAR_TO_DATE');
}

/** Where a new figure makes a year fall: below the latest before it, or above the first after it; null where it does not. */
export function fallOf(figure: PeriodFigure, others: readonly PeriodFigure[]): Fall | null {
  const sorted = others
    .filter(({ periodEnd }) => periodEnd !== figure.periodEnd)
    .toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  const before = sorted.findLast(({ periodEnd }) => periodEnd < figure.periodEnd);
  if (before && decimal(before.value).gt(figure.value)) return { from: before, to: figure };
  const after = sorted.find(({ periodEnd }) => periodEnd > figure.periodEnd);
  return after && decimal(after.value).lt(figure.value) ? { from: figure, to: after } : null;
}
