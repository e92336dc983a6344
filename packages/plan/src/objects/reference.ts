import type { Graph } from '@plangraph/schema';
import { referenceRow } from '../imports.ts';

/** Reference: an indicator's figure for another place or year, to compare with. */
export function declareReference(graph: Graph) {
  const ReferenceStatistic = graph.enumType('ReferenceStatistic', {
    description: 'What of a place a reference value is.',
    values: {
      FIGURE: 'The place’s own figure (本地数值).',
      AVERAGE: 'The mean of the places beneath it, such as a city’s counties (下辖平均).',
    },
  });
  graph.noun('Reference', {
    label: ['indicator', 'place', 'period'],
    fields: (t) => ({
      keeper: t.one('keeper'),
      indicator: t.one('indicator'),
      place: t.one('place'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      statistic: t.column('statistic'),
      value: t.column('value'),
      source: t.bilingual('source', {
        description: 'The yearbook, bulletin or document that states the figure, in Chinese or English.',
      }),
      address: t.column('address'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['keeper', 'indicator', 'place', 'period', 'periodEnd', 'statistic'],
    orderBy: ['periodEnd', 'period'],
    groupBy: ['statistic', 'period', 'indicator.code', 'place.code'],
    query: {
      many: { name: 'references', description: 'All figures that are kept to compare with, in pages.', where: {} },
    },
  });

  graph.register('Reference', {
    row: referenceRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'keeper' },
  });
  return { ReferenceStatistic };
}
