import { knownAsOf, type ReportMoments, type ReportState, stateAsOf } from './reportState.ts';

/** A figure, or progress, that was reported, as far as a duty's state depends on it. */
export interface DutyReport extends ReportMoments {
  /** Code of the period that it speaks of, or the last day of that. */
  readonly period: string;
  readonly revision: number;
  /** When a later revision took its place, as ISO 8601 in UTC; null for a current one. */
  readonly supersededAt: string | null;
}

/**
 * How far the report of a period has come, as of a moment or, where that is null, now: an approved one settles it, one
 * that waits for approval comes next, and else the latest one says. Null while nothing is reported.
 */
export function dutyState(reports: readonly DutyReport[], period: string, asOf: Date | null): ReportState | null {
  const states = reports
    .filter((report) => report.period === period && knownAsOf(report.supersededAt, asOf) === null)
    .sort((one, other) => other.revision - one.revision)
    .map((report) => stateAsOf(report, asOf));
  for (const state of ['APPROVED', 'SUBMITTED'] as const) if (states.includes(state)) return state;
  return states[0] ?? null;
}

/** Whether a report is late: its due day has passed, and nothing is handed in. */
export function isOverdue(state: ReportState | null, dueOn: string, today: string): boolean {
  return dueOn < today && state !== 'APPROVED' && state !== 'SUBMITTED';
}
