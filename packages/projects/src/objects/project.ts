import type { Graph } from '@plangraph/schema';

/** Project: something that is built. */
export function declareProject(graph: Graph): void {
  graph.noun('Project', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      stage: t.column('stage'),
      key: t.column('key'),
      totalInvestment: t.column('totalInvestment'),
      milestones: t.many('milestones', { orderBy: { ordinal: 'asc' } }),
      area: t.one('area'),
      section: t.one('section'),
      lead: t.one('lead'),
      enterprise: t.one('enterprise'),
      place: t.one('place'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'stage', 'key', 'totalInvestment', 'area', 'section', 'lead', 'enterprise', 'place'],
    orderBy: ['code', 'totalInvestment', 'stage'],
    aggregate: ['totalInvestment'],
    groupBy: ['stage', 'key'],
    query: { one: { name: 'project', by: ['code'] }, many: 'projects' },
  });
}
