import type { Graph, Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { administers } from '../reporting/actingOrganisation.ts';
import { readEarlierFigures, refuseSecond, refuseUnexplained } from '../reporting/earlierFigures.ts';
import { readFalls, refuseFall } from '../reporting/falls.ts';
import { supersede } from '../reporting/handIn.ts';
import { ofDraft } from '../reporting/judges.ts';
import { lockTargets } from '../reporting/locks.ts';
import { openSubmission, refuseState } from '../reporting/openSubmission.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { readTargets, refuseStranger } from '../reporting/reportedTargets.ts';

const path = ['submission'];

/** submitDraft: an organisation hands in what it kept as a draft. */
export function declareSubmitDraft(graph: Graph): void {
  graph.mutation('submitDraft', {
    description:
      'Hands in a draft of your organisation for approval by somebody else. What has changed since it was begun is checked again.',
    roles: ['reporter', 'administrator'],
    judges: { Submission: ofDraft },
    input: (t) => ({
      submission: t.id({
        required: true,
        description:
          'Global id of the draft. Errors: INVALID_ID, NOT_FOUND, FORBIDDEN, WRONG_STATE, PLAN_CLOSED, NOT_RESPONSIBLE, REASON_REQUIRED, FIGURE_FALLS, ALREADY_REPORTED, DRAFT_OUTDATED, SUBMISSION_REPLACED.',
      }),
    }),
    result: { submission: { noun: 'Submission', description: 'What was handed in.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const add = (found: Problem | null) => found && problems.add(found);
      const opened = await openSubmission({ transaction, actor, problems }, String(input.submission));
      if (!opened) return null;
      const { plan, submission, organisation } = opened;
      if (organisation.id !== actor.organisation?.id && !administers(actor))
        add(reportingErrors.FORBIDDEN.otherDraft({ organisation: organisation.code }));
      add(refuseState(submission, 'DRAFT'));
      const rows = await transaction.observation.findMany({
        where: { submissionId: submission.id },
        include: { target: { select: { code: true } } },
      });
      if (rows.some(({ vintage }) => vintage === 'FIRST')) add(refuseClosed(plan, path));
      if (problems.found) return null;
      const moment = await lockTargets(
        transaction,
        rows.map(({ targetId }) => targetId),
      );
      const standingOf = await readEarlierFigures(transaction, rows, organisation);
      const fallOf = await readFalls(transaction, rows, organisation);
      const isLeft = (row: (typeof rows)[number]) => standingOf(row).own.some(({ id }) => id === row.id);
      const figures = rows.filter(isLeft).map((row) => ({ ...row, target: row.target.code }));
      if (figures.length === 0) problems.add(reportingErrors.SUBMISSION_REPLACED());
      const codes = figures.map(({ target }) => target);
      for (const target of (await readTargets(transaction, plan.id, codes)).values()) {
        add(refuseStranger(target, organisation, path));
      }
      for (const figure of figures) {
        const standing = standingOf(figure);
        add(refuseUnexplained(figure, standing, path));
        add(refuseSecond(figure, standing, path));
        const { targetId, period, value } = figure;
        const fall =
          value &&
          fallOf({ targetId, period, value: String(value), periodEnd: figure.periodEnd.toISOString().slice(0, 10) });
        if (fall) add(refuseFall(figure.target, fall, figure, path));
        if ((standing.approved?.revision ?? 0) > figure.revision) add(reportingErrors.DRAFT_OUTDATED(figure));
      }
      if (problems.found) return null;
      const others = figures.flatMap((figure) => standingOf(figure).own.filter(({ id }) => id !== figure.id));
      await supersede(transaction, others, moment);
      const ids = figures.map(({ id }) => id);
      await transaction.observation.updateMany({ where: { id: { in: ids } }, data: { submittedAt: moment } });
      // Who drafted it does not approve it either.
      const drafter = submission.submitter === viewer.subject ? null : submission.submitter;
      const data = { state: 'SUBMITTED', submittedAt: moment, submitter: viewer.subject, drafter } as const;
      await transaction.submission.update({ where: { id: submission.id }, data });
      return { submission: submission.id };
    },
  });
}
