import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { openPath, seePath } from '../reporting/openPath.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** returnPath: a path goes back to whoever proposed it. */
export function declareReturnPath(graph: Graph): void {
  graph.mutation('returnPath', {
    description:
      'Gives back a path that somebody proposed, with a reason that his organisation reads. Another one is proposed with `proposePath`; what was approved before goes on to count.',
    roles: ['approver', 'administrator'],
    judges: { Path: seePath },
    input: (t) => ({
      path: t.id({
        required: true,
        description: 'Global id of the path. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, OTHER_PLACE.',
      }),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { path: { noun: 'Path', description: 'What was returned.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const returnReason = statedText(input.reason);
      const tooLong = textTooLong('reason', returnReason);
      if (!returnReason) problems.add(reportingErrors.REASON_REQUIRED.return());
      if (tooLong) problems.add(problemAt(tooLong, ['reason']));
      const opened = await openPath({ transaction, actor, problems }, String(input.path));
      if (!opened) return null;
      const returnedById = actor.organisation?.id ?? null;
      const decided = { state: 'RETURNED', returnedAt: opened.moment, returnedById, returnReason } as const;
      await transaction.path.update({ where: { id: opened.id }, data: { ...decided, decider: viewer.subject } });
      return { path: opened.id };
    },
  });
}
