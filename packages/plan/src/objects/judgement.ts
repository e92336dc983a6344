import { type Graph, viewerInPerson } from '@plangraph/schema';
import { visibleJudgements } from '../rules/judgementVisibility.ts';

/** Judgement: what a person found of a promise without a number. Of persons it shows nothing but whether it was you. */
export function declareJudgement(graph: Graph): void {
  graph.noun('Judgement', {
    label: ['target', 'period'],
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      periodEnd: t.column('periodEnd'),
      outcome: t.column('outcome'),
      reason: t.column('reason'),
      state: t.column('state'),
      organisation: t.one('organisation'),
      mine: t.derived({
        description: 'Whether it was you who judged; somebody else has to approve it then.',
        type: 'Boolean',
        needs: { judge: true },
        resolve: ({ judge }, _args, context) => viewerInPerson(context)?.subject === judge,
      }),
      judgedAt: t.column('judgedAt'),
      approvedAt: t.column('approvedAt'),
      approvedBy: t.one('approvedBy'),
      returnedAt: t.column('returnedAt'),
      returnedBy: t.one('returnedBy'),
      returnReason: t.column('returnReason'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['target', 'state', 'organisation'],
    orderBy: ['judgedAt', 'state'],
    groupBy: ['state'],
    policy: visibleJudgements,
    query: {
      many: {
        name: 'judgements',
        description:
          'What was found of promises without a number: what was approved for everybody; that of your organisation; for approvers and administrators everything in their place and beneath it. What waits to be decided on is `filter: { state: { eq: SUBMITTED } }`.',
        where: {},
      },
    },
  });
}
