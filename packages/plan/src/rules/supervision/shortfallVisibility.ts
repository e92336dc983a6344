import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving } from '../placesUnder.ts';

/** What counts as the word on a promise that is behind: what was said unasked, and answers that were accepted. */
export const countingShortfalls = {
  or: [{ noticeId: { isNull: true } }, { acceptedAt: { isNull: false } }],
} satisfies Where<'Shortfall'>;

/**
 * Which explanations a viewer may see: the public those that count; whoever acts for an organisation that serves also the answers
 * that it gave and those to notices that it issued; approvers and administrators every answer, of plans of their place and of
 * those beneath. A key that is bound to policy areas sees what the public sees. Versions tell what was known when.
 */
export function visibleShortfalls(viewer: ViewerScope | null): boolean | Where<'Shortfall'> {
  if (!viewer || viewer.client?.areas) return countingShortfalls;
  const under = placesUnder(viewer);
  if (under === true) return true;
  const { organisation } = viewer;
  if (under === false || organisation === null) return countingShortfalls;
  const own: Where<'Shortfall'>[] = [
    { now: { organisation: serving(organisation) } },
    { now: { notice: { issuer: serving(organisation) } } },
  ];
  const decides = viewer.roles.some((role) => role === 'approver' || role === 'administrator');
  return { or: [countingShortfalls, ...own, ...(decides ? [{ plan: { place: under } }] : [])] };
}
