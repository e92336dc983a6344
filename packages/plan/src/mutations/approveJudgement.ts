import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { openJudgement, seeJudgement } from '../reporting/openJudgement.ts';
import { refuseClosed } from '../reporting/planOpen.ts';

const path = ['judgement'];

/** approveJudgement: somebody other than who judged lets it count. */
export function declareApproveJudgement(graph: Graph): void {
  graph.mutation('approveJudgement', {
    description:
      'Approves what somebody else found of a promise without a number: it counts and is public from then on.',
    roles: ['approver', 'administrator'],
    judges: { Judgement: seeJudgement },
    input: (t) => ({
      judgement: t.id({
        required: true,
        description:
          'Global id of the judgement. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, PLAN_CLOSED, OTHER_PLACE.',
      }),
    }),
    result: { judgement: { noun: 'Judgement', description: 'What was approved.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const opened = await openJudgement({ transaction, actor, problems }, String(input.judgement));
      if (!opened) return null;
      const closed = refuseClosed(opened.plan, path);
      if (closed) problems.add(closed);
      if (opened.judge === viewer.subject) problems.add(reportingErrors.SELF_APPROVAL.judgement());
      if (problems.found) return null;
      const approvedById = actor.organisation?.id ?? null;
      const decided = { state: 'APPROVED', approvedAt: opened.moment, approvedById } as const;
      await transaction.judgement.update({
        where: { id: opened.id },
        data: { ...decided, decider: viewer.subject },
      });
      return { judgement: opened.id };
    },
  });
}
