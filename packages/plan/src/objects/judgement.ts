import type { Graph } from '@plangraph/schema';
import { visibleJudgements } from '../rules/judgementVisibility.ts';

/** Judgement: what a person found of a promise without a number. Of persons it shows nothing. */
export function declareJudgement(graph: Graph): void {
  graph.noun('Judgement', {
    fields: (t) => ({
      target: t.one('target'),
      period: t.column('period'),
      outcome: t.column('outcome'),
      reason: t.column('reason'),
      judgedAt: t.column('judgedAt'),
      approvedAt: t.column('approvedAt'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['target'],
    policy: visibleJudgements,
  });
}
