import type { RowProblem } from '@plangraph/rows';
import { isOfRhythm, periodsOf, type Rhythm } from './calendar.ts';
import { type Frequency, type Period, readPeriod } from './period.ts';

/** A period as an agency states it, and where it is to fit. */
export interface StatedPeriod extends Rhythm {
  readonly period: string;
  /** Civil date, in the plan's time zone, on which the figure is handed in. */
  readonly today: string;
}

/**
 * Why a figure for a period is not taken: no period, of another year, of another rhythm, or not over yet. A period's last
 * day counts as over.
 */
export function periodProblems(stated: StatedPeriod): readonly RowProblem[] {
  const period = readPeriod(stated.period);
  if (!period) return [noPeriod(stated.period)];
  if (period.year !== stated.year) return [otherYear(period, stated.year)];
  if (period.frequency !== stated.frequency) return [otherRhythm(period, stated)];
  if (!isOfRhythm(stated, period.code)) return [comesLater(period, stated)];
  return period.lastDay > stated.today ? [notOver(period)] : [];
}

const rhythms: Readonly<Record<Frequency, { readonly en: string; readonly zh: string }>> = {
  MONTHLY: { en: 'monthly', zh: '月度' },
  QUARTERLY: { en: 'quarterly', zh: '季度' },
  HALF_YEARLY: { en: 'half-yearly', zh: '半年度' },
  YEARLY: { en: 'yearly', zh: '年度' },
};

/** The problem of a text that is no period. */
export function noPeriod(period: string): RowProblem {
  return {
    rule: 'INVALID_PERIOD',
    column: 'period',
    message: { en: `“${period}” is no period.`, zh: `“${period}”不是有效的期间。` },
    cure: {
      en: 'Write a year, a half year, a quarter or a month: 2023, 2023-H1, 2023-Q1 or 2023-06.',
      zh: '请填写年度、半年度、季度或月份，如 2023、2023-H1、2023-Q1 或 2023-06。',
    },
  };
}

function otherYear({ code }: Period, year: number): RowProblem {
  return {
    rule: 'PERIOD_OUTSIDE_PLAN',
    column: 'period',
    message: { en: `${code} is not in ${year}, the plan’s year.`, zh: `${code} 不在计划年度 ${year} 内。` },
    cure: {
      en: `Write a period of ${year}, or name the plan of that year.`,
      zh: `请填写 ${year} 年的期间，或改选相应年度的计划。`,
    },
  };
}

function otherRhythm({ code, frequency }: Period, rhythm: Rhythm): RowProblem {
  const [given, wanted] = [rhythms[frequency], rhythms[rhythm.frequency]];
  return {
    rule: 'PERIOD_OF_ANOTHER_RHYTHM',
    column: 'period',
    message: {
      en: `${code} is a ${given.en} period; the indicator’s figures are ${wanted.en}.`,
      zh: `${code} 为${given.zh}期间，而该指标按${wanted.zh}报送。`,
    },
    cure: suggestion(rhythm),
  };
}

function comesLater({ code }: Period, rhythm: Rhythm): RowProblem {
  return {
    rule: 'PERIOD_WITHOUT_FIGURE',
    column: 'period',
    message: {
      en: `There is no growth rate for ${code} alone: January and February come together.`,
      zh: `${code} 不单独发布增速：1—2 月合并报送。`,
    },
    cure: suggestion(rhythm),
  };
}

function notOver({ code, lastDay }: Period): RowProblem {
  return {
    rule: 'PERIOD_NOT_OVER',
    column: 'period',
    message: { en: `${code} lasts until ${lastDay}.`, zh: `${code} 至 ${lastDay} 方结束。` },
    cure: { en: `Hand the figure in on ${lastDay} or later.`, zh: `请于 ${lastDay} 当日或之后报送。` },
  };
}

function suggestion(rhythm: Rhythm): RowProblem['cure'] {
  const codes = periodsOf(rhythm).map(({ code }) => code);
  const [first = '', last = ''] = [codes[0], codes.at(-1)];
  if (first === last) return { en: `Write ${first}.`, zh: `请填写 ${first}。` };
  return { en: `Write one from ${first} to ${last}.`, zh: `请填写 ${first} 至 ${last} 中的期间。` };
}
