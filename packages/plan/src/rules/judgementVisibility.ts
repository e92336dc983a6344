import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';

/**
 * Which judgements a viewer may see, as of a moment or, where it is null, now. The public sees what was approved; whoever acts
 * for an organisation that serves also what was judged for it; approvers and administrators everything, of plans of their
 * place and of those beneath. What was judged later than the moment nobody sees. A key that is bound to policy areas sees of the
 * others what the public sees.
 */
export function visibleJudgements(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Judgement'> {
  const approved: Where<'Judgement'> = { approvedAt: asOf ? { lte: asOf.toISOString() } : { isNull: false } };
  const judged: Where<'Judgement'> = asOf ? { judgedAt: { lte: asOf.toISOString() } } : {};
  if (!viewer) return approved;
  const under = placesUnder(viewer);
  const areas = withinAreas(viewer);
  if (under === true && !areas) return asOf ? judged : true;
  const decides = viewer.roles.some((role) => role === 'approver' || role === 'administrator');
  const ofPlace: Where<'Target'> = under === true ? {} : under === false ? { or: [] } : { plan: { place: under } };
  const { organisation } = viewer;
  const own: Where<'Judgement'>[] =
    organisation === null || under === false
      ? []
      : [{ ...judged, now: { organisation: serving(organisation) }, ...(areas ? { target: areas } : {}) }];
  const seen: Where<'Judgement'>[] = decides ? [{ ...judged, target: { ...ofPlace, ...areas } }] : [];
  return { or: [approved, ...own, ...seen] };
}
