import type { ViewerScope, Where } from '@plangraph/schema';
import { serving } from '../placesUnder.ts';
import { waitingStates } from './level.ts';

/**
 * Which notices wait for a viewer: those that ask his organisation and are not answered; for approvers and administrators
 * besides those that it issued and whose answer is to be decided on, or which are to be closed.
 */
export function noticesDue(viewer: ViewerScope | null): Where<'SupervisionNotice'> {
  if (!viewer || viewer.organisation === null) return { or: [] };
  const own = serving(viewer.organisation);
  const asked: Where<'SupervisionNotice'> = { addressee: own, state: { in: [...waitingStates] } };
  const decides = viewer.roles.some((role) => role === 'approver' || role === 'administrator');
  return decides ? { or: [asked, { issuer: own, state: { in: ['ANSWERED', 'ACCEPTED'] } }] } : asked;
}
