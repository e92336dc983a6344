import type { Where } from '@plangraph/schema';

/**
 * Which figures count as of a moment, now where it is null: those that were approved by then and that no later revision
 * had superseded. Every status, summary and latest figure is found by this condition.
 */
export function currentAsOf(asOf: Date | null): Where<'Observation'> {
  if (!asOf) return { approvedAt: { isNull: false }, supersededAt: { isNull: true } };
  const moment = asOf.toISOString();
  return { approvedAt: { lte: moment }, or: [{ supersededAt: { isNull: true } }, { supersededAt: { gt: moment } }] };
}
