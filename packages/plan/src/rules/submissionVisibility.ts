import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving, withinAreas } from './placesUnder.ts';

/**
 * Which submissions a viewer may see: the public none; whoever acts for an organisation that serves that organisation's; an
 * approver besides what was handed in, and an administrator everything, for plans of his place and of those beneath. What was
 * begun later than the moment as of which is asked nobody sees. A key that is bound to policy areas sees what has a figure or
 * the progress of a measure of theirs. Figures have a policy of their own, which goes along with this one.
 */
export function visibleSubmissions(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Submission'> {
  if (!viewer) return false;
  const { roles, organisation } = viewer;
  const areas = withinAreas(viewer);
  const begun: Where<'Submission'> = {
    ...(asOf ? { recordedAt: { lte: asOf.toISOString() } } : {}),
    ...(areas ? { or: [{ figures: { some: { target: areas } } }, { progress: { some: { measure: areas } } }] } : {}),
  };
  const under = placesUnder(viewer);
  if (under === true) return asOf || areas ? begun : true;
  if (under === false || organisation === null) return false;
  const own: Where<'Submission'> = { ...begun, now: { organisation: serving(organisation) } };
  const ofPlace: Where<'Submission'> = { plan: { place: under } };
  if (roles.includes('administrator')) return { or: [own, { ...begun, ...ofPlace }] };
  const handedIn = asOf ? { lte: asOf.toISOString() } : { isNull: false };
  return roles.includes('approver') ? { or: [own, { ...begun, submittedAt: handedIn, ...ofPlace }] } : own;
}
