import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving } from '../placesUnder.ts';

/**
 * Which paths a viewer may see, now: the public those that were approved; whoever acts for an organisation that serves also
 * what it proposed; approvers and administrators everything, of plans of their place and of those beneath. A key that is
 * bound to policy areas sees of the others what the public sees. As of a moment the versions of that moment say the same.
 */
export function visiblePaths(viewer: ViewerScope | null): boolean | Where<'Path'> {
  const approved: Where<'Path'> = { state: { eq: 'APPROVED' } };
  if (!viewer) return approved;
  const under = placesUnder(viewer);
  const named = viewer.client?.areas ? { area: { code: { in: viewer.client.areas } } } : null;
  if (under === true && !named) return true;
  const within: Where<'Path'> = named ? { or: [{ target: named }, { measure: named }] } : {};
  const { organisation } = viewer;
  const own: Where<'Path'>[] =
    organisation === null || under === false ? [] : [{ and: [{ now: { proposedBy: serving(organisation) } }, within] }];
  const decides = viewer.roles.some((role) => role === 'approver' || role === 'administrator');
  if (!decides || under === false) return { or: [approved, ...own] };
  const ofPlace: Where<'Path'> =
    under === true ? {} : { or: [{ target: { plan: { place: under } } }, { measure: { plan: { place: under } } }] };
  return { or: [approved, ...own, { and: [ofPlace, within] }] };
}
