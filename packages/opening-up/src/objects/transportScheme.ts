import type { Graph } from '@plangraph/schema';
import { transportSchemeRow } from '../imports.ts';
import { planningMoves } from '../rules/stages.ts';

/** TransportScheme: what a project is as transport. */
export function declareTransportScheme(graph: Graph): void {
  graph.noun('TransportScheme', {
    label: ['project'],
    fields: (t) => ({
      project: t.one('project'),
      mode: t.column('mode'),
      planningStatus: t.column('planningStatus'),
      higherPlan: t.bilingual('higherPlan', {
        description:
          'The plan of a higher government that lists the scheme or is to list it, in Chinese or English; null where no source names one.',
      }),
      length: t.column('length'),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['project', 'mode', 'planningStatus', 'length'],
    orderBy: ['mode', 'planningStatus', 'length'],
    aggregate: ['length'],
    groupBy: ['mode', 'planningStatus'],
    search: ['higherPlanZh', 'higherPlanEn'],
    query: { many: 'transportSchemes' },
  });

  graph.register('TransportScheme', {
    row: transportSchemeRow,
    roles: ['reporter', 'administrator'],
    belongs: { partOf: 'project' },
    stages: { column: 'planningStatus', moves: planningMoves },
  });
}
