import type { Graph } from '@plangraph/schema';
import { clearedSiteRow } from '../imports.ts';

/** ClearedSite: the site of a low-efficiency enterprise that is vacated for better use. */
export function declareClearedSite(graph: Graph): void {
  graph.noun('ClearedSite', {
    label: ['enterprise', 'place', 'code'],
    fields: (t) => ({
      code: t.column('code'),
      enterprise: t.one('enterprise'),
      place: t.one('place'),
      areaMu: t.column('areaMu'),
      vacatedOn: t.column('vacatedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'enterprise', 'place', 'areaMu', 'vacatedOn'],
    orderBy: ['code', 'vacatedOn', 'areaMu'],
    aggregate: ['areaMu'],
    query: { one: { name: 'clearedSite', by: ['code'] }, many: 'clearedSites' },
  });

  graph.register('ClearedSite', {
    row: clearedSiteRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
