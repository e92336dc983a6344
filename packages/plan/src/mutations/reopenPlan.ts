import type { Graph } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { expectAreas } from '../reporting/expectAreas.ts';
import { ofPlan } from '../reporting/judges.ts';
import { lockPlan } from '../reporting/locks.ts';

/** reopenPlan: figures are taken for a plan again. */
export function declareReopenPlan(graph: Graph): void {
  graph.mutation('reopenPlan', {
    description: 'Opens a plan that was closed, so that figures are taken and approved again.',
    roles: ['administrator'],
    judges: { Plan: ofPlan },
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_OPEN.' }),
    }),
    result: { plan: { noun: 'Plan', description: 'The plan.' } },
    async run({ input, actor, transaction, problems }) {
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan, 'TO_CHANGE'), asked);
      if (!plan) return null;
      await expectPlace({ transaction, actor, problems }, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      expectAreas({ actor, problems }, [{ noun: 'Plan', area: null, path: ['plan'] }]);
      if (problems.found) return null;
      if (!plan.closedAt) {
        problems.add(reportingErrors.PLAN_OPEN({ plan: plan.code }));
        return null;
      }
      await transaction.plan.update({ where: { id: plan.id }, data: { closedAt: null } });
      return { plan: plan.id };
    },
  });
}
