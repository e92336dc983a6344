import type { Graph, Problem } from '@plangraph/schema';
import { pathErrors } from '../errors/paths.ts';
import type { declarePathInput } from '../objects/pathInput.ts';
import { reportingOrganisation } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { isDemonstrated } from '../reporting/isDemonstrated.ts';
import { charged } from '../reporting/judges.ts';
import { lockMeasures, lockPlan, lockTargets } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { endOf, findPromise } from '../reporting/promiseOfPath.ts';
import { refuseStranger } from '../reporting/reportedTargets.ts';
import { readPath } from '../rules/path/pathProblems.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** proposePath: who is charged with a promise says what is to be expected of it through the year. */
export function declareProposePath(graph: Graph, { PathPointInput }: ReturnType<typeof declarePathInput>): void {
  graph.mutation('proposePath', {
    description:
      'Proposes what is to be expected of a target or a measure through the year. Its status follows the path once somebody else has approved it; until then that which was approved before, or the plan’s own course.',
    roles: ['reporter', 'administrator'],
    judges: charged('Target', 'Measure'),
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
      target: t.string({
        description:
          'Code of the target: either this or `measure`. Errors: NOT_FOUND, PATH_OF_ONE, NO_PATH_END, NOT_RESPONSIBLE, OUT_OF_SCOPE.',
      }),
      measure: t.string({
        description:
          'Code of the measure: either this or `target`. Errors: NOT_FOUND, PATH_OF_ONE, NO_PATH_END, PROMISE_SETTLED, NOT_RESPONSIBLE, OUT_OF_SCOPE.',
      }),
      points: t.field({
        type: [PathPointInput],
        required: true,
        description:
          'What is expected by when, 1 to 24 points in any order, the last of which is the promise itself. Errors: NO_POINTS, TOO_MANY_POINTS, PATH_WAITS.',
      }),
      reason: t.string({
        description:
          'Why the path is so, in 2,000 characters at most; needed where it takes the place of an approved one, and published with it. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
      organisation: t.string({
        description:
          'Code of the organisation that proposes: for administrators only, all others propose for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
    }),
    result: { path: { noun: 'Path', description: 'What was proposed.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const organisation = await reportingOrganisation({ transaction, actor, problems }, input.organisation);
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const reason = statedText(input.reason);
      const tooLong = textTooLong('reason', reason);
      if (tooLong) add(problemAt(tooLong, ['reason']));
      if (plan) add(refuseClosed(plan, ['plan']));
      const { target, measure } = input;
      const named = target ?? measure;
      if (typeof named !== 'string' || (typeof target === 'string' && typeof measure === 'string')) {
        add(pathErrors.PATH_OF_ONE());
        return null;
      }
      if (!plan) return null;
      const noun = typeof target === 'string' ? 'Target' : 'Measure';
      const at = [noun.toLowerCase()];
      const known = await findPromise(transaction, plan.id, { noun, code: named });
      const promise = problems.expect(known, { noun, path: at, key: named });
      if (!promise) return null;
      if (organisation) add(refuseStranger(promise, organisation, at));
      expectAreas({ actor, problems }, [{ noun, area: promise.area, path: at }]);
      const moment = await (noun === 'Target' ? lockTargets : lockMeasures)(transaction, [promise.id]);
      const end = await endOf(transaction, promise);
      if ('code' in end) {
        add(end);
        return null;
      }
      const read = readPath(input.points, end);
      for (const { at: point, problem } of read.problems) {
        const column = problem.column === null ? [] : [problem.column];
        add(problemAt(problem, ['points', ...(point === null ? [] : [point]), ...column]));
      }
      const of = noun === 'Target' ? { targetId: promise.id } : { measureId: promise.id };
      const earlier = await transaction.path.findMany({ where: of, select: { state: true } });
      const said = { promise: promise.code };
      if (!reason && earlier.some(({ state }) => state === 'APPROVED')) add(pathErrors.REASON_REQUIRED(said));
      // Whether another one waits is told only to who is charged with the promise.
      if (!problems.found && earlier.some(({ state }) => state === 'SUBMITTED')) add(pathErrors.PATH_WAITS(said));
      if (problems.found || !organisation) return null;
      const { id } = await transaction.path.create({
        data: {
          ...of,
          revision: earlier.length + 1,
          points: read.points.map(({ period, expected }) => ({ period, expected })),
          reason,
          proposedById: organisation.id,
          proposer: viewer.subject,
          proposedAt: moment,
          synthetic: await isDemonstrated(transaction, plan.id),
        },
      });
      return { path: id };
    },
  });
}
