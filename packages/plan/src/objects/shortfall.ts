import { type Graph, viewerInPerson } from '@plangraph/schema';
import { storedDocuments } from '../rules/supervision/documents.ts';
import { visibleShortfalls } from '../rules/supervision/shortfallVisibility.ts';
import type { DocumentType } from './officialDocument.ts';
import type { PromiseType } from './planPromise.ts';

/** Shortfall: why a promise is behind, what is done about it, and by when. Of persons it shows nothing but whether it was you. */
export function declareShortfall(graph: Graph, OfficialDocument: DocumentType, PlanPromise: PromiseType): void {
  graph.noun('Shortfall', {
    label: ['target', 'measure', 'designation', 'organisation'],
    fields: (t) => ({
      plan: t.one('plan'),
      promise: t.either(['target', 'measure', 'designation'], {
        description: 'The promise that is behind: a target, a measure or a title.',
        type: PlanPromise,
      }),
      cause: t.column('cause'),
      correction: t.column('correction'),
      dueOn: t.column('dueOn'),
      documents: t.derived({
        description: 'The documents that go with it, 20 at most.',
        type: [OfficialDocument],
        needs: { documents: true },
        resolve: ({ documents }) => storedDocuments(documents),
      }),
      organisation: t.one('organisation'),
      mine: t.derived({
        description: 'Whether it was you who said so; somebody else has to accept it then.',
        type: 'Boolean',
        needs: { explainer: true },
        resolve: ({ explainer }, _args, context) => viewerInPerson(context)?.subject === explainer,
      }),
      explainedAt: t.column('explainedAt'),
      notice: t.one('notice'),
      acceptedAt: t.column('acceptedAt'),
      acceptedBy: t.one('acceptedBy'),
      returnedAt: t.column('returnedAt'),
      returnReason: t.column('returnReason'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['plan', 'organisation', 'dueOn'],
    orderBy: ['explainedAt', 'dueOn'],
    groupBy: ['plan.code', 'organisation.code'],
    policy: visibleShortfalls,
    query: {
      many: {
        name: 'shortfalls',
        description:
          'What owners have said of promises that are behind: for everybody what was said unasked and answers that were accepted; for those whom a notice concerns, and for approvers and administrators of the place, every answer.',
        where: {},
      },
    },
  });
}
