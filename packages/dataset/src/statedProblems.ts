import type { Row, RowProblem } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { spineErrors } from './errors/rows.ts';

const { INVALID_VALUE, MISSING_VALUE, VALUE_NOT_STATED } = spineErrors;

/** What a target must state, by its form: nothing that its source does not say, and all that the form needs. */
export function promiseProblems(row: Row): RowProblem[] {
  const { form = 'NUMBER', value, upperValue, reference, margin } = row;
  const stated = (column: string) => row[column] !== undefined && row[column] !== null;
  const odd = (columns: readonly string[]) =>
    columns.filter(stated).map((column) => INVALID_VALUE.needless({ column, form: String(form) }));
  switch (form) {
    case 'RANGE': {
      const ends = value && upperValue ? [value, upperValue].map((end) => new Decimal(String(end))) : [];
      const [lower, upper] = ends;
      return [...(lower && upper?.gt(lower) ? [] : [INVALID_VALUE.range()]), ...odd(['reference', 'margin'])];
    }
    case 'RELATIVE':
      return [
        ...(reference ? [] : [MISSING_VALUE.reference()]),
        ...odd(['value', 'upperValue']),
        ...(reference === 'OTHER_INDICATOR' && !row.referenceIndicator
          ? [MISSING_VALUE.which({ column: 'referenceIndicator' })]
          : []),
        ...(reference === 'OTHER_PLACE' && !row.referencePlace
          ? [MISSING_VALUE.which({ column: 'referencePlace' })]
          : []),
        ...(margin && new Decimal(String(margin)).lt(0) ? [INVALID_VALUE.margin()] : []),
      ];
    case 'QUALITATIVE':
      return odd(['value', 'upperValue', 'reference', 'margin']);
    default:
      return [
        ...(value === undefined || (value === null && legibilityOf(row) !== 'CUT') ? [VALUE_NOT_STATED()] : []),
        ...odd(['upperValue', 'reference', 'margin']),
      ];
  }
}

/** A heading is stated in both languages, or in none where the source is cut. */
export function headingProblems(row: Row): RowProblem[] {
  const { titleZh, titleEn } = row;
  if (titleZh && titleEn) return [];
  if (!titleZh && !titleEn && legibilityOf(row) === 'CUT') return [];
  return [MISSING_VALUE.heading({ column: titleZh ? 'titleEn' : 'titleZh' })];
}

function legibilityOf({ citation }: Row): string | undefined {
  return (citation as { legibility?: string } | undefined)?.legibility;
}
