import { isCivilDate } from '@plangraph/exact';
import type { Graph } from '@plangraph/schema';
import { pathErrors } from '../errors/paths.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofPlan } from '../reporting/judges.ts';
import { lockPlan } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';

/** requirePaths: a plan asks for paths by a day. */
export function declareRequirePaths(graph: Graph): void {
  graph.mutation('requirePaths', {
    description:
      'Asks for a path of each promise of a plan that has a number or a deadline, by a day; or asks for none any more. Who has none stands in `plan { targetsWithoutPath measuresWithoutPath }`.',
    roles: ['administrator'],
    judges: { Plan: ofPlan },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED, OTHER_PLACE.' }),
      on: t.string({
        description:
          'Civil date by which paths must be approved, as `2023-02-28`; none are asked for any more when left out. Error: PATHS_DAY.',
      }),
    }),
    result: { plan: { noun: 'Plan', description: 'The plan.' } },
    async run({ input, viewer, actor, transaction, moment, problems }) {
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan, 'TO_CHANGE'), asked);
      const on = input.on ?? null;
      if (on !== null && !isCivilDate(on)) problems.add(pathErrors.PATHS_DAY({ on: on.slice(0, 40) }));
      const place = plan?.placeId ?? null;
      if (plan) await expectPlace({ transaction, actor, problems }, { noun: 'Plan', place, path: ['plan'] });
      expectAreas({ actor, problems }, [{ noun: 'Plan', area: null, path: ['plan'] }]);
      const closed = plan && refuseClosed(plan, ['plan']);
      if (closed) problems.add(closed);
      if (!plan || problems.found) return null;
      const where = { id: plan.id };
      const before = await transaction.plan.findUniqueOrThrow({ where, select: { pathsDueOn: true } });
      const pathsDueOn = on === null ? null : new Date(`${on}T00:00:00Z`);
      await transaction.plan.update({ where, data: { pathsDueOn } });
      await transaction.change.create({
        data: {
          noun: 'Plan',
          recordId: plan.id,
          mutation: 'requirePaths',
          subject: viewer.subject,
          organisation: viewer.organisation,
          before: { pathsDueOn: before.pathsDueOn?.toISOString().slice(0, 10) ?? null },
          after: { pathsDueOn: on },
          placeId: place,
          recordedAt: moment,
        },
      });
      return { plan: plan.id };
    },
  });
}
