import type { Viewer, Where } from '@plangraph/schema';

/**
 * Which figures a viewer may see, as of a moment or, where it is null, now. The public sees what was approved; whoever acts
 * for an organisation also what that organisation reported; an approver also what was handed in; an administrator
 * everything. What was recorded, handed in or approved later than the moment nobody sees.
 */
export function visibleFigures(viewer: Viewer | null, asOf: Date | null): boolean | Where<'Observation'> {
  const happened = asOf ? { lte: asOf.toISOString() } : { isNull: false };
  const recorded = { recordedAt: happened };
  const approved = { approvedAt: happened };
  if (!viewer) return approved;
  if (viewer.roles.includes('administrator')) return asOf ? recorded : true;
  const { organisation } = viewer;
  const further: Where<'Observation'>[] = [];
  if (viewer.roles.includes('approver')) further.push({ submittedAt: happened });
  if (organisation !== null) further.push({ ...recorded, submittedBy: { code: { eq: organisation } } });
  return further.length > 0 ? { or: [approved, ...further] } : approved;
}
