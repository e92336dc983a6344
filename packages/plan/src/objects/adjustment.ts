import type { Graph } from '@plangraph/schema';
import type { DocumentType } from './officialDocument.ts';

/** Adjustment: a decision that changes what a target promises. */
export function declareAdjustment(graph: Graph, OfficialDocument: DocumentType): void {
  graph.noun('Adjustment', {
    label: ['target', 'decidedOn'],
    fields: (t) => ({
      target: t.one('target'),
      ordinal: t.column('ordinal'),
      decidedOn: t.column('decidedOn'),
      organ: t.bilingual('organ', {
        description:
          'Who decided, such as the standing committee of the county’s people’s congress, in Chinese or English; in Chinese where no other is known.',
      }),
      document: t.derived({
        description: 'The document of the decision.',
        type: OfficialDocument,
        needs: { documentTitleZh: true, documentTitleEn: true, documentNumber: true, documentIssuedOn: true },
        resolve: ({ documentTitleZh: titleZh, documentTitleEn: titleEn, ...more }) => ({
          ...{ titleZh, titleEn },
          ...{ number: more.documentNumber, issuedOn: more.documentIssuedOn },
        }),
      }),
      oldValue: t.column('oldValue'),
      newValue: t.column('newValue'),
      oldUpperValue: t.column('oldUpperValue'),
      newUpperValue: t.column('newUpperValue'),
      oldMargin: t.column('oldMargin'),
      newMargin: t.column('newMargin'),
      oldDeadline: t.column('oldDeadline'),
      newDeadline: t.column('newDeadline'),
      reason: t.column('reason'),
      recordedAt: t.column('recordedAt'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['target', 'decidedOn'],
    orderBy: ['decidedOn', 'recordedAt'],
    query: {
      many: {
        name: 'adjustments',
        description: 'All decisions that changed what targets promise, in pages.',
        where: {},
      },
    },
  });
}
