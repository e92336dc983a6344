import type { Graph } from '@plangraph/schema';
import { talentIntakeRow } from '../imports.ts';

/** TalentIntake: how many people came in a period; counts, never people. */
export function declareTalentIntake(graph: Graph): void {
  graph.noun('TalentIntake', {
    label: ['place', 'kind', 'period'],
    fields: (t) => ({
      place: t.one('place'),
      kind: t.column('kind'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      count: t.column('count'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['place', 'kind', 'period', 'periodEnd'],
    orderBy: ['periodEnd', 'kind', 'period'],
    aggregate: ['count'],
    groupBy: ['kind', 'period', 'place.code'],
    query: { many: 'talentIntakes' },
  });

  graph.register('TalentIntake', {
    row: talentIntakeRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
