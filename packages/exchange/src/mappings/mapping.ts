import { serving } from '@plangraph/plan';
import type { Graph, ViewerScope, Where } from '@plangraph/schema';

/** A heading, and what it stands for. */
interface MeantHeading {
  readonly heading: string;
  /** The column; null for one that is left out. */
  readonly column: string | null;
}

/** Declares kept mappings of headings. */
export function declareHeadingMapping(graph: Graph): void {
  const { builder } = graph;
  const MappedHeading = builder.objectRef<MeantHeading>('MappedHeading').implement({
    description: 'A heading of somebody’s files, and the column that it stands for.',
    fields: (t) => ({
      heading: t.exposeString('heading', { description: 'The heading, as it stands in the file.' }),
      column: t.exposeString('column', {
        nullable: true,
        description: 'The column, as rows of imports name it; null where it is left out.',
      }),
    }),
  });
  graph.noun('HeadingMapping', {
    label: ['organisation', 'name'],
    fields: (t) => ({
      name: t.column('name'),
      rows: t.column('rows'),
      organisation: t.one('organisation'),
      headings: t.derived({
        description: 'What its headings stand for, 200 at most.',
        type: [MappedHeading],
        needs: { headings: true },
        resolve: ({ headings }) =>
          Object.entries(headings as Record<string, string | null>).map(([heading, column]) => ({ heading, column })),
      }),
      recordedAt: t.column('recordedAt'),
    }),
    filter: ['rows', 'organisation'],
    orderBy: ['recordedAt'],
    policy: visibleMappings,
    query: {
      many: {
        name: 'headingMappings',
        description:
          'What headings of your organisation’s files stand for, kept by name for `importRows(mapping:)` and `POST /imports/<name>?mapping=`. The public sees none.',
        where: {},
      },
    },
  });
}

/** Which mappings a viewer may see: those of his organisation, as long as it serves; whoever administers everything sees all. None that was deleted. */
function visibleMappings(viewer: ViewerScope | null): boolean | Where<'HeadingMapping'> {
  if (!viewer) return false;
  const kept: Where<'HeadingMapping'> = { retiredAt: { isNull: true } };
  if (viewer.organisation !== null) return { ...kept, now: { organisation: serving(viewer.organisation) } };
  return viewer.roles.includes('administrator') ? kept : false;
}
