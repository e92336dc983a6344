import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';

/** Which reports of progress count as of a moment, now where it is null: approved by then, and not superseded. */
export function countingProgress(asOf: Date | null): Where<'ProgressReport'> {
  if (!asOf) return { approvedAt: { isNull: false }, supersededAt: { isNull: true } };
  const moment = asOf.toISOString();
  return { approvedAt: { lte: moment }, or: [{ supersededAt: { isNull: true } }, { supersededAt: { gt: moment } }] };
}

/** Which reports of progress a viewer may see, as of a moment or now: as figures are seen. */
export function visibleProgress(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'ProgressReport'> {
  const happened = asOf ? { lte: asOf.toISOString() } : { isNull: false };
  const [recorded, approved] = [{ recordedAt: happened }, { approvedAt: happened }];
  if (!viewer) return approved;
  const under = placesUnder(viewer);
  const areas = withinAreas(viewer);
  if (under === true) {
    if (areas) return { or: [approved, { ...(asOf ? recorded : {}), measure: areas }] };
    return asOf ? recorded : true;
  }
  if (under === false || viewer.organisation === null) return approved;
  const own: Where<'ProgressReport'> = {
    ...recorded,
    now: { submittedBy: serving(viewer.organisation) },
    ...(areas ? { measure: areas } : {}),
  };
  const ofPlace: Where<'ProgressReport'> = { measure: { plan: { place: under }, ...areas } };
  if (viewer.roles.includes('administrator')) return { or: [approved, own, { ...recorded, ...ofPlace }] };
  const watched = viewer.roles.includes('approver') ? [{ submittedAt: happened, ...ofPlace }] : [];
  return { or: [approved, own, ...watched] };
}
