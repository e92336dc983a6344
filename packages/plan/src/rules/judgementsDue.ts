import type { ViewerScope, Where } from '@plangraph/schema';
import { reportingRoles } from './inbox.ts';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';
import { stated } from './stated.ts';

/** The half year that was over last by universal time: its year, and its last day. */
export function lastHalfYear(now: Date): { readonly year: number; readonly end: string } {
  const year = now.getUTCFullYear();
  return now.getUTCMonth() >= 6 ? { year, end: `${year}-06-30` } : { year: year - 1, end: `${year - 1}-12-31` };
}

/**
 * Which promises without a number a viewer has still to judge: of plans in whose years the last half year lies, those
 * that his organisation is charged with and of which nobody has judged that half year, or a later period. In a plan of his
 * place, or of one beneath, that charges it with nothing, an approver and an administrator watch over all. A key that is
 * bound to policy areas has only theirs.
 */
export function judgementsDue(viewer: ViewerScope | null, now: Date): Where<'Target'> {
  const none: Where<'Target'> = { or: [] };
  if (!viewer) return none;
  const { year, end } = lastHalfYear(now);
  const open: Where<'Target'> = {
    form: { eq: 'QUALITATIVE' },
    ...stated,
    ...withinAreas(viewer),
    plan: {
      or: [{ year: { eq: year } }, { year: { lte: year }, lastYear: { gte: year } }],
      closedAt: { isNull: true },
    },
    not: { judgements: { some: { state: { in: ['SUBMITTED', 'APPROVED'] }, periodEnd: { gte: end } } } },
  };
  const under = placesUnder(viewer);
  if (viewer.organisation === null) return under === true ? open : none;
  const charged: Where<'Target'> = {
    responsible: { some: { role: { in: reportingRoles }, organisation: serving(viewer.organisation) } },
  };
  const watches = viewer.roles.includes('approver') || viewer.roles.includes('administrator');
  if (!watches || typeof under === 'boolean') return { and: [open, charged] };
  const watched: Where<'Target'> = { plan: { place: under, not: { targets: { some: charged } } } };
  return { and: [open, { or: [charged, watched] }] };
}
