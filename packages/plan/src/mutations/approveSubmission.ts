import type { Graph, Problem, Viewer } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { approveProgress, openProgress } from '../reporting/decideProgress.ts';
import { ofSubmission } from '../reporting/judges.ts';
import { letCount, readCorrected } from '../reporting/letCount.ts';
import { type LockedSubmission, lockMeasures, lockTargets } from '../reporting/locks.ts';
import { expectDecision, openSubmission, refuseState } from '../reporting/openSubmission.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { refuseOutranked } from '../reporting/vintages.ts';

const path = ['submission'];

/** approveSubmission: somebody other than who handed figures in lets them count. */
export function declareApproveSubmission(graph: Graph): void {
  graph.mutation('approveSubmission', {
    description:
      'Approves what an organisation handed in: its figures, or its progress of measures, count and are public from then on, and those that they correct are superseded. Figures that later reports have replaced are left out.',
    roles: ['approver', 'administrator'],
    judges: { Submission: ofSubmission },
    input: (t) => ({
      submission: t.id({
        required: true,
        description:
          'Global id of the submission. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, SUBMISSION_REPLACED, PLAN_CLOSED, OUTRANKED, OTHER_PLACE.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was approved.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const add = (found: Problem | null) => found && problems.add(found);
      const opened = await openSubmission({ transaction, actor, problems }, String(input.submission));
      if (!opened) return null;
      await expectDecision({ transaction, actor, problems }, opened);
      const { plan, submission } = opened;
      const wrong = refuseState(submission, 'SUBMITTED');
      add(wrong);
      const rows = await transaction.observation.findMany({ where: { submissionId: submission.id } });
      if (rows.some(({ vintage }) => vintage === 'FIRST')) add(refuseClosed(plan, path));
      if (!wrong && isOwnWork(submission, viewer)) add(reportingErrors.SELF_APPROVAL.submission());
      const progress = await openProgress(transaction, submission.id);
      if (progress.length > 0) add(refuseClosed(plan, path));
      if (problems.found) return null;
      const approvedById = actor.organisation?.id ?? null;
      const decided = (approvedAt: Date) =>
        transaction.submission.update({
          where: { id: submission.id },
          data: { state: 'APPROVED', approvedAt, approvedById, decider: viewer.subject },
        });
      if (progress.length > 0) {
        const moment = await lockMeasures(
          transaction,
          progress.map(({ measureId }) => measureId),
        );
        await approveProgress(transaction, await openProgress(transaction, submission.id), moment);
        await decided(moment);
        return { submission: submission.id };
      }
      const moment = await lockTargets(
        transaction,
        rows.map(({ targetId }) => targetId),
      );
      const ids = rows.map(({ id }) => id);
      const figures = await transaction.observation.findMany({
        where: { id: { in: ids }, supersededAt: null },
        include: { target: { select: { code: true } } },
      });
      if (figures.length === 0) {
        problems.add(reportingErrors.SUBMISSION_REPLACED());
        return null;
      }
      const corrected = await readCorrected(transaction, figures);
      for (const figure of figures) {
        const stands = corrected.find(
          ({ targetId, period }) => targetId === figure.targetId && period === figure.period,
        );
        const named = { ...figure, target: figure.target.code };
        add(refuseOutranked(named, stands ?? null, figure.vintage, path));
      }
      if (problems.found) return null;
      await letCount(transaction, { figures, corrected }, moment);
      await decided(moment);
      return { submission: submission.id };
    },
  });
}

/** Whether somebody handed a submission in, or drafted what a colleague handed in. */
function isOwnWork({ submitter, drafter }: LockedSubmission, { subject }: Viewer): boolean {
  return submitter === subject || drafter === subject;
}
