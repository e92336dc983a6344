import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** When a recognition counts, as a row states it: civil dates. */
export interface RecognitionDates {
  readonly grantedOn?: string;
  readonly expiresOn?: string | null;
}

/** A recognition counts for a day at least. */
export function recognitionProblems({ grantedOn, expiresOn }: RecognitionDates): RowProblem[] {
  if (!grantedOn || !expiresOn || expiresOn > grantedOn) return [];
  return [errors.EXPIRES_BEFORE_GRANTED({ expiresOn, grantedOn })];
}
