import type { Graph } from '@plangraph/schema';

/** Designation: a title to win. */
export function declareDesignation(graph: Graph): void {
  graph.noun('Designation', {
    fields: (t) => ({
      plan: t.one('plan'),
      area: t.one('area'),
      section: t.one('section'),
      measure: t.one('measure'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      title: t.bilingual('title'),
      level: t.column('level'),
      awardingBody: t.bilingual('awardingBody', {
        description: 'The body that awards the title; null where the source does not say.',
      }),
      stage: t.column('stage'),
      commitment: t.column('commitment'),
      citation: t.one('citation'),
    }),
    filter: ['plan', 'area', 'section', 'measure', 'stage', 'level'],
    orderBy: ['stage', 'level'],
    groupBy: ['stage', 'level', 'plan.code', 'measure.code'],
    search: ['titleZh', 'titleEn', 'code', 'awardingBodyZh', 'awardingBodyEn'],
    query: { one: { name: 'designation', by: ['plan.code', 'code'] }, many: 'designations' },
  });
}
