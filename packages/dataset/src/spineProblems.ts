import type { RowProblem } from '@plangraph/rows';

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A plan in a time zone that does not exist. */
export function timeZoneProblem(name: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'timeZone',
    message: { en: `There is no time zone “${name}”.`, zh: `不存在时区“${name}”。` },
    cure: { en: 'Write an IANA name, such as Asia/Shanghai.', zh: '请填写 IANA 时区名，如 Asia/Shanghai。' },
  };
}

/** A unit whose factor cannot be. */
export function factorProblem(factor: string, isBase: boolean): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'factor',
    message: isBase
      ? { en: `A base unit has the factor 1, not ${factor}.`, zh: `基本单位的系数应为 1，而非 ${factor}。` }
      : { en: `A factor is more than 0; this one is ${factor}.`, zh: `系数须大于 0，此处为 ${factor}。` },
    cure: { en: 'Write how many base units make one of this unit.', zh: '请填写一个本单位等于多少个基本单位。' },
  };
}

/** A ratio of unnamed figures. */
export function ratioProblem(columns: readonly string[]): RowProblem {
  const [column = 'numeratorZh'] = columns;
  return {
    rule: 'MISSING_VALUE',
    column,
    message: {
      en: `A RATIO is computed from two figures; missing: ${columns.join(', ')}.`,
      zh: `RATIO 由两项数值计算，缺少 ${columns.join('、')}。`,
    },
    cure: {
      en: 'Name its numerator and its denominator, in both languages, or write valueAlone: true where they are not published.',
      zh: '请以两种语言写明分子和分母；若不公布分子、分母，请填写 valueAlone: true。',
    },
  };
}

/** A citation that leads nowhere. */
export const pathProblem: RowProblem = {
  rule: 'INVALID_VALUE',
  column: 'path',
  message: {
    en: 'A citation’s path is area, section and bullet, joined by “/”.',
    zh: '出处路径由领域、重点、条目以“/”连接而成。',
  },
  cure: { en: 'Write it as industry/1/2 or headline/3.', zh: '请写作 industry/1/2 或 headline/3。' },
};

/** A target without a figure, though its source can be read. */
export const valueProblem: RowProblem = {
  rule: 'VALUE_NOT_STATED',
  column: 'value',
  message: {
    en: 'The target has no value, and its source is not said to be cut.',
    zh: '目标没有数值，而出处未注明残缺。',
  },
  cure: {
    en: 'State the value; or, where the source cannot be read, value: null with legibility: CUT in the citation.',
    zh: '请填写数值；若原文无法辨认，请写 value: null 并在出处注明 legibility: CUT。',
  },
};
