/** How far what a bureau reports has come. */
export type ReportState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';

/** When something happened to a figure, as ISO 8601 in UTC; null for what did not. */
export interface ReportMoments {
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly returnedAt: string | null;
}

/** A moment as it was known as of another, now where that is null: what was still to come then is not told. */
export function knownAsOf(moment: string | null, asOf: Date | null): string | null {
  return moment !== null && asOf !== null && Date.parse(moment) > asOf.getTime() ? null : moment;
}

/** How far a figure had come as of a moment, now where it is null. */
export function stateAsOf({ submittedAt, approvedAt, returnedAt }: ReportMoments, asOf: Date | null): ReportState {
  if (knownAsOf(approvedAt, asOf)) return 'APPROVED';
  if (knownAsOf(returnedAt, asOf)) return 'RETURNED';
  return knownAsOf(submittedAt, asOf) ? 'SUBMITTED' : 'DRAFT';
}
