import { phrases, rowErrors } from '@plangraph/messages';

/** The parts of a reported figure, in words. */
export const figureParts = {
  value: { en: 'value', zh: '数值' },
  numerator: { en: 'numerator', zh: '分子' },
  denominator: { en: 'denominator', zh: '分母' },
  compared: { en: 'compared', zh: '对比值' },
} as const;

/** What a figure may be at least and at most. */
export const bounds = phrases({
  least: { en: 'at least {least}', zh: '不小于 {least}' },
  greatest: { en: 'at most {greatest}', zh: '不大于 {greatest}' },
  both: { en: 'at least {least} and at most {greatest}', zh: '不小于 {least}且不大于 {greatest}' },
});

/** What can be wrong with a figure that an agency reports. */
export const figureErrors = rowErrors({
  DUPLICATE_TARGET: {
    when: 'a target that the report states twice',
    column: 'target',
    en: '{target} is reported twice: also as figure {earlier}, counted from 0.',
    zh: '{target} 重复填报：序号 {earlier}（从 0 起）已填报。',
    cure: { en: 'State each target once.', zh: '每个目标只填报一次。' },
  },
  PERIOD_TO_DATE: {
    when: 'a figure from the beginning of the year, of an indicator that is reported period by period',
    column: 'period',
    en: '{target} is reported for each period by itself, not from January to the end of {period}.',
    zh: '{target} 按期填报，不能填写年初至 {period} 的累计数。',
    cure: {
      en: 'Write the figure of the period alone, headed by the period, such as 2023-04.',
      zh: '请填写当期数，表头写明该期，如 2023年4月。',
    },
  },
  NOT_FOUND: {
    when: 'a target that the plan does not have',
    column: 'target',
    en: 'The plan has no target “{target}”.',
    zh: '该计划没有目标“{target}”。',
    cure: {
      en: 'Write the code of a target of the plan, such as reportingDue lists them.',
      zh: '请填写该计划中的目标代码，可通过 reportingDue 查询。',
    },
  },
  TEXT_TOO_LONG: {
    when: 'a note or a reason of more than 2,000 characters',
    en: 'The {column} has {length} characters; {longest} are the most.',
    zh: '{column} 共 {length} 字，上限为 {longest} 字。',
    cure: { en: 'Shorten it.', zh: '请缩短文字。' },
  },
  MISSING_VALUE: {
    when: 'a value, or a part of a ratio, that is not stated',
    cases: {
      value: {
        column: 'value',
        en: 'The figure has no value.',
        zh: '缺少数值。',
        cure: { en: 'State the value in the indicator’s unit.', zh: '请按指标的计量单位填写数值。' },
      },
      part: {
        en: 'The indicator is a ratio, and of its parts the {part} is not stated.',
        zh: '该指标为比率指标，缺少{part}。',
        cure: {
          en: 'State numerator and denominator; the value follows from them.',
          zh: '请填写分子和分母，数值由二者算出。',
        },
      },
      bothParts: {
        column: 'numerator',
        en: 'The indicator is a ratio, and of its parts the numerator and the denominator are not stated.',
        zh: '该指标为比率指标，缺少分子和分母。',
        cure: {
          en: 'State numerator and denominator; the value follows from them.',
          zh: '请填写分子和分母，数值由二者算出。',
        },
      },
    },
  },
  INVALID_NUMBER: {
    when: 'empty, `NaN`, infinite, an exponent, hexadecimal, separators, a unit',
    cases: {
      empty: {
        en: 'The {part} is empty.',
        zh: '{part}为空。',
        cure: {
          en: 'Write digits with a point at most, such as 1350 or 38.5: no blanks, separators, units or exponents.',
          zh: '请只填写数字和小数点，例如 1350 或 38.5；不要含空格、千位分隔符、单位或指数。',
        },
      },
      noNumber: {
        en: 'The {part} “{shown}” is no number.',
        zh: '{part}“{shown}”不是数字。',
        cure: {
          en: 'Write digits with a point at most, such as 1350 or 38.5: no blanks, separators, units or exponents.',
          zh: '请只填写数字和小数点，例如 1350 或 38.5；不要含空格、千位分隔符、单位或指数。',
        },
      },
    },
  },
  TOO_MANY_DIGITS: {
    when: 'more than 18 digits before the point or 6 after it',
    en: 'The {part} “{shown}” has more than {digits} digits before the point or {places} after it.',
    zh: '{part}“{shown}”的整数部分超过 {digits} 位，或小数部分超过 {places} 位。',
    cure: {
      en: 'State it in the indicator’s unit, rounded to what is known.',
      zh: '请按指标的计量单位填写，并舍入到已知的精度。',
    },
  },
  NOT_WHOLE: {
    when: 'a count with a part of a thing',
    column: 'value',
    en: '{value} are no whole things; the indicator counts.',
    zh: '数值 {value} 不是整数个；该指标为计数指标。',
    cure: { en: 'Write how many there are.', zh: '请填写整数个数。' },
  },
  VALUE_OUT_OF_RANGE: {
    when: 'below zero, below -100 %, no stage, or beyond the indicator’s least or greatest',
    column: 'value',
    cases: {
      range: {
        en: '{value} cannot be: a figure is {bounds}.',
        zh: '数值 {value} 超出范围：应{bounds}。',
        cure: {
          en: 'Check the unit and the sign, and write a figure of {bounds}.',
          zh: '请核对计量单位与正负号，填写{bounds}的数值。',
        },
      },
      stage: {
        en: '{value} is no stage: it is reached or not.',
        zh: '数值 {value} 不是节点状态。',
        cure: { en: 'Write 1 when the stage is reached, 0 before.', zh: '已达到请填 1，未达到请填 0。' },
      },
    },
  },
  PARTS_NOT_TAKEN: {
    when: 'numerator or denominator of what is no ratio',
    en: 'A {part} is stated, but the indicator is no ratio.',
    zh: '填写了{part}，但该指标不是比率指标。',
    cure: { en: 'Leave it out, and state the value.', zh: '请删除该项，只填写数值。' },
  },
  DENOMINATOR_ZERO: {
    when: 'a ratio to nothing',
    column: 'denominator',
    en: 'The denominator is 0.',
    zh: '分母为 0。',
    cure: {
      en: 'Check the denominator; where there was nothing to count, report nothing for the period.',
      zh: '请核对分母；若确无基数，该期无需填报。',
    },
  },
  VALUE_CONTRADICTS_PARTS: {
    when: 'a stated value that is not what the parts give, rounded to as many places',
    column: 'value',
    en: 'The value is stated as {stated}, but {parts} gives {follows} in the indicator’s unit.',
    zh: '填写的数值为 {stated}，而 {parts} 按指标单位应为 {follows}。',
    cure: {
      en: 'Correct whichever is wrong, or leave the value out.',
      zh: '请更正有误的一项，或不填数值。',
    },
  },
});
