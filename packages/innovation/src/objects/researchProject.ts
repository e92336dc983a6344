import type { Graph } from '@plangraph/schema';
import { researchProjectRow } from '../imports.ts';
import { researchProjectMoves } from '../rules/stages.ts';

/** ResearchProject: a research project that was applied for or won. */
export function declareResearchProject(graph: Graph): void {
  graph.noun('ResearchProject', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      level: t.column('level'),
      stage: t.column('stage'),
      enterprise: t.one('enterprise'),
      institution: t.one('institution'),
      place: t.one('place'),
      wonOn: t.column('wonOn'),
      grant: t.column('grant'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'level', 'stage', 'enterprise', 'institution', 'place', 'wonOn'],
    orderBy: ['code', 'level', 'stage', 'wonOn'],
    aggregate: ['grant'],
    groupBy: ['level', 'stage', 'enterprise.code', 'institution.code', 'place.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'researchProject', by: ['code'] }, many: 'researchProjects' },
  });

  graph.register('ResearchProject', {
    row: researchProjectRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'stage', initial: ['APPLIED'], moves: researchProjectMoves, dates: { WON: 'wonOn' } },
  });
}
