import type { Graph, Problem } from '@plangraph/schema';
import { decidingOrganisation } from '../reporting/actingOrganisation.ts';
import { supersede } from '../reporting/handIn.ts';
import { lockTargets } from '../reporting/locks.ts';
import { openSubmission, refuseState, submissionReplaced } from '../reporting/openSubmission.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { refuseOutranked } from '../reporting/vintages.ts';

const path = ['submission'];

/** approveSubmission: somebody other than who handed figures in lets them count. */
export function declareApproveSubmission(graph: Graph): void {
  graph.mutation('approveSubmission', {
    description:
      'Approves what an organisation handed in: its figures count and are public from then on, and those that they correct are superseded. Figures that later reports have replaced are left out.',
    roles: ['approver', 'administrator'],
    input: (t) => ({
      submission: t.id({
        required: true,
        description:
          'Global id of the submission. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, SUBMISSION_REPLACED, PLAN_CLOSED, OUTRANKED, NO_ORGANISATION.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was approved.' } },
    async run({ input, viewer, transaction, problems }) {
      const add = (found: Problem | null) => found && problems.add(found);
      const organisation = await decidingOrganisation({ transaction, viewer, problems });
      const opened = await openSubmission({ transaction, viewer, problems }, String(input.submission));
      if (!opened) return null;
      const { plan, submission } = opened;
      const wrong = refuseState(submission, 'SUBMITTED');
      add(wrong);
      const rows = await transaction.observation.findMany({ where: { submissionId: submission.id } });
      if (rows.some(({ vintage }) => vintage === 'FIRST')) add(refuseClosed(plan, path));
      if (!wrong && submission.submitter === viewer.subject) add(selfApproval);
      if (problems.found) return null;
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
        problems.add(submissionReplaced);
        return null;
      }
      const corrected = await transaction.observation.findMany({
        where: {
          OR: figures.map(({ targetId, period }) => ({ targetId, period })),
          approvedAt: { not: null },
          supersededAt: null,
        },
        select: { id: true, targetId: true, period: true, vintage: true },
      });
      for (const figure of figures) {
        const stands = corrected.find(
          ({ targetId, period }) => targetId === figure.targetId && period === figure.period,
        );
        const named = { ...figure, target: figure.target.code };
        add(refuseOutranked(named, stands ?? null, figure.vintage, path));
      }
      if (problems.found) return null;
      await supersede(transaction, corrected, moment);
      const approved = figures.map(({ id }) => id);
      await transaction.observation.updateMany({ where: { id: { in: approved } }, data: { approvedAt: moment } });
      const approvedById = organisation?.id ?? null;
      const data = { state: 'APPROVED', approvedAt: moment, approvedById, decider: viewer.subject } as const;
      await transaction.submission.update({ where: { id: submission.id }, data });
      return { submission: submission.id };
    },
  });
}

const selfApproval: Problem = {
  code: 'SELF_APPROVAL',
  path,
  message: {
    en: 'You handed the submission in yourself; nobody approves his own figures.',
    zh: '该报送由您本人提交，不能审批本人提交的数据。',
  },
  cure: { en: 'Ask another approver.', zh: '请由其他审批人审批。' },
};
