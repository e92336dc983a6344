import { serving } from '@plangraph/plan';
import type { Graph, ViewerClient, ViewerScope, Where } from '@plangraph/schema';

/**
 * Which imports a viewer may see: those of the organisation that he acts for, as long as it serves; whoever administers
 * everything sees all. The public sees none: they tell who works on what. A key that is bound to policy areas sees those of
 * their registers.
 */
export function visibleImports(
  { rowRegisters }: Pick<Graph, 'rowRegisters'>,
  viewer: ViewerScope | null,
  asOf: Date | null,
): boolean | Where<'Import'> {
  if (!viewer) return false;
  const areas = boundTo(viewer.client);
  const within = [...rowRegisters.values()].filter(({ register: { area } }) => area !== null && areas?.includes(area));
  const begun: Where<'Import'> = {
    ...(asOf ? { recordedAt: { lte: asOf.toISOString() } } : {}),
    ...(areas ? { noun: { in: within.map(({ register }) => register.noun) } } : {}),
  };
  if (viewer.organisation !== null) return { ...begun, now: { organisation: serving(viewer.organisation) } };
  if (!viewer.roles.includes('administrator')) return false;
  return asOf || areas ? begun : true;
}

/** The policy areas whose imports a key reaches: those of its files, where it brings any, else those of its roles; null for all. */
function boundTo(client: ViewerClient | undefined): readonly string[] | null {
  if (!client) return null;
  return client.scopes.includes('IMPORT') ? client.fileAreas : client.areas;
}
