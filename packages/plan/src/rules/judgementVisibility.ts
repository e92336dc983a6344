import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, withinAreas } from './placesUnder.ts';

/**
 * Which judgements a viewer may see: approvers and administrators all of plans in their place and in those beneath, and
 * everybody those that were approved by then.
 */
export function visibleJudgements(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Judgement'> {
  const approved: Where<'Judgement'> = { approvedAt: asOf ? { lte: asOf.toISOString() } : { isNull: false } };
  const decides = viewer?.roles.some((role) => role === 'approver' || role === 'administrator') ?? false;
  const under = viewer && decides ? placesUnder(viewer) : false;
  if (!viewer || under === false) return approved;
  const judged: Where<'Judgement'> = asOf ? { judgedAt: { lte: asOf.toISOString() } } : {};
  const areas = withinAreas(viewer);
  if (under === true && !areas) return asOf ? judged : true;
  const ofPlace: Where<'Target'> = under === true ? {} : { plan: { place: under } };
  return { or: [approved, { ...judged, target: { ...ofPlace, ...areas } }] };
}
