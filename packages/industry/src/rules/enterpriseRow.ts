import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';
import { hasValidCheck } from './creditCode.ts';

/** A credit code, where a row states one, is one that the state could have given. */
export function enterpriseProblems({ creditCode }: { readonly creditCode?: string | null }): RowProblem[] {
  if (creditCode === undefined || creditCode === null || hasValidCheck(creditCode)) return [];
  return [errors.INVALID_CREDIT_CODE({ code: creditCode.slice(0, 60) })];
}
