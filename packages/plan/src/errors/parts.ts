import { inputErrors, rowErrors } from '@plangraph/messages';

/** What can be wrong with a part into which a target is split. */
export const partErrors = rowErrors({
  MISSING_VALUE: {
    when: 'a part of a township without its place, of a park without its name, of a quarter without the quarter',
    en: 'A part by {division} states its {column}.',
    zh: '按 {division} 分解的部分须填写 {column}。',
    cure: { en: 'State {column}.', zh: '请填写 {column}。' },
  },
  NAME_TOO_LONG: {
    when: 'a part’s name of more than 100 characters',
    en: 'The {column} is longer than 100 characters.',
    zh: '{column} 超过 100 字。',
    cure: { en: 'Shorten it.', zh: '请缩短。' },
  },
  INVALID_CODE: {
    when: 'a part’s code with other characters than a-z, 0-9, dots and hyphens, or more than 40 of them; a park’s that is not stated',
    column: 'code',
    en: '“{code}” is no code of a part.',
    zh: '“{code}”不是有效的分解代码。',
    cure: { en: 'Write 1 to 40 of a-z, 0-9, dots and hyphens.', zh: '请用 1 至 40 个小写字母、数字、点或连字符。' },
  },
  DUPLICATE_PART: {
    when: 'two parts of one code, or one that is there already',
    column: 'code',
    en: 'There is a part “{code}” already.',
    zh: '已有分解项“{code}”。',
    cure: {
      en: 'State each part once; what an existing one promises is changed by a decision.',
      zh: '每个分解项只填写一次；已有分解项的调整须有调整决定。',
    },
  },
  INVALID_QUARTER: {
    when: 'a quarter that is none of the plan’s year, ends after the whole’s deadline, or stands at a part by something else',
    column: 'quarter',
    en: '“{quarter}” is no quarter of {year} up to {deadline} by which the target is split.',
    zh: '“{quarter}”不是 {year} 年（至 {deadline}）可用于分解的季度。',
    cure: {
      en: 'Write a quarter, such as 2023-Q2, and only where the division is QUARTER.',
      zh: '请填写季度，如 2023-Q2；仅按季度分解时填写。',
    },
  },
});

/** What can be wrong with splitting a target as a whole. */
export const splitErrors = inputErrors({
  NO_PARTS: {
    when: 'a target that is split into nothing',
    path: ['parts'],
    en: 'There is no part.',
    zh: '未填写任何分解项。',
    cure: { en: 'State one part at least.', zh: '请至少填写一个分解项。' },
  },
  TOO_MANY_PARTS: {
    when: 'more than 200 parts of one target, with those that it has',
    path: ['parts'],
    en: 'There would be {count} parts; {most} are the most.',
    zh: '分解项将达 {count} 个，上限为 {most} 个。',
    cure: { en: 'Split parts once more, such as a township’s among its villages.', zh: '请逐级分解。' },
  },
  NOT_DIVISIBLE: {
    when: 'a target without a value of its own; by quarters one whose figures do not add up over the year, or one of several years',
    cases: {
      form: {
        path: ['target'],
        en: '{target} promises no number of its own ({form}).',
        zh: '{target} 没有确定的目标值（{form}），无法分解。',
        cure: { en: 'Split targets with a value.', zh: '请分解有数值的目标。' },
      },
      quarter: {
        path: ['division'],
        en: '{target} does not add up over the year ({kind}), so quarters have no parts of it.',
        zh: '{target}（{kind}）的数据在年内不累加，无法按季度分解。',
        cure: { en: 'Propose a path instead (proposePath).', zh: '请改用节点计划（proposePath）。' },
      },
      years: {
        path: ['division'],
        en: '{target} is of several years, each of which has quarters.',
        zh: '{target} 为多年期目标，每年各有四个季度。',
        cure: {
          en: 'Split the targets of single years that serve it.',
          zh: '请分解支撑它的年度目标。',
        },
      },
    },
  },
  OTHER_DIVISION: {
    when: 'a target that is split by something else already',
    path: ['division'],
    en: '{target} is split by {division} already.',
    zh: '{target} 已按 {division} 分解。',
    cure: { en: 'Split its parts, or add parts by {division}.', zh: '请继续分解其分解项，或按 {division} 补充。' },
  },
  PARTS_OVER_WHOLE: {
    when: 'parts that promise more together than the whole, without a reason',
    path: ['parts'],
    en: 'The parts promise {sum}, {more} more than {target} itself ({value}).',
    zh: '各分解项合计 {sum}，比 {target} 的目标值 {value} 多 {more}。',
    cure: {
      en: 'Correct the parts; if they are to promise more, state the reason, which is shown with them.',
      zh: '请核对分解数；若确需加码，请填写 reason（随分解公开）。',
    },
  },
});

/** What can be wrong with taking back a split. */
export const withdrawalErrors = inputErrors({
  REASON_REQUIRED: {
    when: 'parts that are to be withdrawn without a reason',
    path: ['reason'],
    en: 'No reason is stated.',
    zh: '未填写撤回原因。',
    cure: { en: 'Say why; it stays with the parts.', zh: '请填写撤回原因（随分解项保留）。' },
  },
  PART_IS_SPLIT: {
    when: 'a part that is to be withdrawn and is split itself',
    en: '{part} is split itself.',
    zh: '{part} 自身已再分解。',
    cure: { en: 'Withdraw its parts first.', zh: '请先撤回其下级分解项。' },
  },
});
