import type { Graph } from '@plangraph/schema';
import { tourismSiteRow } from '../imports.ts';

/** TourismSite: a place that visitors come to see. */
export function declareTourismSite(graph: Graph): void {
  graph.noun('TourismSite', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      grade: t.column('grade'),
      place: t.one('place'),
      visitorRecords: t.connection('visitorRecords', {
        orderBy: { periodEnd: 'desc' },
        description: 'How many visitors the site had, the latest period first.',
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'grade', 'place'],
    orderBy: ['code', 'grade'],
    groupBy: ['grade', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'tourismSite', by: ['code'] }, many: 'tourismSites' },
  });

  graph.register('TourismSite', {
    row: tourismSiteRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
