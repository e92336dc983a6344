import { serving } from '@plangraph/plan';
import type { ViewerScope, Where } from '@plangraph/schema';

/**
 * Which imports a viewer may see: those of the organisation that he acts for, as long as it serves; whoever administers
 * everything sees all. The public sees none: they tell who works on what.
 */
export function visibleImports(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'Import'> {
  if (!viewer) return false;
  const begun: Where<'Import'> = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
  if (viewer.organisation !== null) return { ...begun, now: { organisation: serving(viewer.organisation) } };
  if (!viewer.roles.includes('administrator')) return false;
  return asOf ? begun : true;
}
