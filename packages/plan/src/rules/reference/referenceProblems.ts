import type { RowProblem } from '@plangraph/rows';
import { referenceErrors } from '../../errors/references.ts';
import { type PeriodRow, rowPeriodProblems } from '../rowPeriod.ts';

/** What a row says of a reference value, as far as its rules ask; absent where the row does not speak of it. */
interface ReferenceRow extends PeriodRow {
  readonly address?: string | null;
}

/** What is wrong with a reference value: its period, or an address that is none. */
export function referenceProblems(row: ReferenceRow): RowProblem[] {
  return [
    ...rowPeriodProblems(row),
    ...(row.address == null || isAddress(row.address)
      ? []
      : [referenceErrors.INVALID_ADDRESS({ address: row.address.slice(0, 80) })]),
  ];
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
