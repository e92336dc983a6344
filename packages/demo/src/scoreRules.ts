import type { DemoRow } from '@plangraph/schema';
import type { DemoPlan } from './readPlan.ts';

/** Of which promise one failure caps the whole. */
const vetoes = 'risk-hazards.closure-rate';

/** Makes up the rules by which a plan is scored: 100 points, a bonus, a red line, and a veto. */
export function scoreRulesOf(plan: DemoPlan): DemoRow[] {
  const rules = [
    ['headline', '示例：总体目标完成度', 'Demo: the head of the plan', 'POINTS', '40', { promises: 'HEADLINE' }],
    ['targets', '示例：各项目标完成度', 'Demo: all targets', 'POINTS', '25', { promises: 'TARGETS' }],
    ['measures', '示例：举措推进', 'Demo: what is to be done', 'POINTS', '20', { promises: 'MEASURES' }],
    ['titles', '示例：创建荣誉', 'Demo: titles to win', 'POINTS', '15', { promises: 'TITLES' }],
    [
      'ahead',
      '示例：总体目标超前加分',
      'Demo: ahead at the head of the plan',
      'BONUS',
      '0.5',
      { promises: 'HEADLINE', most: '3' },
    ],
    ['far-behind', '示例：严重滞后扣分', 'Demo: far behind', 'RED_LINE', '0.5', { promises: 'TARGETS', most: '5' }],
    [
      'safety',
      '示例：风险隐患一票否决',
      'Demo: hazards left open',
      'VETO',
      '60',
      { promises: 'TARGETS', promise: vetoes },
    ],
  ] as const;
  const recordedAt = `${plan.year}-01-10T01:00:00.000Z`;
  return rules
    .filter(([code]) => code !== 'safety' || plan.targets.some((target) => target.code === vetoes))
    .map(([code, nameZh, nameEn, kind, points, more], at) => ({
      ...{ plan: plan.code, code, ordinal: at + 1, nameZh, nameEn, kind, points, recordedAt },
      ...more,
    }));
}
