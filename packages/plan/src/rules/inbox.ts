import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';
import { stated } from './stated.ts';

/** The roles of an organisation whose part it is to report on a target. */
export const reportingRoles = ['LEAD', 'RESPONSIBLE'] as const;

/**
 * Which duties a viewer has still to see to: of periods that were over by universal time, without an approved figure, of
 * targets that the viewer's organisation is charged with. In a plan of his place, or of one beneath, that charges it with
 * nothing, an approver and an administrator watch over all. A key that is bound to policy areas has only theirs.
 */
export function openDuties(viewer: ViewerScope | null, now: Date): Where<'ReportingDuty'> {
  const none: Where<'ReportingDuty'> = { or: [] };
  if (!viewer) return none;
  const open: Where<'ReportingDuty'> = {
    approvedAt: { isNull: true },
    periodEnd: { lt: now.toISOString().slice(0, 10) },
  };
  const reached: Where<'Target'> = { ...stated, ...withinAreas(viewer) };
  const under = placesUnder(viewer);
  if (viewer.organisation === null) return under === true ? { ...open, target: reached } : none;
  const answers: Where<'Target'> = {
    ...stated,
    responsible: { some: { role: { in: reportingRoles }, organisation: serving(viewer.organisation) } },
  };
  const charged: Where<'Target'> = { ...answers, ...reached };
  const watches = viewer.roles.includes('approver') || viewer.roles.includes('administrator');
  if (!watches || typeof under === 'boolean') return { ...open, target: charged };
  const watched = { place: under, not: { targets: { some: answers } } };
  return { ...open, or: [{ target: charged }, { target: { plan: watched, ...reached } }] };
}
