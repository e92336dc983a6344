import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** What the rules of a transport scheme's row look at. */
interface TransportSchemeRow {
  readonly mode?: string;
  readonly length?: string | null;
}

/** What must hold between the columns of a transport scheme's row. */
export function checkTransportSchemeRow({ mode, length }: TransportSchemeRow): RowProblem[] {
  if (length === undefined || length === null) return [];
  if (mode === 'AIRPORT') return [errors.INVALID_VALUE.airport()];
  return Number(length) > 0 ? [] : [errors.INVALID_VALUE.length({ length })];
}
