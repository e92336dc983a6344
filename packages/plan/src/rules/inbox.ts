import type { Viewer, Where } from '@plangraph/schema';

/** The roles of an organisation whose part it is to report on a target. */
export const reportingRoles = ['LEAD', 'RESPONSIBLE'] as const;

/**
 * Which duties a viewer has still to see to: of periods that were over by universal time, without an approved figure, of
 * targets that the viewer's organisation is charged with. In a plan that charges it with nothing, an approver and an
 * administrator watch over all.
 */
export function openDuties(viewer: Viewer | null, now: Date): Where<'ReportingDuty'> {
  const none: Where<'ReportingDuty'> = { or: [] };
  if (!viewer) return none;
  const open: Where<'ReportingDuty'> = {
    approvedAt: { isNull: true },
    periodEnd: { lt: now.toISOString().slice(0, 10) },
  };
  const watches = viewer.roles.includes('approver') || viewer.roles.includes('administrator');
  if (viewer.organisation === null) return watches ? open : none;
  const charged: Where<'Target'> = {
    responsible: { some: { role: { in: reportingRoles }, organisation: { code: { eq: viewer.organisation } } } },
  };
  if (!watches) return { ...open, target: charged };
  return { ...open, or: [{ target: charged }, { not: { target: { plan: { targets: { some: charged } } } } }] };
}
