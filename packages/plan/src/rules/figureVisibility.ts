import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';

/**
 * Which figures a viewer may see, as of a moment or, where it is null, now. The public sees what was approved; whoever acts
 * for an organisation that serves also what that organisation reported; an approver also what was handed in, and an
 * administrator everything, of plans of his place and of those beneath. What was recorded, handed in or approved later than
 * the moment nobody sees. A key that is bound to policy areas sees of the others what the public sees.
 */
export function visibleFigures(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Observation'> {
  const happened = asOf ? { lte: asOf.toISOString() } : { isNull: false };
  const recorded = { recordedAt: happened };
  const approved = { approvedAt: happened };
  if (!viewer) return approved;
  const under = placesUnder(viewer);
  const areas = withinAreas(viewer);
  if (under === true) {
    if (areas) return { or: [approved, { ...(asOf ? recorded : {}), target: areas }] };
    return asOf ? recorded : true;
  }
  if (under === false || viewer.organisation === null) return approved;
  const own: Where<'Observation'> = {
    ...recorded,
    now: { submittedBy: serving(viewer.organisation) },
    ...(areas ? { target: areas } : {}),
  };
  const ofPlace: Where<'Observation'> = { target: { plan: { place: under }, ...areas } };
  if (viewer.roles.includes('administrator')) return { or: [approved, own, { ...recorded, ...ofPlace }] };
  const watched = viewer.roles.includes('approver') ? [{ submittedAt: happened, ...ofPlace }] : [];
  return { or: [approved, own, ...watched] };
}
