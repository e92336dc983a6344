import type { Graph } from '@plangraph/schema';

/** Citation and SourceDocument: where something stated stands in its source. */
export function declareCitation(graph: Graph): void {
  graph.noun('Citation', {
    fields: (t) => ({
      document: t.one('document'),
      path: t.column('path'),
      legibility: t.column('legibility'),
    }),
    filter: ['document'],
  });

  graph.noun('SourceDocument', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      titleBy: t.column('titleBy'),
      note: t.column('note'),
      synthetic: t.column('synthetic'),
      citations: t.connection('citations'),
    }),
    filter: ['code'],
    orderBy: ['code'],
    query: { one: { name: 'sourceDocument', by: ['code'] }, many: 'sourceDocuments' },
  });
}
