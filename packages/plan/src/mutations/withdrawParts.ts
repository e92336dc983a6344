import type { Graph, Problem } from '@plangraph/schema';
import { splitErrors, withdrawalErrors } from '../errors/parts.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofTarget } from '../reporting/judges.ts';
import { lockPlan, lockTargets } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { mostParts, readWhole } from '../reporting/wholeToSplit.ts';
import { readOwnParts, writeWithdrawal } from '../reporting/withdrawnParts.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** withdrawParts: parts into which a target was split are parts no more. */
export function declareWithdrawParts(graph: Graph): void {
  graph.mutation('withdrawParts', {
    description:
      'Takes back a split, or some of its parts: they are listed, ranked and reported on no more, and stay to be read with what was reported of them. As of a moment before, they are parts. What is split anew under the same code is the same part again.',
    roles: ['administrator'],
    judges: { Target: ofTarget },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE.' }),
      target: t.string({
        required: true,
        description: 'Code of the target that was split. Errors: NOT_FOUND, OUT_OF_SCOPE.',
      }),
      parts: t.stringList({
        required: true,
        description: `Codes of the parts, such as \`jobs.new@huabu\`: 1 to ${mostParts}. Errors: NO_PARTS, TOO_MANY_PARTS, NOT_FOUND, PART_IS_SPLIT.`,
      }),
      reason: t.string({
        required: true,
        description: 'Why, in 1 to 2,000 characters. Errors: REASON_REQUIRED, TEXT_TOO_LONG.',
      }),
    }),
    result: { target: { noun: 'Target', description: 'The target that was split.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const acting = { transaction, actor, problems };
      const add = (problem: Problem | null) => problem && problems.add(problem);
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const reason = statedText(input.reason);
      const tooLong = textTooLong('reason', reason);
      if (tooLong) add(problemAt(tooLong, ['reason']));
      if (!reason) add(withdrawalErrors.REASON_REQUIRED());
      const codes = [...new Set(input.parts)];
      if (codes.length === 0) add(splitErrors.NO_PARTS());
      if (codes.length > mostParts) add(splitErrors.TOO_MANY_PARTS({ count: codes.length, most: mostParts }));
      if (!plan || codes.length > mostParts) return null;
      add(refuseClosed(plan, ['plan']));
      await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      const known = await readWhole(transaction, plan.id, input.target);
      const whole = problems.expect(known, { noun: 'Target', path: ['target'], key: input.target });
      if (!whole) return null;
      expectAreas(acting, [{ noun: 'Target', area: whole.area?.code ?? null, path: ['target'] }]);
      const moment = await lockTargets(transaction, [whole.id]);
      const parts = await readOwnParts(transaction, whole.id);
      for (const [index, code] of input.parts.entries()) {
        const path = ['parts', index];
        const part = problems.expect(parts.get(code), { noun: 'Target', path, key: code });
        if (part && part.parts.length > 0) add(withdrawalErrors.PART_IS_SPLIT({ part: code, path }));
      }
      if (problems.found || !reason) return null;
      await writeWithdrawal(transaction, {
        whole,
        withdrawn: codes.flatMap((code) => parts.get(code) ?? []),
        left: [...parts.values()].filter(({ code }) => !codes.includes(code)),
        by: { subject: viewer.subject, organisation: viewer.organisation, place: plan.placeId },
        reason,
        moment,
      });
      return { target: whole.id };
    },
  });
}
