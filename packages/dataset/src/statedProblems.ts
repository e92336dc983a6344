import type { Row, RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { valueProblem } from './spineProblems.ts';

/** What a target must state, by its form: nothing that its source does not say, and all that the form needs. */
export function promiseProblems(row: Row): RowProblem[] {
  const { form = 'NUMBER', value, upperValue, reference, margin } = row;
  const stated = (column: string) => row[column] !== undefined && row[column] !== null;
  const odd = (columns: readonly string[]) =>
    columns.filter(stated).map((column) => needlessProblem(column, String(form)));
  switch (form) {
    case 'RANGE': {
      const ends = value && upperValue ? [value, upperValue].map((end) => new Decimal(String(end))) : [];
      const [lower, upper] = ends;
      return [...(lower && upper?.gt(lower) ? [] : [rangeProblem]), ...odd(['reference', 'margin'])];
    }
    case 'RELATIVE':
      return [
        ...(reference ? [] : [referenceProblem]),
        ...odd(['value', 'upperValue']),
        ...(reference === 'OTHER_INDICATOR' && !row.referenceIndicator ? [whichProblem('referenceIndicator')] : []),
        ...(reference === 'OTHER_PLACE' && !row.referencePlace ? [whichProblem('referencePlace')] : []),
        ...(margin && new Decimal(String(margin)).lt(0) ? [marginProblem] : []),
      ];
    case 'QUALITATIVE':
      return odd(['value', 'upperValue', 'reference', 'margin']);
    default:
      return [
        ...(value === undefined || (value === null && legibilityOf(row) !== 'CUT') ? [valueProblem] : []),
        ...odd(['upperValue', 'reference', 'margin']),
      ];
  }
}

/** A heading is stated in both languages, or in none where the source is cut. */
export function headingProblems(row: Row): RowProblem[] {
  const { titleZh, titleEn } = row;
  if (titleZh && titleEn) return [];
  return titleZh || titleEn || legibilityOf(row) !== 'CUT' ? [headingProblem(titleZh ? 'titleEn' : 'titleZh')] : [];
}

function legibilityOf({ citation }: Row): string | undefined {
  return (citation as { legibility?: string } | undefined)?.legibility;
}

function needlessProblem(column: string, form: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column,
    message: { en: `A target of the form ${form} has no ${column}.`, zh: `${form} 形式的目标没有 ${column}。` },
    cure: { en: `Remove ${column}, or state another form.`, zh: `请删除 ${column}，或改写 form。` },
  };
}

function whichProblem(column: string): RowProblem {
  return {
    rule: 'MISSING_VALUE',
    column,
    message: {
      en: `The target is compared with another one, and ${column} is missing.`,
      zh: `目标与他者相比，但缺少 ${column}。`,
    },
    cure: { en: `State ${column} by its code.`, zh: `请以代码填写 ${column}。` },
  };
}

function headingProblem(column: string): RowProblem {
  return {
    rule: 'MISSING_VALUE',
    column,
    message: {
      en: 'The section has no title, and its source is not said to be cut.',
      zh: '重点没有标题，而出处未注明残缺。',
    },
    cure: {
      en: 'State the title in both languages; where the source has none that can be read, neither, with citation: { legibility: CUT }.',
      zh: '请以两种语言填写标题；若原文无可辨认的标题，则均不填写，并注明 citation: { legibility: CUT }。',
    },
  };
}

const rangeProblem: RowProblem = {
  rule: 'INVALID_VALUE',
  column: 'upperValue',
  message: { en: 'A range has a lower end and a higher upper one.', zh: '区间须有下限，且上限高于下限。' },
  cure: {
    en: 'State the lower end as value and the upper one as upperValue.',
    zh: '请以 value 填写下限，以 upperValue 填写上限。',
  },
};

const referenceProblem: RowProblem = {
  rule: 'MISSING_VALUE',
  column: 'reference',
  message: { en: 'A relative target does not say what it is compared with.', zh: '相对目标未说明与何者相比。' },
  cure: {
    en: 'State reference: PREVIOUS_YEAR, OTHER_PLACE, OTHER_INDICATOR or ASSIGNED.',
    zh: '请填写 reference：PREVIOUS_YEAR、OTHER_PLACE、OTHER_INDICATOR 或 ASSIGNED。',
  },
};

const marginProblem: RowProblem = {
  rule: 'INVALID_VALUE',
  column: 'margin',
  message: { en: 'A margin is not negative.', zh: '差额不能为负。' },
  cure: { en: 'The indicator’s direction says which way it counts.', zh: '差额的方向由指标的方向决定。' },
};
