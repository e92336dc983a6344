import type { Graph } from '@plangraph/schema';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofPlan } from '../reporting/judges.ts';
import { lockPlan } from '../reporting/locks.ts';
import { refuseClosed } from '../reporting/planOpen.ts';

/** closePlan: from now on nothing is taken for a plan. */
export function declareClosePlan(graph: Graph): void {
  graph.mutation('closePlan', {
    description:
      'Closes a plan: no figures are taken and none are approved from then on, but for verified and census figures. What waits can be returned; a closed plan can be reopened.',
    roles: ['administrator'],
    judges: { Plan: ofPlan },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_CLOSED.' }),
    }),
    result: { plan: { noun: 'Plan', description: 'The plan.' } },
    async run({ input, actor, transaction, moment, problems }) {
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan, 'TO_CHANGE'), asked);
      if (plan)
        await expectPlace({ transaction, actor, problems }, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      expectAreas({ actor, problems }, [{ noun: 'Plan', area: null, path: ['plan'] }]);
      if (problems.found) return null;
      const closed = plan && refuseClosed(plan, ['plan']);
      if (closed) problems.add(closed);
      if (!plan || closed) return null;
      await transaction.plan.update({ where: { id: plan.id }, data: { closedAt: moment } });
      return { plan: plan.id };
    },
  });
}
