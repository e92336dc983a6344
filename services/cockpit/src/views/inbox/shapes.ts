import type { InboxQuery } from '../../generated/inbox.ts';

type FigureDuty = InboxQuery['reportingDue']['nodes'][number];
type ProgressDuty = InboxQuery['progressDue']['nodes'][number];

/** A figure that is due. */
export type Duty = FigureDuty & { readonly target: NonNullable<FigureDuty['target']> };

/** Progress of a measure that is due. */
export type DueReport = ProgressDuty & { readonly measure: NonNullable<ProgressDuty['measure']> };

/** The duties that are of a target. */
export function figuresDue(duties: readonly FigureDuty[]): Duty[] {
  return duties.flatMap((duty) => (duty.target ? [{ ...duty, target: duty.target }] : []));
}

/** The duties that are of a measure, and of which nothing waits for approval. */
export function progressDue(duties: readonly ProgressDuty[]): DueReport[] {
  return duties.flatMap((duty) =>
    duty.measure && duty.state !== 'SUBMITTED' ? [{ ...duty, measure: duty.measure }] : [],
  );
}

/** A submission as lists show it. */
export type Listed = InboxQuery['drafts']['nodes'][number];

/** A supervision notice that waits for somebody. */
export type DueNotice = InboxQuery['noticesDue']['nodes'][number];
