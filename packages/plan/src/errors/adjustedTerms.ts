import { rowErrors } from '@plangraph/messages';

/** What can be wrong with what a promise is to say after a decision. */
export const adjustedTermErrors = rowErrors({
  NOT_OF_FORM: {
    when: 'a decision that states what a promise of its form does not have: an upper end of what is no range, a margin of what is compared with nothing',
    en: 'A promise of the form {form} has no {column}.',
    zh: '{form} 形式的目标没有 {column}。',
    cure: { en: 'Leave {column} out.', zh: '请不填 {column}。' },
  },
  RANGE_WITHOUT_WAY: {
    when: 'a decision after which a range has no way from its lower to its upper end',
    column: 'upperValue',
    en: 'The range would go from {value} to {upperValue}.',
    zh: '区间将为 {value} 至 {upperValue}。',
    cure: { en: 'State a lower end and a higher upper one.', zh: '请使上限高于下限。' },
  },
  MARGIN_BELOW_ZERO: {
    when: 'a decision with a negative margin',
    column: 'margin',
    en: 'The margin is {margin}; the indicator’s direction says which way it counts.',
    zh: '差额为 {margin}；差额的方向由指标的方向决定。',
    cure: { en: 'Write 0 or more.', zh: '请填写不小于 0 的差额。' },
  },
});
