import type { RowProblem } from '@plangraph/rows';
import { adjustedTermErrors } from '../errors/adjustedTerms.ts';
import { decimal, shown } from './decimal.ts';
import { readFigureNumber } from './figureNumber.ts';
import { type FigureDomain, readFigure } from './figureProblems.ts';
import type { Form } from './promise.ts';

/** What a decision can change of a promise, decimals and a civil date as text. */
export interface PromisedTerms {
  readonly value: string | null;
  readonly upperValue: string | null;
  readonly margin: string | null;
  readonly deadline: string;
}

/** What a decision states; what it leaves out stays as it is. */
export interface StatedTerms {
  readonly value?: string | null | undefined;
  readonly upperValue?: string | null | undefined;
  readonly margin?: string | null | undefined;
  readonly deadline?: string | null | undefined;
}

const termsOfForm: Readonly<Record<Form, readonly (keyof StatedTerms)[]>> = {
  NUMBER: ['value'],
  RANGE: ['value', 'upperValue'],
  RELATIVE: ['margin'],
  QUALITATIVE: [],
};

/** Whether a decision can change what a promise of a form says: it has a number, or one beyond that of another series. */
export function isAdjustable({ form, value }: { readonly form: Form; readonly value: string | null }): boolean {
  return form === 'RELATIVE' || (form !== 'QUALITATIVE' && value !== null);
}

/**
 * Reads what a promise says after a decision: of a number its value, of a range its ends, of a relative promise its margin. What the
 * form does not have is refused, and so is a range that has no way between its ends.
 */
export function readTerms(
  stated: StatedTerms,
  promised: PromisedTerms,
  { form, domain }: { readonly form: Form; readonly domain: FigureDomain },
): { readonly terms: PromisedTerms; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const terms = { ...promised, deadline: stated.deadline ?? promised.deadline };
  for (const column of ['value', 'upperValue', 'margin'] as const) {
    const text = stated[column];
    if (typeof text !== 'string') continue;
    if (!termsOfForm[form].includes(column)) problems.push(adjustedTermErrors.NOT_OF_FORM({ column, form }));
    else if (column === 'margin') terms.margin = readMargin(text, problems) ?? terms.margin;
    else terms[column] = readEnd(column, text, domain, problems) ?? terms[column];
  }
  const { value, upperValue } = terms;
  if (form === 'RANGE' && value !== null && upperValue !== null && !decimal(upperValue).gt(value)) {
    problems.push(adjustedTermErrors.RANGE_WITHOUT_WAY({ value, upperValue }));
  }
  return { terms, problems };
}

/** Whether two terms promise the same. */
export function sameTerms(one: PromisedTerms, other: PromisedTerms): boolean {
  return (['value', 'upperValue', 'margin', 'deadline'] as const).every((column) => one[column] === other[column]);
}

function readEnd(column: string, text: string, domain: FigureDomain, problems: RowProblem[]): string | null {
  const read = readFigure({ ...domain, valueAlone: true }, { value: text });
  if ('figure' in read) return read.figure.value;
  problems.push(...read.problems.map((problem) => ({ ...problem, column })));
  return null;
}

function readMargin(text: string, problems: RowProblem[]): string | null {
  const read = readFigureNumber('value', text);
  if ('rule' in read) problems.push({ ...read, column: 'margin' });
  else if (read.lt(0)) problems.push(adjustedTermErrors.MARGIN_BELOW_ZERO({ margin: shown(read) }));
  else return shown(read);
  return null;
}
