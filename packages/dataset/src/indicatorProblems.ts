import { readRelease, releases } from '@plangraph/plan';
import type { RowProblem } from '@plangraph/rows';

/** A year and some days: what is due later than that is no report on the year. */
const dueDaysMaximum = 400;

/** What is wrong with a number of due days; nothing where none is stated. */
export function dueDaysProblems(dueDays: number | null | undefined): RowProblem[] {
  if (dueDays == null || (dueDays >= 0 && dueDays <= dueDaysMaximum)) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column: 'dueDays',
      message: {
        en: `dueDays is ${dueDays}; it lies from 0 to ${dueDaysMaximum}.`,
        zh: `dueDays 为 ${dueDays}，应在 0 至 ${dueDaysMaximum} 之间。`,
      },
      cure: {
        en: 'Write how many days after a period’s last day its figure is due.',
        zh: '请填写期间末日之后多少天内报送。',
      },
    },
  ];
}

/** An indicator whose least value is greater than its greatest. */
export function boundsProblem(minimum: string, maximum: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'maximum',
    message: {
      en: `No figure lies from ${minimum} to ${maximum}.`,
      zh: `不存在介于 ${minimum} 与 ${maximum} 之间的数值。`,
    },
    cure: { en: 'Write minimum ≤ maximum, or leave one out.', zh: '请使 minimum ≤ maximum，或省略其一。' },
  };
}

/** An indicator that cannot accrue. */
export function accruesProblem(kind: string | undefined): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'accrues',
    message: {
      en: `Only a RATIO can accrue; this indicator is ${kind ?? 'of another kind'}.`,
      zh: `仅 RATIO 可以逐期累积；该指标为 ${kind ?? '其他类型'}。`,
    },
    cure: {
      en: 'Remove accrues: counts and amounts add up over the year anyway.',
      zh: '请删除 accrues：计数与金额本就在年内累积。',
    },
  };
}

/** An indicator that has no parts to leave out. */
export function valueAloneProblem(kind: string | undefined): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'valueAlone',
    message: {
      en: `Only a RATIO has parts to leave out; this indicator is ${kind ?? 'of another kind'}.`,
      zh: `仅 RATIO 有分子、分母可省略；该指标为 ${kind ?? '其他类型'}。`,
    },
    cure: { en: 'Remove valueAlone.', zh: '请删除 valueAlone。' },
  };
}

/** What is wrong with the release of the rules that a plan names; nothing where it names none. */
export function releaseProblems(rules: number | null | undefined): RowProblem[] {
  if (rules == null || readRelease(rules) !== undefined) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column: 'rules',
      message: { en: `There is no release ${rules} of the rules.`, zh: `规则没有第 ${rules} 版。` },
      cure: {
        en: `Write one of ${releases.join(', ')}, or leave it out.`,
        zh: `请填写 ${releases.join('、')} 之一，或省略。`,
      },
    },
  ];
}
