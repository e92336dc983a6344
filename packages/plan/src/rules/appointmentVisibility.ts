import type { ViewerScope, Where } from '@plangraph/schema';
import { placesUnder, serving } from './placesUnder.ts';

/**
 * Which appointments a viewer may see: those in the organisation for which he acts, where it serves, and as an administrator
 * those in his place and in the places beneath. The public sees none.
 */
export function visibleAppointments(viewer: ViewerScope | null): boolean | Where<'Appointment'> {
  const under = viewer ? placesUnder(viewer) : false;
  if (!viewer || typeof under === 'boolean' || viewer.organisation === null) return under;
  const colleagues: Where<'Appointment'> = { now: { organisation: serving(viewer.organisation) } };
  if (!viewer.roles.includes('administrator')) return colleagues;
  return { or: [colleagues, { organisation: { place: under } }] };
}
