import { readRelease, releases } from '@plangraph/plan';
import type { RowProblem } from '@plangraph/rows';
import { spineErrors } from './errors/rows.ts';

/** A year and some days: what is due later than that is no report on the year. */
const most = 400;

/** What is wrong with a number of due days; nothing where none is stated. */
export function dueDaysProblems(dueDays: number | null | undefined): RowProblem[] {
  if (dueDays == null || (dueDays >= 0 && dueDays <= most)) return [];
  return [spineErrors.INVALID_VALUE.dueDays({ dueDays, most })];
}

/** Figures are kept with so many decimals. */
const keptDecimals = 6;

/** What is wrong with how many decimals figures are shown with; nothing where it is not stated. */
export function decimalsProblems(decimals: number | null | undefined): RowProblem[] {
  if (decimals == null || (decimals >= 0 && decimals <= keptDecimals)) return [];
  return [spineErrors.INVALID_VALUE.decimals({ decimals, most: keptDecimals })];
}

/** What is wrong with the release of the rules that a plan names; nothing where it names none. */
export function releaseProblems(rules: number | null | undefined): RowProblem[] {
  if (rules == null || readRelease(rules) !== undefined) return [];
  const listed = { en: releases.join(', '), zh: releases.join('、') };
  return [spineErrors.INVALID_VALUE.release({ rules, releases: listed })];
}
