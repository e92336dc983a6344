import type { Graph } from '@plangraph/schema';

/** Indicator and Unit: what is measured, and in what. */
export function declareIndicator(graph: Graph): void {
  graph.noun('Indicator', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      unit: t.one('unit'),
      kind: t.column('kind'),
      direction: t.column('direction'),
      frequency: t.column('frequency'),
      accounting: t.column('accounting'),
      aggregation: t.column('aggregation'),
      numerator: t.bilingual('numerator', { description: 'What a ratio counts above the line; null for other kinds.' }),
      denominator: t.bilingual('denominator', {
        description: 'What a ratio counts below the line; null for other kinds.',
      }),
      growthOf: t.one('growthOf'),
      deflator: t.one('deflator'),
      accrues: t.column('accrues'),
      january: t.column('january'),
      valueAlone: t.column('valueAlone'),
      minimum: t.column('minimum'),
      maximum: t.column('maximum'),
      decimals: t.column('decimals'),
      targets: t.connection('targets'),
      references: t.connection('references', {
        description: 'The figures of other places and years that are kept to compare with.',
      }),
    }),
    filter: ['code', 'kind', 'unit'],
    orderBy: ['code', 'kind'],
    groupBy: ['kind', 'unit.code'],
    search: ['nameZh', 'nameEn', 'code', 'numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn'],
    query: { one: { name: 'indicator', by: ['code'] }, many: 'indicators' },
  });

  graph.noun('Unit', {
    label: ['symbol'],
    fields: (t) => ({
      code: t.column('code'),
      symbol: t.bilingual('symbol', { description: 'How the unit is written after a number.' }),
      base: t.column('base'),
      factor: t.column('factor'),
      whole: t.column('whole'),
      decimals: t.column('decimals'),
      indicators: t.connection('indicators', { description: 'The indicators stated in this unit.' }),
    }),
    filter: ['code'],
    orderBy: ['code'],
    query: { one: { name: 'unit', by: ['code'] }, many: 'units' },
  });
}
