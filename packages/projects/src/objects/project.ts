import type { Graph } from '@plangraph/schema';
import { projectRow } from '../imports.ts';
import { projectMoves } from '../rules/projectStages.ts';

/** Project: something that is built. */
export function declareProject(graph: Graph): void {
  graph.noun('Project', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      stage: t.column('stage'),
      key: t.column('key'),
      totalInvestment: t.column('totalInvestment'),
      yearInvestment: t.column('yearInvestment'),
      startedOn: t.column('startedOn'),
      completedOn: t.column('completedOn'),
      longitude: t.column('longitude'),
      latitude: t.column('latitude'),
      position: t.position('longitude', 'latitude'),
      leadingPost: t.bilingual('leadingPost', {
        description: 'Post of the leading official who follows the project (挂联领导); null where none does.',
      }),
      milestones: t.many('milestones', { orderBy: { ordinal: 'asc' } }),
      area: t.one('area'),
      section: t.one('section'),
      lead: t.one('lead'),
      enterprise: t.one('enterprise'),
      place: t.one('place'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'stage', 'key', 'totalInvestment', 'area', 'section', 'lead', 'enterprise', 'place'],
    orderBy: ['code', 'totalInvestment', 'stage'],
    aggregate: ['totalInvestment'],
    groupBy: ['stage', 'key'],
    search: ['nameZh', 'nameEn', 'code'],
    query: { one: { name: 'project', by: ['code'] }, many: 'projects' },
  });

  graph.register('Project', {
    row: projectRow,
    roles: ['reporter', 'administrator'],
    stages: {
      column: 'stage',
      initial: ['PLANNED'],
      moves: projectMoves,
      dates: { STARTED: { first: 'startedOn' }, COMPLETED: 'completedOn' },
    },
  });
}
