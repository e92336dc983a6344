import type { Duty } from './shapes.ts';

/** A figure as it is typed. */
export interface Entered {
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly note?: string;
}

/** What is odd about a figure before it is sent; the graph checks again and decides. */
export interface Doubt {
  readonly zh: string;
  readonly en: string;
  /** Whether it cannot be sent so. */
  readonly refused: boolean;
}

const decimal = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Looks at a figure as a careful colleague would: is it a number, does it fit its unit, has it fallen, is it out of scale. */
export function checkFigure({ target }: Duty, entered: Entered | undefined): Doubt | null {
  const texts = [entered?.value, entered?.numerator, entered?.denominator].filter(
    (text) => text !== undefined && text !== '',
  );
  if (!texts.every((text) => decimal.test(text ?? ''))) {
    return {
      zh: '请填写数字，例如 12.5，不带单位和逗号。',
      en: 'Write a number such as 12.5, without a unit or commas.',
      refused: true,
    };
  }
  const { indicator, latest } = target;
  const value = entered?.value ?? '';
  if (value === '') return null;
  if (indicator.unit.whole && value.includes('.')) {
    return { zh: '该单位只能是整数。', en: 'This unit counts whole things.', refused: true };
  }
  const accumulates = indicator.kind === 'COUNT' || indicator.kind === 'AMOUNT';
  if (accumulates && latest?.value && Number(value) < Number(latest.value)) {
    return {
      zh: `累计数低于 ${latest.period} 的 ${latest.value}，请核对。`,
      en: `Below ${latest.value} of ${latest.period}, though it accumulates.`,
      refused: false,
    };
  }
  if (target.value && Number(value) > 3 * Number(target.value)) {
    return {
      zh: `超过全年目标 ${target.value} 的三倍，小数点是否错位？`,
      en: `More than three times the promised ${target.value}: is the decimal point in its place?`,
      refused: false,
    };
  }
  return null;
}
