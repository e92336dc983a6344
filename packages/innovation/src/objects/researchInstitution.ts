import type { Graph } from '@plangraph/schema';
import { researchInstitutionRow } from '../imports.ts';
import { foundingMoves } from '../rules/stages.ts';

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
      researchProjects: t.connection('researchProjects', {
        description: 'The research projects that the institution applied for or carries out.',
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'kind', 'level', 'recognisedOn', 'stage', 'enterprise', 'place'],
    orderBy: ['code', 'kind', 'level', 'recognisedOn', 'stage'],
    groupBy: ['kind', 'level', 'stage', 'enterprise.code', 'place.code'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'researchInstitution', by: ['code'] }, many: 'researchInstitutions' },
  });

  graph.register('ResearchInstitution', {
    row: researchInstitutionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'stage', initial: ['SOUGHT', 'FOUNDING', 'OPEN'], moves: foundingMoves },
  });
}
