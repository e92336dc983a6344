import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';
import { type EchelonLevel, type EchelonMeasure, echelon } from './echelon.ts';

/** What a row says of a criterion; absent where it does not speak of it. */
export interface CriterionRow {
  readonly level?: EchelonLevel;
  readonly measure?: EchelonMeasure;
  readonly atLeast?: string | null;
  readonly held?: EchelonLevel | null;
}

/** A criterion of a recognition names a lower level and no least value; every other one a least value and no level. */
export function criterionProblems({ level, measure, atLeast, held }: CriterionRow): RowProblem[] {
  if (!measure) return [];
  if (measure !== 'RECOGNITION') return [...missing('atLeast', measure, atLeast), ...excess('held', measure, held)];
  return [
    ...missing('held', measure, held),
    ...excess('atLeast', measure, atLeast),
    ...(level && held && echelon.indexOf(held) >= echelon.indexOf(level)
      ? [errors.CRITERION_LEVEL_NOT_LOWER({ level, held })]
      : []),
  ];
}

function missing(column: 'held' | 'atLeast', measure: EchelonMeasure, value: string | null | undefined): RowProblem[] {
  return value ? [] : [errors.CRITERION_INCOMPLETE[column]({ measure })];
}

function excess(column: string, measure: EchelonMeasure, value: string | null | undefined): RowProblem[] {
  return value ? [errors.CRITERION_CONTRADICTS_MEASURE({ column, measure, value })] : [];
}
