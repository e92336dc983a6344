import { type Graph, viewerInPerson } from '@plangraph/schema';
import { visibleSubmissions } from '../rules/submissionVisibility.ts';

/** Submission: what an organisation reports for one period of a plan. Of persons it shows nothing but whether it was you. */
export function declareSubmission(graph: Graph): void {
  graph.noun('Submission', {
    label: ['organisation', 'period'],
    fields: (t) => ({
      plan: t.one('plan'),
      organisation: t.one('organisation'),
      period: t.column('period'),
      state: t.column('state'),
      mine: t.derived({
        description: 'Whether you handed it in, or began it; somebody else has to approve it then.',
        type: 'Boolean',
        needs: { submitter: true, drafter: true },
        resolve({ submitter, drafter }, _args, context) {
          const viewer = viewerInPerson(context);
          return viewer !== null && (viewer.subject === submitter || viewer.subject === drafter);
        },
      }),
      replaced: t.derived({
        description: 'Whether later reports have taken the place of all its figures before anybody approved them.',
        type: 'Boolean',
        needs: {
          state: true,
          figures: { select: { supersededAt: true } },
          progress: { select: { supersededAt: true } },
        },
        resolve: ({ state, figures, progress }) =>
          (state === 'DRAFT' || state === 'SUBMITTED') &&
          [...figures, ...progress].every(({ supersededAt }) => supersededAt !== null),
      }),
      recordedAt: t.column('recordedAt'),
      submittedAt: t.column('submittedAt'),
      approvedAt: t.column('approvedAt'),
      approvedBy: t.one('approvedBy'),
      returnedAt: t.column('returnedAt'),
      returnedBy: t.one('returnedBy'),
      returnReason: t.column('returnReason'),
      synthetic: t.column('synthetic'),
      figures: t.many('figures', {
        orderBy: { targetId: 'asc' },
        description: 'The figures that are reported, 500 at most, in the order of their targets.',
      }),
      progress: t.many('progress', {
        orderBy: { measureId: 'asc' },
        description: 'The progress of measures that is reported, in the order of the measures.',
      }),
    }),
    filter: ['plan', 'organisation', 'state'],
    orderBy: ['recordedAt', 'state'],
    groupBy: ['state', 'plan.code', 'organisation.code'],
    policy: visibleSubmissions,
    query: {
      many: {
        name: 'submissions',
        description:
          'What organisations have reported, as far as you may see it: that of your organisation; for approvers besides what was handed in, for administrators everything, in their place and beneath it. The public sees none.',
        where: {},
      },
    },
  });
}
