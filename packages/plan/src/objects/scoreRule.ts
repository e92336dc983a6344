import type { Graph } from '@plangraph/schema';
import { scoreRuleRow } from '../imports.ts';

/** ScoreRule: a rule by which the promises of a plan are scored. */
export function declareScoreRule(graph: Graph): void {
  graph.enumType('ScoreRuleKind', {
    description: 'What a rule does to a score (考核细则类型).',
    values: {
      POINTS: 'It gives points by how much of what was due has been attained (得分).',
      BONUS: 'It gives points for each promise that stands well (加分).',
      RED_LINE: 'It takes points for each promise that stands badly (扣分红线).',
      VETO: 'One promise that stands badly caps the whole (一票否决).',
    },
  });
  graph.enumType('ScoredPromises', {
    description: 'Which of a plan’s promises a rule of scoring is about.',
    values: {
      ALL: 'All of them (全部).',
      TARGETS: 'Values of indicators (目标).',
      HEADLINE: 'Those that stand at the head of the plan (总体目标).',
      MEASURES: 'What is to be done (举措).',
      TITLES: 'Titles to win (创建荣誉).',
    },
  });
  graph.noun('ScoreRule', {
    fields: (t) => ({
      plan: t.one('plan'),
      code: t.column('code'),
      ordinal: t.column('ordinal'),
      name: t.bilingual('name'),
      kind: t.column('kind'),
      points: t.column('points'),
      most: t.column('most'),
      promises: t.column('promises'),
      area: t.one('area'),
      promise: t.column('promise'),
      colour: t.column('colour'),
      recordedAt: t.column('recordedAt'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['plan', 'area', 'kind'],
    orderBy: ['ordinal'],
    groupBy: ['kind', 'plan.code'],
    query: { many: { name: 'scoreRules', description: 'All rules by which plans are scored, in pages.', where: {} } },
  });

  graph.register('ScoreRule', { row: scoreRuleRow, roles: ['administrator'], belongs: { place: 'plan.place' } });
}
