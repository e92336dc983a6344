import { placesUnder, serving } from '@plangraph/plan';
import type { ViewerScope, Where } from '@plangraph/schema';

/**
 * Which clients a viewer may see: those of the organisation for which he acts, where it serves, and as an administrator
 * those in his place and in the places beneath. The public sees none.
 */
export function visibleClients(viewer: ViewerScope | null): boolean | Where<'ApiClient'> {
  const under = viewer ? placesUnder(viewer) : false;
  if (!viewer || typeof under === 'boolean' || viewer.organisation === null) return under;
  const own: Where<'ApiClient'> = { now: { organisation: serving(viewer.organisation) } };
  return viewer.roles.includes('administrator') ? { or: [own, { organisation: { place: under } }] } : own;
}

/** Which keys a viewer may see: those of the clients that he sees. None that was made after the moment as of which is asked. */
export function visibleKeys(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'ApiKey'> {
  const seen = visibleClients(viewer);
  if (seen === false) return false;
  const made: Where<'ApiKey'> = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
  if (seen === true) return asOf ? made : true;
  return { ...made, client: seen };
}
