import { knownAsOf, type ReportMoments, type ReportState, stateAsOf } from './reportState.ts';

/** A figure that was reported, as far as a duty's state depends on it. */
export interface DutyFigure extends ReportMoments {
  /** Code of the period that it speaks of. */
  readonly period: string;
  readonly revision: number;
  /** When a later revision took its place, as ISO 8601 in UTC; null for a current one. */
  readonly supersededAt: string | null;
}

/**
 * How far the report of a period has come, as of a moment or, where that is null, now: an approved figure settles it, one
 * that waits for approval comes next, and else the latest one says. Null while nothing is reported.
 */
export function dutyState(figures: readonly DutyFigure[], period: string, asOf: Date | null): ReportState | null {
  const states = figures
    .filter((figure) => figure.period === period && knownAsOf(figure.supersededAt, asOf) === null)
    .sort((one, other) => other.revision - one.revision)
    .map((figure) => stateAsOf(figure, asOf));
  for (const state of ['APPROVED', 'SUBMITTED'] as const) if (states.includes(state)) return state;
  return states[0] ?? null;
}

/** Whether a report is late: its due day has passed, and nothing is handed in. */
export function isOverdue(state: ReportState | null, dueOn: string, today: string): boolean {
  return dueOn < today && state !== 'APPROVED' && state !== 'SUBMITTED';
}
