import type { Graph, Problem } from '@plangraph/schema';
import { yearsErrors } from '../errors/years.ts';
import type { declareAlignInput } from '../objects/alignInput.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { otherServing, readAligned, writeAlignment } from '../reporting/alignedTargets.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofPlan } from '../reporting/judges.ts';
import { type LockedPlan, lockPlan, lockTargets } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';

const most = 200;

/** alignPlan: which plan of several years a yearly plan carries out, and which of its promises each target serves. */
export function declareAlignPlan(graph: Graph, { ServedTargetInput }: ReturnType<typeof declareAlignInput>): void {
  graph.mutation('alignPlan', {
    description:
      'Says which plan of several years a yearly plan carries out, and which promises of it the targets of the year serve. Where they are of the same indicator, the figures of the year are those of its own target from then on. What serves a promise of a plan that is carried out no more, serves nothing.',
    roles: ['administrator'],
    judges: { Plan: ofPlan },
    input: (t) => ({
      plan: t.string({
        required: true,
        description:
          'Code of the plan of one year. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE, PLAN_OF_SEVERAL_YEARS.',
      }),
      parent: t.string({
        description:
          'Code of the plan of several years that it carries out; none any more where null is stated, as before when left out. Errors: NOT_FOUND, PLAN_OF_ONE_YEAR, PARENT_OF_OTHER_PLACE, YEAR_OUTSIDE_PARENT, PARENT_MISSING.',
      }),
      targets: t.field({
        type: [ServedTargetInput],
        description: 'What serves what: up to 200 targets, each once. Errors: ALIGNS_NOTHING, TOO_MANY_TARGETS.',
      }),
    }),
    result: { plan: { noun: 'Plan', description: 'The plan of one year.' } },
    async run({ input, viewer, actor, transaction, moment: begun, problems }) {
      const acting = { transaction, actor, problems };
      const add = (problem: Problem | null) => problem && problems.add(problem);
      const targets = input.targets ?? [];
      if (input.parent === undefined && targets.length === 0) add(yearsErrors.ALIGNS_NOTHING());
      if (targets.length > most) {
        add(yearsErrors.TOO_MANY_TARGETS({ count: targets.length, most }));
        return null;
      }
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan, 'TO_CHANGE'), asked);
      if (!plan) return null;
      add(refuseClosed(plan, ['plan']));
      await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      expectAreas(acting, [{ noun: 'Plan', area: null, path: ['plan'] }]);
      const before = await transaction.plan.findFirst({ where: { yearly: { some: { id: plan.id } } } });
      const stated = typeof input.parent === 'string' ? await lockPlan(transaction, input.parent) : null;
      if (typeof input.parent === 'string') {
        problems.expect(stated, { noun: 'Plan', path: ['parent'], key: input.parent });
      }
      const parent = input.parent === undefined ? before : (stated ?? null);
      for (const problem of refuseYears(plan, parent)) add(problem);
      const serving = targets.some(({ serves }) => typeof serves === 'string');
      if (!parent && serving && typeof input.parent !== 'string') add(yearsErrors.PARENT_MISSING({ plan: plan.code }));
      const codes = targets.map(({ target }) => target);
      const promises = targets.flatMap(({ serves }) => serves ?? []);
      const own = await readAligned(transaction, plan.id, codes);
      const theirs = await readAligned(transaction, parent?.id ?? 0, promises);
      const moment = await lockTargets(
        transaction,
        [...own.values(), ...theirs.values()].map(({ id }) => id),
      );
      const ids = [...own.values()].map(({ id }) => id);
      const pairs = [];
      for (const [index, { target: code, serves: promise }] of targets.entries()) {
        const path = (column: string) => ['targets', index, column] as const;
        if (codes.indexOf(code) !== index) add(yearsErrors.DUPLICATE_TARGET({ target: code, path: path('target') }));
        const target = problems.expect(own.get(code), { noun: 'Target', path: path('target'), key: code });
        if (target) {
          expectAreas(acting, [{ noun: 'Target', area: target.area?.code ?? null, path: path('target') }]);
        }
        const found = typeof promise === 'string' && parent ? theirs.get(promise) : null;
        const serves =
          typeof promise === 'string' && parent
            ? problems.expect(found, { noun: 'Target', path: path('serves'), key: promise })
            : null;
        if (!target) continue;
        const other = serves && (await otherServing(transaction, target, { serves, year: plan.year, stated: ids }));
        if (serves && other) {
          add(yearsErrors.ALREADY_SERVED({ serves: serves.code, year: plan.year, other, path: path('serves') }));
        }
        pairs.push({ target, serves });
      }
      if (problems.found) return null;
      const by = { subject: viewer.subject, organisation: viewer.organisation };
      await writeAlignment(transaction, { plan, parent, before, pairs, by, moment: pairs.length > 0 ? moment : begun });
      return { plan: plan.id };
    },
  });
}

/** Why a plan does not carry out another: years within years, a plan of one year, of another place or of other years. */
function refuseYears(plan: LockedPlan, parent: Pick<LockedPlan, 'code' | 'year' | 'lastYear' | 'placeId'> | null) {
  const found: Problem[] = [];
  if (plan.lastYear !== null) {
    const span = { plan: plan.code, first: plan.year, last: plan.lastYear };
    found.push(yearsErrors.PLAN_OF_SEVERAL_YEARS(span));
  }
  if (!parent) return found;
  const said = { parent: parent.code, plan: plan.code };
  if (parent.placeId !== plan.placeId) found.push(yearsErrors.PARENT_OF_OTHER_PLACE(said));
  if (parent.lastYear === null) found.push(yearsErrors.PLAN_OF_ONE_YEAR(said));
  else if (plan.year < parent.year || plan.year > parent.lastYear) {
    const span = { year: plan.year, first: parent.year, last: parent.lastYear };
    found.push(yearsErrors.YEAR_OUTSIDE_PARENT({ ...said, ...span }));
  }
  return found;
}
