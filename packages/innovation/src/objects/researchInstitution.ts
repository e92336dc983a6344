import type { Graph } from '@plangraph/schema';

/** ResearchInstitution: a body that does research and development. */
export function declareResearchInstitution(graph: Graph): void {
  graph.noun('ResearchInstitution', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      level: t.column('level'),
      recognisedOn: t.column('recognisedOn'),
      stage: t.column('stage'),
      enterprise: t.one('enterprise'),
      place: t.one('place'),
      citation: t.one('citation'),
    }),
    filter: ['code', 'kind', 'level', 'recognisedOn', 'stage', 'enterprise', 'place'],
    orderBy: ['code', 'kind', 'level', 'recognisedOn', 'stage'],
    groupBy: ['kind', 'level', 'stage'],
    query: { one: { name: 'researchInstitution', by: ['code'] }, many: 'researchInstitutions' },
  });
}
