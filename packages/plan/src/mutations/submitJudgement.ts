import type { Graph, Problem } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { beginReport, expectCharged } from '../reporting/beginReport.ts';
import { refuseNumber, refuseWaiting } from '../reporting/judgementInput.ts';
import { charged } from '../reporting/judges.ts';
import { lockTargets } from '../reporting/locks.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { readTargets } from '../reporting/reportedTargets.ts';
import { readPeriod } from '../rules/period.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** submitJudgement: a person says of a promise without a number whether it is kept, and why. */
export function declareSubmitJudgement(graph: Graph, { JudgementOutcome }: Pick<Words, 'JudgementOutcome'>): void {
  graph.mutation('submitJudgement', {
    description:
      'Says of a promise without a number whether it was kept at the end of a period, and why. It counts once somebody else has approved it; of several for a period the one that was approved last.',
    roles: ['reporter', 'administrator'],
    judges: charged('Target'),
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
      target: t.string({
        required: true,
        description:
          'Code of the target, of the form QUALITATIVE. Errors: NOT_FOUND, NOT_QUALITATIVE, NOT_RESPONSIBLE.',
      }),
      period: t.string({
        required: true,
        description:
          'The period at whose end it is judged, such as `2023-H1` or `2023`; its last day must have begun. Errors: INVALID_PERIOD, PERIOD_OUTSIDE_PLAN, PERIOD_NOT_OVER, JUDGEMENT_WAITS.',
      }),
      outcome: t.field({ type: JudgementOutcome, required: true, description: 'Whether it was kept.' }),
      reason: t.string({
        required: true,
        description:
          'Why it is found so, in 1 to 2,000 characters; everybody reads it once it is approved. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
      organisation: t.string({
        description:
          'Code of the organisation that judges: for administrators only, all others judge for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { judgement: { noun: 'Judgement', description: 'What was found.' } },
    async run({ input, viewer, actor, transaction, moment: begun, problems }) {
      const acting = { transaction, actor, problems };
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const report = await beginReport(acting, input, begun);
      const reason = statedText(input.reason);
      const tooLong = textTooLong('reason', reason);
      if (!reason) add(reportingErrors.REASON_REQUIRED.judgement());
      if (tooLong) add(problemAt(tooLong, ['reason']));
      if (!report) return null;
      const { organisation, plan } = report;
      const known = (await readTargets(transaction, plan.id, [input.target])).get(input.target) ?? null;
      const target = problems.expect(known, { noun: 'Target', path: ['target'], key: input.target });
      if (!target || !organisation) return null;
      const { form } = await transaction.target.findUniqueOrThrow({ where: { id: target.id }, select: { form: true } });
      add(refuseNumber(target.code, form));
      expectCharged(acting, organisation, { ...target, noun: 'Target', path: ['target'] });
      const moment = await lockTargets(transaction, [target.id]);
      // Whether another one waits is told only to who is charged with the target.
      if (!problems.found) add(await refuseWaiting(transaction, target.id, input.period));
      const period = readPeriod(input.period);
      if (problems.found || !period || !reason) return null;
      const { id } = await transaction.judgement.create({
        data: {
          targetId: target.id,
          organisationId: organisation.id,
          period: period.code,
          periodEnd: new Date(period.lastDay),
          outcome: input.outcome,
          reason,
          judge: viewer.subject,
          judgedAt: moment,
        },
      });
      return { judgement: id };
    },
  });
}
