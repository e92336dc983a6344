import type { ViewerScope, Where } from '@plangraph/schema';
import { unmetAsOf } from './owedAsOf.ts';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';
import { stated } from './stated.ts';

/** The roles of an organisation whose part it is to report on a target or a measure. */
export const reportingRoles = ['LEAD', 'RESPONSIBLE'] as const;

/** Measures that are settled: nothing is asked of them any more. */
const settled = ['DONE', 'DROPPED'] as const;

/**
 * Which duties a viewer has still to see to: of periods that were over by universal time, without an approved report, of
 * targets and measures that the viewer's organisation is charged with. In a plan of his place, or of one beneath, that charges
 * it with nothing, an approver and an administrator watch over all. A key that is bound to policy areas has only theirs.
 */
export function openDuties(viewer: ViewerScope | null, now: Date): Where<'ReportingDuty'> {
  const none: Where<'ReportingDuty'> = { or: [] };
  if (!viewer) return none;
  const open: Where<'ReportingDuty'> = {
    ...unmetAsOf(null),
    periodEnd: { lt: now.toISOString().slice(0, 10) },
  };
  const reached = { ...stated, ...withinAreas(viewer) };
  const measures: Where<'Measure'> = { ...reached, not: { state: { in: settled } } };
  const under = placesUnder(viewer);
  if (viewer.organisation === null) {
    return under === true ? { ...open, or: [{ target: reached }, { measure: measures }] } : none;
  }
  const own = serving(viewer.organisation);
  const charged = { some: { role: { in: reportingRoles }, organisation: own } };
  const answers: Where<'Target'> = { ...stated, responsible: charged };
  const carriesOut: Where<'Measure'> = { ...stated, or: [{ lead: own }, { responsible: charged }] };
  const mine: Where<'ReportingDuty'>[] = [
    { target: { ...answers, ...reached } },
    { measure: { ...carriesOut, ...measures } },
  ];
  const watches = viewer.roles.includes('approver') || viewer.roles.includes('administrator');
  if (!watches || typeof under === 'boolean') return { ...open, or: mine };
  const isCharged: Where<'Plan'> = { or: [{ targets: { some: answers } }, { measures: { some: carriesOut } }] };
  const plan: Where<'Plan'> = { place: under, not: isCharged };
  return { ...open, or: [...mine, { target: { plan, ...reached } }, { measure: { plan, ...measures } }] };
}
