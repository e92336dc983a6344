import { phrases, rowErrors } from '@plangraph/messages';

/** The periods that an indicator takes, as the cure of a wrong one. */
export const spans = phrases({
  one: { en: '{first}', zh: '{first}' },
  several: { en: 'one from {first} to {last}', zh: '{first} 至 {last} 中的期间' },
});

/** How often an indicator is reported, in words. */
export const rhythms = {
  MONTHLY: { en: 'monthly', zh: '月度' },
  QUARTERLY: { en: 'quarterly', zh: '季度' },
  HALF_YEARLY: { en: 'half-yearly', zh: '半年度' },
  YEARLY: { en: 'yearly', zh: '年度' },
} as const;

const oneOfSpan = { en: 'Write {span}.', zh: '请填写 {span}。' } as const;

/** What can be wrong with the periods of figures, waypoints and records, and with the thresholds of a plan. */
export const periodErrors = rowErrors({
  INVALID_PERIOD: {
    when: 'neither a year, a half year, a quarter nor a month; or not a month where only months are taken',
    column: 'period',
    cases: {
      period: {
        en: '“{period}” is no period.',
        zh: '“{period}”不是有效的期间。',
        cure: {
          en: 'Write a year, a half year, a quarter or a month: 2023, 2023-H1, 2023-Q1 or 2023-06.',
          zh: '请填写年度、半年度、季度或月份，如 2023、2023-H1、2023-Q1 或 2023-06。',
        },
      },
      month: {
        en: '“{period}” is no month.',
        zh: '“{period}”不是月份。',
        cure: { en: 'Write a month, such as 2023-06.', zh: '请填写月份，如 2023-06。' },
      },
    },
  },
  PERIOD_OUTSIDE_PLAN: {
    when: 'the period is not in the plan’s year, or in none of its years',
    column: 'period',
    cases: {
      year: {
        en: '{period} is not in {year}, the plan’s year.',
        zh: '{period} 不在计划年度 {year} 内。',
        cure: {
          en: 'Write a period of {year}, or name the plan of that year.',
          zh: '请填写 {year} 年的期间，或改选相应年度的计划。',
        },
      },
      years: {
        en: '{period} is not in the plan’s years, {first} to {last}.',
        zh: '{period} 不在规划期 {first}—{last} 年内。',
        cure: {
          en: 'Write a year from {first} to {last}, or name another plan.',
          zh: '请填写 {first} 至 {last} 年中的年度，或改选其他计划。',
        },
      },
    },
  },
  REPORTED_BY_YEAR: {
    when: 'a figure of a promise of several years, for a year of which a target of that year’s own plan serves it',
    column: 'period',
    en: 'The figure of {period} is reported for the target of that year which serves this one.',
    zh: '{period} 年的数值由支撑该长期目标的年度目标报送。',
    cure: {
      en: 'Report it under that year’s plan; what is known there counts here.',
      zh: '请在该年度计划下报送，报送后自动计入长期目标。',
    },
  },
  PERIOD_OF_ANOTHER_RHYTHM: {
    when: 'the indicator’s figures are of longer or shorter periods',
    column: 'period',
    en: '{period} is a {given} period; the indicator’s figures are {wanted}.',
    zh: '{period} 为{given}期间，而该指标按{wanted}报送。',
    cure: oneOfSpan,
  },
  PERIOD_WITHOUT_FIGURE: {
    when: 'a growth rate for January alone, or a figure outside of the quarter whose part a target is',
    column: 'period',
    cases: {
      january: {
        en: 'There is no growth rate for {period} alone: January and February come together.',
        zh: '{period} 不单独发布增速：1—2 月合并报送。',
        cure: oneOfSpan,
      },
      quarter: {
        en: '{period} is not in {quarter}, whose part the target is.',
        zh: '{period} 不在该分解项所属的 {quarter} 内。',
        cure: oneOfSpan,
      },
    },
  },
  PERIOD_NOT_OVER: {
    when: 'the period ends later than today',
    column: 'period',
    en: '{period} lasts until {lastDay}.',
    zh: '{period} 至 {lastDay} 方结束。',
    cure: { en: 'Hand the figure in on {lastDay} or later.', zh: '请于 {lastDay} 当日或之后报送。' },
  },
  THRESHOLDS_OUT_OF_ORDER: {
    when: 'not blue ≥ 1 ≥ green ≥ yellow ≥ orange',
    column: 'thresholds',
    en: 'The thresholds do not fall from blue to orange, or green begins above 1.',
    zh: '阈值未按蓝、绿、黄、橙依次递减，或绿色起点大于 1。',
    cure: {
      en: 'Write blue ≥ 1 ≥ green ≥ yellow ≥ orange, such as 1.05, 1, 0.95 and 0.85.',
      zh: '请满足 蓝 ≥ 1 ≥ 绿 ≥ 黄 ≥ 橙，例如 1.05、1、0.95、0.85。',
    },
  },
  INVALID_VALUE: {
    when: 'a threshold below zero',
    en: '{name} is {value}; it cannot be less than 0.',
    zh: '{name} 为 {value}，不能小于 0。',
    cure: { en: 'Write 0 or more.', zh: '请填写不小于 0 的数值。' },
  },
  INVALID_WAYPOINT: {
    when: 'no period, not on the way, or in the month of another',
    column: 'period',
    cases: {
      noPeriod: {
        en: '“{period}” is no period.',
        zh: '“{period}”不是有效的期间。',
        cure: {
          en: 'Write a half year, a quarter or a month: 2023-H1, 2023-Q1 or 2023-06.',
          zh: '请填写半年度、季度或月份，如 2023-H1、2023-Q1 或 2023-06。',
        },
      },
      beforeTheYear: {
        en: '{period} ends before {year}, the plan’s year.',
        zh: '{period} 早于计划年度 {year}。',
        cure: {
          en: 'State where the year starts as the target’s baseline.',
          zh: '年初水平请填写为目标的 baseline。',
        },
      },
      notBeforeTheDeadline: {
        en: '{period} does not end before the month of the deadline, {deadline}: there the promise itself stands.',
        zh: '{period} 未早于期限 {deadline} 所在月份：该月应以目标值为准。',
        cure: { en: 'Remove it, or correct the deadline.', zh: '请删除该项，或更正期限。' },
      },
      sameMonth: {
        en: '{period} ends in the same month as {other}.',
        zh: '{period} 与 {other} 于同一月份结束。',
        cure: { en: 'Keep one of them.', zh: '请只保留其一。' },
      },
    },
  },
  WRONG_PERIOD_END: {
    when: 'the end is not the period’s last day',
    column: 'periodEnd',
    en: 'The period {period} ends on {lastDay}, not on {stated}.',
    zh: '期间 {period} 的最后一日为 {lastDay}，而非 {stated}。',
    cure: { en: 'Write {lastDay}, or correct the period.', zh: '请填写 {lastDay}，或更正期间。' },
  },
});
