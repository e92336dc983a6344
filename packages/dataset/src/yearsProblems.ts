import type { Row, RowProblem } from '@plangraph/rows';
import { yearsErrors } from './errors/years.ts';

const { INVALID_VALUE } = yearsErrors;

/** The most years that one plan covers: what is farther is no plan that is judged by yearly figures. */
const most = 30;

/** What is wrong with the years of a plan; nothing where it covers one. */
export function yearsProblems({ year, lastYear, parent }: Row): RowProblem[] {
  if (lastYear === undefined || lastYear === null) return [];
  const [first, last] = [Number(year), Number(lastYear)];
  const next = { first: first + 1, greatest: first + most - 1 };
  return [
    ...(last >= next.first && last <= next.greatest ? [] : [INVALID_VALUE.lastYear({ last, ...next })]),
    ...(parent === undefined || parent === null ? [] : [INVALID_VALUE.severalYears()]),
  ];
}

/** A plan, as far as what it promises for several years asks. */
export interface PlanYears {
  readonly code: string;
  readonly year: number;
  readonly lastYear: number | null;
  readonly place: string;
}

/** Why a plan does not carry out another: that one covers a single year, other years, or is another place's. */
export function parentProblems(plan: PlanYears, parent: PlanYears): RowProblem[] {
  const said = { parent: parent.code };
  if (parent.lastYear === null) return [INVALID_VALUE.parent(said)];
  const within = plan.year >= parent.year && plan.year <= parent.lastYear && plan.place === parent.place;
  return within ? [] : [INVALID_VALUE.parent(said)];
}

/** What is wrong with what of its years a target promises: only what adds up is summed up, and only a number is averaged. */
export function spanProblems(
  { span, form }: Row,
  { lastYear, kind }: { readonly lastYear: number | null; readonly kind: string | undefined },
): RowProblem[] {
  if (span === undefined || span === null) return [];
  if (lastYear === null) return [INVALID_VALUE.spanOfOneYear()];
  const plain = form === undefined || form === 'NUMBER' || form === 'RANGE';
  if (span !== 'LAST_YEAR' && !plain) return [INVALID_VALUE.spanOfForm({ span: String(span), form: String(form) })];
  const adds = kind === undefined || kind === 'COUNT' || kind === 'AMOUNT';
  return span === 'SUM' && !adds ? [INVALID_VALUE.spanOfKind({ kind: String(kind) })] : [];
}
