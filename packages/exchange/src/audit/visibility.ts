import { placesUnder, serving } from '@plangraph/plan';
import type { ViewerScope, Where } from '@plangraph/schema';

/**
 * Which entries of the audit a viewer may see: administrators those about records of organisations in their place and beneath, everybody else
 * those about records of his own organisation, while it serves. Who acts for no organisation sees all as an administrator. The public sees
 * none, and neither does a key that is bound to policy areas: entries know none.
 */
export function visibleEntries(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'AuditEntry'> {
  const under = viewer && !viewer.client?.areas ? placesUnder(viewer) : false;
  if (!viewer || under === false) return false;
  const sealed: Where<'AuditEntry'> = asOf ? { sealedAt: { lte: asOf.toISOString() } } : {};
  if (under === true || viewer.organisation === null) return asOf ? sealed : under === true;
  const own: Where<'AuditEntry'> = { now: { owners: { some: { organisation: serving(viewer.organisation) } } } };
  if (!viewer.roles.includes('administrator')) return { ...sealed, ...own };
  return { ...sealed, or: [own, { owners: { some: { organisation: { place: under } } } }] };
}

/** Which days a viewer may see: all, if he sees entries at all. They say how the chain ends, and nothing of what is in it. */
export function visibleDays(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'AuditDay'> {
  if (!viewer || viewer.client?.areas || placesUnder(viewer) === false) return false;
  return asOf ? { sealedAt: { lte: asOf.toISOString() } } : true;
}
