import { inputErrors } from '@plangraph/messages';

/** What can be wrong with a decision that changes what is promised. */
export const adjustmentErrors = inputErrors({
  DOCUMENT_MISSING: {
    when: 'a promise that is to be changed without a document that says so',
    path: ['document'],
    en: 'No document of the decision is named; without one nothing that was promised is changed.',
    zh: '未填写调整决定文件；没有文件不得调整目标。',
    cure: { en: 'State the document of the decision, with its title.', zh: '请填写调整决定文件及其标题。' },
  },
  ORGAN_MISSING: {
    when: 'a decision of nobody',
    path: ['organZh'],
    en: 'It is not said who decided.',
    zh: '未填写作出决定的机关。',
    cure: { en: 'State organZh as the document writes it.', zh: '请按文件填写 organZh。' },
  },
  REASON_REQUIRED: {
    when: 'a promise that is to be changed without a reason',
    path: ['reason'],
    en: 'No reason is stated.',
    zh: '未填写调整原因。',
    cure: { en: 'Say why; it is published with the decision.', zh: '请填写 reason（随决定公开）。' },
  },
  DECISION_UNDATED: {
    when: 'the day of the decision is no date, or lies ahead',
    path: ['decidedOn'],
    en: '“{given}” is no day up to {today}.',
    zh: '“{given}”不是 {today} 及以前的有效日期。',
    cure: {
      en: 'Write the day on which it was decided, such as 2023-07-10.',
      zh: '请填写作出决定的日期，如 2023-07-10。',
    },
  },
  INVALID_DEADLINE: {
    when: 'the new deadline is no date, or lies before the plan’s year',
    path: ['deadline'],
    en: '“{given}” is no day from the beginning of {year} on.',
    zh: '“{given}”不是 {year} 年初以后的有效日期。',
    cure: {
      en: 'Write the day by which it is promised, such as 2023-12-31.',
      zh: '请填写调整后的期限，如 2023-12-31。',
    },
  },
  NOT_ADJUSTABLE: {
    when: 'a target that promises nothing in numbers, or whose number cannot be read',
    path: ['target'],
    en: '{target} promises no number ({form}) that a decision could change.',
    zh: '{target} 没有可调整的数值（{form}）。',
    cure: { en: 'Correct the data set, if its source was read wrongly.', zh: '如原文识别有误，请更正数据集。' },
  },
  ADJUSTS_NOTHING: {
    when: 'a decision after which the same is promised by the same day',
    path: ['target'],
    en: '{target} promises {value} by {deadline} already.',
    zh: '{target} 的目标值已为 {value}、期限已为 {deadline}。',
    cure: { en: 'State the value or the deadline that the decision changes.', zh: '请填写决定所调整的目标值或期限。' },
  },
});
