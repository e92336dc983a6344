import type { Graph } from '@plangraph/schema';
import { expectPlace } from '../reporting/actingOrganisation.ts';
import { lockPlan } from '../reporting/locks.ts';

/** reopenPlan: figures are taken for a plan again. */
export function declareReopenPlan(graph: Graph): void {
  graph.mutation('reopenPlan', {
    description: 'Opens a plan that was closed, so that figures are taken and approved again.',
    roles: ['administrator'],
    input: (t) => ({
      plan: t.string({ required: true, description: 'Code of the plan. Errors: NOT_FOUND, PLAN_OPEN.' }),
    }),
    result: { plan: { noun: 'Plan', description: 'The plan.' } },
    async run({ input, actor, transaction, problems }) {
      const asked = { noun: 'Plan', path: ['plan'], key: input.plan } as const;
      const plan = problems.expect(await lockPlan(transaction, input.plan, 'TO_CHANGE'), asked);
      if (!plan) return null;
      await expectPlace({ transaction, actor, problems }, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
      if (problems.found) return null;
      if (!plan.closedAt) {
        problems.add({
          code: 'PLAN_OPEN',
          path: ['plan'],
          message: { en: `The plan ${plan.code} is open.`, zh: `计划 ${plan.code} 处于开放状态。` },
          cure: { en: 'Nothing has to be done.', zh: '无需操作。' },
        });
        return null;
      }
      await transaction.plan.update({ where: { id: plan.id }, data: { closedAt: null } });
      return { plan: plan.id };
    },
  });
}
