import type { Where } from '@plangraph/schema';

/** Which duties there were as of a moment, now where it is null: owed by then, and not withdrawn. */
export function owedAsOf(asOf: Date | null): Where<'ReportingDuty'> {
  if (!asOf) return { withdrawnAt: { isNull: true } };
  const moment = asOf.toISOString();
  return {
    and: [
      { or: [{ recordedAt: { isNull: true } }, { recordedAt: { lte: moment } }] },
      { or: [{ withdrawnAt: { isNull: true } }, { withdrawnAt: { gt: moment } }] },
    ],
  };
}

/** The duties of a moment, or of now, for which no report was approved by then. */
export function unmetAsOf(asOf: Date | null): Where<'ReportingDuty'> {
  if (!asOf) return { ...owedAsOf(null), approvedAt: { isNull: true } };
  const later = { approvedAt: { gt: asOf.toISOString() } };
  return { and: [owedAsOf(asOf), { or: [{ approvedAt: { isNull: true } }, later] }] };
}
