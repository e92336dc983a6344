import type { Viewer, Where } from '@plangraph/schema';

/**
 * Which submissions a viewer may see: the public none; whoever acts for an organisation that organisation's; an approver
 * besides all that were handed in; an administrator all. What was begun later than the moment as of which is asked nobody
 * sees. Figures have a policy of their own, which goes along with this one.
 */
export function visibleSubmissions(viewer: Viewer | null, asOf: Date | null): boolean | Where<'Submission'> {
  if (!viewer) return false;
  const begun: Where<'Submission'> = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
  if (viewer.roles.includes('administrator')) return asOf ? begun : true;
  const handedIn = asOf ? { lte: asOf.toISOString() } : { isNull: false };
  const seen: Where<'Submission'>[] = [];
  if (viewer.roles.includes('approver')) seen.push({ submittedAt: handedIn });
  if (viewer.organisation !== null) seen.push({ ...begun, organisation: { code: { eq: viewer.organisation } } });
  return { or: seen };
}
