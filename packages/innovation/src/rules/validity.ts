import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** When a recognition is valid, as a row states it: civil dates. */
export interface Validity {
  readonly grantedOn?: string;
  readonly expiresOn?: string | null;
}

/** A recognition does not expire before it is granted. */
export function checkValidity({ grantedOn, expiresOn }: Validity): readonly RowProblem[] {
  if (!grantedOn || !expiresOn || expiresOn >= grantedOn) return [];
  return [errors.EXPIRES_BEFORE_GRANTED({ expiresOn, grantedOn })];
}
