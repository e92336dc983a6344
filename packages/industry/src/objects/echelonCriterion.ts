import type { Graph } from '@plangraph/schema';
import { echelonCriterionRow } from '../imports.ts';

/** EchelonCriterion: what a level of the echelon asks of an enterprise, as a place states it. */
export function declareEchelonCriterion(graph: Graph): void {
  graph.noun('EchelonCriterion', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name', { description: 'What the criterion asks for, with its threshold and unit.' }),
      place: t.one('place'),
      level: t.column('level'),
      measure: t.column('measure'),
      atLeast: t.column('atLeast'),
      held: t.column('held'),
      source: t.bilingual('source', { description: 'The rule that states the criterion, and who issued it.' }),
      since: t.column('since'),
      until: t.column('until'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'level', 'measure', 'since'],
    orderBy: ['code', 'level', 'measure', 'since'],
    groupBy: ['level', 'measure', 'place.code'],
    query: { one: { name: 'echelonCriterion', by: ['code'] }, many: 'echelonCriteria' },
  });

  graph.register('EchelonCriterion', {
    row: echelonCriterionRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
