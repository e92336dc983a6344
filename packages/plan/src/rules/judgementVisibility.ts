import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving } from './placesUnder.ts';

/**
 * Which judgements a viewer may see, as of a moment or, where it is null, now. The public sees what was approved; whoever acts
 * for an organisation that serves also what was judged for it; approvers and administrators everything, of plans of their
 * place and of those beneath. What was judged later than the moment nobody sees.
 */
export function visibleJudgements(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Judgement'> {
  const approved: Where<'Judgement'> = { approvedAt: asOf ? { lte: asOf.toISOString() } : { isNull: false } };
  const judged: Where<'Judgement'> = asOf ? { judgedAt: { lte: asOf.toISOString() } } : {};
  if (!viewer) return approved;
  const under = placesUnder(viewer);
  if (under === true) return asOf ? judged : true;
  if (under === false || viewer.organisation === null) return approved;
  const own: Where<'Judgement'> = { ...judged, now: { organisation: serving(viewer.organisation) } };
  const decides = viewer.roles.some((role) => role === 'approver' || role === 'administrator');
  const ofPlace: Where<'Judgement'> = { ...judged, target: { plan: { place: under } } };
  return { or: decides ? [approved, own, ofPlace] : [approved, own] };
}
