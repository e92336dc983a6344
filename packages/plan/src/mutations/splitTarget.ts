import type { Graph, Problem } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { splitErrors } from '../errors/parts.ts';
import type { declareSplitInput } from '../objects/splitInput.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { isDemonstrated } from '../reporting/isDemonstrated.ts';
import { ofTarget } from '../reporting/judges.ts';
import { lockPlan, lockTargets } from '../reporting/locks.ts';
import { findNamed } from '../reporting/namedInParts.ts';
import { refuseClosed } from '../reporting/planOpen.ts';
import { problemAt } from '../reporting/problemAt.ts';
import { mostParts, readWhole, refuseDivision, refuseOver } from '../reporting/wholeToSplit.ts';
import { writeParts } from '../reporting/writeParts.ts';
import { readParts } from '../rules/parts/readParts.ts';
import { statedText, textTooLong } from '../rules/statedText.ts';

/** splitTarget: a promise is divided among townships, bureaus, parks or quarters. */
export function declareSplitTarget(
  graph: Graph,
  words: Pick<Words, 'TargetDivision'> & ReturnType<typeof declareSplitInput>,
): void {
  graph.mutation('splitTarget', {
    description:
      'Splits a target into parts, or adds parts to those that it has. Each part is a target of its own, with an owner who reports its figures, a status, and a place among the others; the plan’s lists and summaries go on to count the whole alone. A part can be split in turn.',
    roles: ['administrator'],
    judges: { Target: ofTarget },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE.' }),
      target: t.string({
        required: true,
        description: 'Code of the target that is split. Errors: NOT_FOUND, NOT_DIVISIBLE, OUT_OF_SCOPE.',
      }),
      division: t.field({
        type: words.TargetDivision,
        required: true,
        description: 'By what it is split. Errors: NOT_DIVISIBLE, OTHER_DIVISION.',
      }),
      parts: t.field({
        type: [words.TargetPartInput],
        required: true,
        description:
          'The parts, 200 at most together with those that are there. Where figures of places add up, and always over quarters, they promise no more together than the whole, unless a reason is stated. Errors: NO_PARTS, TOO_MANY_PARTS, PARTS_OVER_WHOLE.',
      }),
      reason: t.string({
        description:
          'Why the parts promise more than the whole, in 2,000 characters at most; it is shown with them. Error: TEXT_TOO_LONG.',
      }),
    }),
    result: { target: { noun: 'Target', description: 'The target that was split.' } },
    async run({ input, viewer, actor, transaction, problems }) {
      const acting = { transaction, actor, problems };
      const add = (...found: readonly (Problem | null)[]) => {
        for (const problem of found) if (problem) problems.add(problem);
      };
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan), asked);
      const reason = statedText(input.reason);
      const tooLong = textTooLong('reason', reason);
      if (tooLong) add(problemAt(tooLong, ['reason']));
      if (input.parts.length === 0) add(splitErrors.NO_PARTS());
      if (input.parts.length > mostParts)
        add(splitErrors.TOO_MANY_PARTS({ count: input.parts.length, most: mostParts }));
      if (!plan || input.parts.length > mostParts) return null;
      add(refuseClosed(plan, ['plan']));
      await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      const known = await readWhole(transaction, plan.id, input.target);
      const found = problems.expect(known, { noun: 'Target', path: ['target'], key: input.target });
      if (!found) return null;
      expectAreas(acting, [{ noun: 'Target', area: found.area?.code ?? null, path: ['target'] }]);
      const moment = await lockTargets(transaction, [found.id]);
      // What was read before the lock may have been split meanwhile.
      const whole = (await readWhole(transaction, plan.id, input.target)) ?? found;
      const { division } = input;
      add(...refuseDivision(whole, division));
      const count = whole.parts.length + input.parts.length;
      if (count > mostParts) add(splitErrors.TOO_MANY_PARTS({ count, most: mostParts }));
      const { kind, minimum, maximum, unit } = whole.indicator;
      const bounds = { minimum: minimum?.toFixed() ?? null, maximum: maximum?.toFixed() ?? null };
      const stated = readParts(
        input.parts,
        {
          division,
          year: plan.year,
          deadline: whole.deadline.toISOString().slice(0, 10),
          domain: { kind, unitFactor: unit.factor.toFixed(), ...bounds },
          taken: whole.parts.map(({ code }) => code.slice(whole.code.length + 1)),
        },
        (index, problem) => add(problemAt(problem, ['parts', index, problem.column ?? 'value'])),
      );
      const named = await findNamed(acting, stated, plan.placeId);
      const over = refuseOver(whole, { division, stated, reason });
      if (stated.length === input.parts.length) add(over.problem);
      if (problems.found) return null;
      await writeParts(transaction, {
        ...{ plan, whole, division, stated, named, moment },
        reason: over.isOver ? reason : null,
        synthetic: await isDemonstrated(transaction, plan.id),
        by: { subject: viewer.subject, organisation: viewer.organisation },
      });
      return { target: whole.id };
    },
  });
}
