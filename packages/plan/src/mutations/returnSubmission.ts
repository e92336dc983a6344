import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { ofSubmission } from '../reporting/judges.ts';
import { lockTargets } from '../reporting/locks.ts';
import { expectDecision, openSubmission, refuseState } from '../reporting/openSubmission.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** returnSubmission: what was handed in goes back to whoever reported it. */
export function declareReturnSubmission(graph: Graph): void {
  graph.mutation('returnSubmission', {
    description:
      'Gives back what an organisation handed in, with a reason that it reads. It reports anew with `submitFigures` or `submitProgress`; what was approved before goes on to count.',
    roles: ['approver', 'administrator'],
    judges: { Submission: ofSubmission },
    input: (t) => ({
      submission: t.id({
        required: true,
        description: 'Global id of the submission. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, OTHER_PLACE.',
      }),
      reason: t.string({
        required: true,
        description:
          'Why, in 1 to 2,000 characters; the organisation reads it. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was returned.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const reason = statedText(input.reason);
      const tooLong = textTooLong('reason', reason);
      if (!reason) problems.add(reportingErrors.REASON_REQUIRED.return());
      if (tooLong) problems.add(problemAt(tooLong, ['reason']));
      const opened = await openSubmission({ transaction, actor, problems }, String(input.submission));
      if (!opened) return null;
      await expectDecision({ transaction, actor, problems }, opened);
      const { submission } = opened;
      const wrong = refuseState(submission, 'SUBMITTED');
      if (wrong) problems.add(wrong);
      if (problems.found) return null;
      const figures = await transaction.observation.findMany({ where: { submissionId: submission.id } });
      const moment = await lockTargets(
        transaction,
        figures.map(({ targetId }) => targetId),
      );
      await transaction.observation.updateMany({
        where: { submissionId: submission.id, supersededAt: null },
        data: { returnedAt: moment },
      });
      await transaction.progressReport.updateMany({
        where: { submissionId: submission.id, supersededAt: null },
        data: { returnedAt: moment },
      });
      const returnedById = actor.organisation?.id ?? null;
      const returned = { state: 'RETURNED', returnedAt: moment, returnedById, returnReason: reason } as const;
      const data = { ...returned, decider: viewer.subject };
      await transaction.submission.update({ where: { id: submission.id }, data });
      return { submission: submission.id };
    },
  });
}
