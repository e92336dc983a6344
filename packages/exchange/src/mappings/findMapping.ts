import type { Database } from '@plangraph/database';
import { quote } from '@plangraph/rows';
import type { Problem, ViewerScope } from '@plangraph/schema';
import type { Mapping } from '../tables/findHeadings.ts';
import { mappingErrors } from './errors.ts';

/** Finds what an organisation keeps under a name for rows of a kind. */
export async function findMapping(
  prisma: Pick<Database['prisma'], 'headingMapping'>,
  { organisation }: Pick<ViewerScope, 'organisation'>,
  rows: string,
  name: string,
): Promise<{ readonly mapping: Mapping } | { readonly problem: Problem }> {
  const found = await prisma.headingMapping.findFirst({
    where: { rows, name, retiredAt: null, organisation: organisation === null ? null : { code: organisation } },
    select: { headings: true },
  });
  return found
    ? { mapping: found.headings as Mapping }
    : { problem: mappingErrors.MAPPING_UNKNOWN({ name: quote(name), rows: quote(rows) }) };
}
