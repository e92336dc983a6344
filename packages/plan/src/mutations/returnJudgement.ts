import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { openJudgement, seeJudgement } from '../reporting/openJudgement.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** returnJudgement: what was found of a promise without a number goes back to whoever judged. */
export function declareReturnJudgement(graph: Graph): void {
  graph.mutation('returnJudgement', {
    description:
      'Gives back what somebody found of a promise without a number, with a reason that his organisation reads. It is judged anew with `submitJudgement`; what was approved before goes on to count.',
    roles: ['approver', 'administrator'],
    judges: { Judgement: seeJudgement },
    input: (t) => ({
      judgement: t.id({
        required: true,
        description: 'Global id of the judgement. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, OTHER_PLACE.',
      }),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { judgement: { noun: 'Judgement', description: 'What was returned.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const returnReason = statedText(input.reason);
      const tooLong = textTooLong('reason', returnReason);
      if (!returnReason) problems.add(reportingErrors.REASON_REQUIRED.return());
      if (tooLong) problems.add(problemAt(tooLong, ['reason']));
      const opened = await openJudgement({ transaction, actor, problems }, String(input.judgement));
      if (!opened) return null;
      const returnedById = actor.organisation?.id ?? null;
      const decided = { state: 'RETURNED', returnedAt: opened.moment, returnedById, returnReason } as const;
      await transaction.judgement.update({ where: { id: opened.id }, data: { ...decided, decider: viewer.subject } });
      return { judgement: opened.id };
    },
  });
}
