import type { Database } from '@plangraph/database';
import type { Problem, Viewer } from '@plangraph/schema';
import { findMapping } from '../mappings/findMapping.ts';
import type { Mapping } from '../tables/findHeadings.ts';

/** What headings mean that a request states, or that the viewer's organisation keeps under the name that it states. */
export async function mappingOf(
  { prisma }: Pick<Database, 'prisma'>,
  viewer: Viewer,
  rows: string,
  stated: Mapping | string,
): Promise<{ readonly mapping: Mapping } | { readonly problem: Problem }> {
  return typeof stated === 'string' ? findMapping(prisma, viewer, rows, stated) : { mapping: stated };
}
