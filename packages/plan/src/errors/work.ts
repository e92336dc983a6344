import { inputErrors, rowErrors } from '@plangraph/messages';

/** What can be wrong with rows of what a plan promises, as people work on it, and with what they report of it. */
export const workErrors = rowErrors({
  DOCUMENT_UNTITLED: {
    when: 'a document is named by its number, its day or its English title, without its Chinese title',
    column: 'announcementTitleZh',
    en: 'A document announces the stage, and its Chinese title is not stated.',
    zh: '已填写公布文件，但缺少文件中文标题。',
    cure: { en: 'State announcementTitleZh as it is printed.', zh: '请按原文填写 announcementTitleZh。' },
  },
  DUPLICATE_MEASURE: {
    when: 'a measure that the report states twice',
    column: 'measure',
    en: '{measure} is reported twice: also as measure {earlier}, counted from 0.',
    zh: '{measure} 重复填报：序号 {earlier}（从 0 起）已填报。',
    cure: { en: 'State each measure once.', zh: '每项举措只填报一次。' },
  },
  PERCENT_OUT_OF_RANGE: {
    when: 'a percent below 0, above 100, or with more than 2 places',
    column: 'percent',
    en: '{percent} is no share of the whole: it goes from 0 to 100, with 2 places at most.',
    zh: '进度 {percent} 超出范围：应为 0 至 100，至多 2 位小数。',
    cure: { en: 'Write how much of the whole is done, such as 60.', zh: '请填写完成比例，如 60。' },
  },
  PERCENT_FALLS: {
    when: 'a percent below that of an earlier period, or above that of a later one, without a reason',
    column: 'percent',
    en: '{measure} falls from {before} % for {earlier} to {percent} % for {period}.',
    zh: '{measure} 的进度由 {earlier} 的 {before}% 降至 {period} 的 {percent}%。',
    cure: {
      en: 'Check the percent; if it is so, state the reason, which is published with the report.',
      zh: '请核对进度；若确属实，请在 reason 中说明原因（随报告公开）。',
    },
  },
  NO_SUCH_CHECKPOINT: {
    when: 'a checkpoint that the measure does not have',
    column: 'reached',
    en: '{measure} has no checkpoint {checkpoint}.',
    zh: '{measure} 没有节点 {checkpoint}。',
    cure: { en: 'Look at the measure’s checkpoints and their ordinals.', zh: '请查询该举措的节点及其序号。' },
  },
  NOT_FOUND: {
    when: 'a measure that the plan does not have',
    column: 'measure',
    en: 'The plan has no measure “{measure}”.',
    zh: '该计划没有举措“{measure}”。',
    cure: { en: 'Write the code of a measure of the plan.', zh: '请填写该计划中的举措代码。' },
  },
  MISSING_VALUE: {
    when: 'a report of progress that does not say what was done',
    column: 'narrative',
    en: 'The report does not say what was done.',
    zh: '未填写工作进展。',
    cure: { en: 'State the narrative.', zh: '请填写 narrative。' },
  },
  INVALID_VALUE: {
    when: 'a checkpoint reached on no day, or after the period',
    column: 'reached',
    en: '{on} is no day up to {lastDay}, when the period ends.',
    zh: '{on} 不是 {lastDay}（期末）及以前的日期。',
    cure: { en: 'Write the day on which it was reached, such as 2023-06-20.', zh: '请填写达到日期，如 2023-06-20。' },
  },
  MEASURE_DROPPED: {
    when: 'progress of a measure that a decision dropped',
    column: 'measure',
    en: '{measure} was dropped by a decision; no progress is reported any more.',
    zh: '{measure} 已经决定取消，不再报送进展。',
    cure: { en: 'Leave it out.', zh: '请删除该项。' },
  },
});

/** What can be wrong with a report of progress as a whole, and with a decision. */
export const decisionErrors = inputErrors({
  NO_PROGRESS: {
    when: 'a report of progress without measures',
    path: ['measures'],
    en: 'There is no measure in the report.',
    zh: '未填报任何举措。',
    cure: { en: 'State one measure at least.', zh: '请至少填报一项举措。' },
  },
  TOO_MANY_MEASURES: {
    when: 'more than 200 measures in one report, or 50 checkpoints of one',
    path: ['measures'],
    en: 'There are {count} of them; {most} are the most.',
    zh: '共 {count} 项，上限为 {most} 项。',
    cure: { en: 'Hand them in as several reports.', zh: '请分多次报送。' },
  },
  DECISION_UNTITLED: {
    when: 'a decision without its Chinese title',
    path: ['decisionTitleZh'],
    en: 'The decision has no title.',
    zh: '缺少决定文件标题。',
    cure: { en: 'State decisionTitleZh as it is printed.', zh: '请按原文填写 decisionTitleZh。' },
  },
  DECISION_UNDATED: {
    when: 'a decision without a day that exists',
    path: ['decisionIssuedOn'],
    en: 'The day of the decision is no date.',
    zh: '决定文件的日期无效。',
    cure: { en: 'Write a date that exists, such as 2023-07-10.', zh: '请填写真实存在的日期，如 2023-07-10。' },
  },
  ALREADY_DECIDED: {
    when: 'a measure that is done or dropped is to be dropped',
    path: ['measure'],
    en: '{measure} is {state}; it cannot be dropped.',
    zh: '{measure} 当前状态为 {state}，不能取消。',
    cure: { en: 'Look at the measure again.', zh: '请重新查询该举措。' },
  },
});
