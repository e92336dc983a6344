import { civilDateIn } from './civilDate.ts';
import { decimal, quotient, shown } from './decimal.ts';

/** A report that had to come, of a figure or of progress. Moments in ISO 8601, the due day a civil date. */
export interface Duty {
  readonly dueOn: string;
  /** When the period's first approved report had been handed in; null while none is approved. */
  readonly receivedAt: string | null;
  /** When a report for the period was first approved; null while none is. */
  readonly approvedAt: string | null;
}

/** When duties are looked at, and where their due days are meant. */
export interface RecordStandpoint {
  /** IANA name of the plan's time zone. */
  readonly timeZone: string;
  /** Now, or the moment as of which the record is asked for. */
  readonly moment: Date;
}

/** How completely and how punctually figures, or progress, were reported. Ratios as decimals, 1 for all. */
export interface ReportingRecord {
  /** How many reports were due. */
  readonly due: number;
  /** How many of those are there: handed in and approved. */
  readonly received: number;
  /** How many of those were handed in by their due day. */
  readonly punctual: number;
  /** Received by due, rounded to 6 places; null when nothing was due. */
  readonly completeness: string | null;
  /** Punctual by due, rounded to 6 places; null when nothing was due. */
  readonly punctuality: string | null;
}

/**
 * The record of duties as it was known at a moment. What was approved only later was not there yet, so that the record as
 * of a moment is what the graph answered then.
 */
export function reportingRecord(duties: readonly Duty[], { timeZone, moment }: RecordStandpoint): ReportingRecord {
  const today = civilDateIn(timeZone, moment);
  const due = duties.filter(({ dueOn }) => dueOn < today);
  const received = due.filter(({ approvedAt }) => approvedAt !== null && Date.parse(approvedAt) <= moment.getTime());
  const punctual = received.filter(
    ({ receivedAt, dueOn }) => receivedAt !== null && civilDateIn(timeZone, new Date(receivedAt)) <= dueOn,
  );
  const share = (part: number) => (due.length > 0 ? shown(quotient(decimal(part), decimal(due.length))) : null);
  return {
    due: due.length,
    received: received.length,
    punctual: punctual.length,
    completeness: share(received.length),
    punctuality: share(punctual.length),
  };
}
