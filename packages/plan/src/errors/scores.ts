import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a rule by which a plan is scored. */
export const scoreErrors = rowErrors({
  POINTS_BELOW_ZERO: {
    when: 'a rule of scoring with less than no points',
    column: 'points',
    en: 'The rule has {points} points; what it takes away is said by its kind, not by a sign.',
    zh: '分值为 {points}；扣分由细则类型表示，不用负号。',
    cure: { en: 'Write 0 or more.', zh: '请填写不小于 0 的分值。' },
  },
  MOST_BELOW_POINTS: {
    when: 'a rule of scoring that brings or costs less in all than one promise does',
    column: 'most',
    en: 'One promise counts {points} points, and all together {most} at most.',
    zh: '单项为 {points} 分，而合计上限仅为 {most} 分。',
    cure: { en: 'Write at least {points}, or leave most out.', zh: '请填写不小于 {points} 的上限，或留空。' },
  },
  NOT_OF_KIND: {
    when: 'a rule of scoring that states what its kind does not have',
    en: 'A rule of the kind {kind} has no {column}.',
    zh: '{kind} 类细则没有 {column}。',
    cure: { en: 'Remove {column}.', zh: '请删除 {column}。' },
  },
  NO_THRESHOLD: {
    when: 'a rule of scoring that counts from grey on, which is neither better nor worse than other colours',
    column: 'colour',
    en: 'GREY is neither better nor worse than other colours.',
    zh: 'GREY（灰）与其他颜色无优劣之分。',
    cure: { en: 'Write BLUE, GREEN, YELLOW, ORANGE or RED.', zh: '请填写 BLUE、GREEN、YELLOW、ORANGE 或 RED。' },
  },
  AREA_OF_OTHER_PLAN: {
    when: 'a rule of scoring about an area of another plan',
    column: 'area',
    en: 'The area is one of {other}, and the rule one of {plan}.',
    zh: '该领域属于 {other}，而细则属于 {plan}。',
    cure: { en: 'Name an area of {plan}.', zh: '请填写 {plan} 的领域。' },
  },
});
