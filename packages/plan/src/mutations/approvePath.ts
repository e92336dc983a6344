import type { Graph } from '@plangraph/schema';
import { pathErrors } from '../errors/paths.ts';
import { openPath, seePath } from '../reporting/openPath.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { endOf } from '../reporting/promiseOfPath.ts';
import { endProblems } from '../rules/path/pathProblems.ts';

const path = ['path'];

/** approvePath: somebody other than who proposed a path lets it count. */
export function declareApprovePath(graph: Graph): void {
  graph.mutation('approvePath', {
    description:
      'Approves a path that somebody else proposed: it is public, and the status of its promise follows it from now on; as of a moment before, what was followed then.',
    roles: ['approver', 'administrator'],
    judges: { Path: seePath },
    input: (t) => ({
      path: t.id({
        required: true,
        description:
          'Global id of the path. Errors: INVALID_ID, NOT_FOUND, WRONG_STATE, SELF_APPROVAL, PLAN_CLOSED, OTHER_PLACE, and PATH_ENDS_ELSEWHERE, NO_PATH_END or PROMISE_SETTLED where the promise has changed meanwhile.',
      }),
    }),
    result: { path: { noun: 'Path', description: 'What was approved.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const opened = await openPath({ transaction, actor, problems }, String(input.path));
      if (!opened) return null;
      const closed = refuseClosed(opened.plan, path);
      if (closed) problems.add(closed);
      if (opened.proposer === viewer.subject) problems.add(pathErrors.SELF_APPROVAL());
      const end = await endOf(transaction, opened.promise);
      if ('code' in end) problems.add({ ...end, path });
      else for (const { problem } of endProblems(opened.points, end)) problems.add(problemAt(problem, path));
      if (problems.found) return null;
      const approvedById = actor.organisation?.id ?? null;
      const decided = { state: 'APPROVED', approvedAt: opened.moment, approvedById } as const;
      await transaction.path.update({ where: { id: opened.id }, data: { ...decided, decider: viewer.subject } });
      const follow = { where: { id: opened.promise.id }, data: { pathId: opened.id } };
      if (opened.promise.noun === 'Target') await transaction.target.update(follow);
      else await transaction.measure.update(follow);
      return { path: opened.id };
    },
  });
}
