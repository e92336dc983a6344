import type { Graph } from '@plangraph/schema';
import { legalReviewRow } from '../imports.ts';
import { legalReviewMoves } from '../rules/stages.ts';

/** LegalReview: the legal review of a decision or document before it is issued. */
export function declareLegalReview(graph: Graph): void {
  graph.noun('LegalReview', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      organisation: t.one('organisation'),
      outcome: t.column('outcome'),
      receivedOn: t.column('receivedOn'),
      reviewedOn: t.column('reviewedOn'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'organisation', 'outcome', 'receivedOn', 'reviewedOn'],
    orderBy: ['code', 'receivedOn', 'reviewedOn'],
    groupBy: ['outcome', 'place.code', 'organisation.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'legalReview', by: ['code'] }, many: 'legalReviews' },
  });

  graph.register('LegalReview', {
    row: legalReviewRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['organisation'] },
    stages: {
      column: 'outcome',
      initial: ['PENDING'],
      moves: legalReviewMoves,
      dates: { LAWFUL: 'reviewedOn', TO_AMEND: 'reviewedOn', REFUSED: 'reviewedOn' },
    },
  });
}
