import type { RowProblem } from '@plangraph/rows';
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
    ...(level && held && echelon.indexOf(held) >= echelon.indexOf(level) ? [notLower(level, held)] : []),
  ];
}

function missing(column: string, measure: EchelonMeasure, value: string | null | undefined): RowProblem[] {
  if (value) return [];
  return [
    {
      rule: 'CRITERION_INCOMPLETE',
      column,
      message: { en: `A criterion of ${measure} needs ${column}.`, zh: `${measure} 类标准须填写 ${column}。` },
      cure: {
        en: column === 'held' ? 'Name the level that must be held already.' : 'Write the least value that meets it.',
        zh: column === 'held' ? '请填写须已取得的级别。' : '请填写达标的最低值。',
      },
    },
  ];
}

function excess(column: string, measure: EchelonMeasure, value: string | null | undefined): RowProblem[] {
  if (!value) return [];
  return [
    {
      rule: 'CRITERION_CONTRADICTS_MEASURE',
      column,
      message: {
        en: `A criterion of ${measure} has no ${column}; this one states ${value}.`,
        zh: `${measure} 类标准不应有 ${column}，此处为 ${value}。`,
      },
      cure: { en: `Leave ${column} out, or correct the measure.`, zh: `请将 ${column} 留空，或更正 measure。` },
    },
  ];
}

function notLower(level: EchelonLevel, held: EchelonLevel): RowProblem {
  return {
    rule: 'CRITERION_LEVEL_NOT_LOWER',
    column: 'held',
    message: {
      en: `${level} cannot ask for ${held}, which is not beneath it.`,
      zh: `${level} 不能以 ${held} 为前提：后者并不低于前者。`,
    },
    cure: { en: `Name a level beneath ${level}.`, zh: `请填写低于 ${level} 的级别。` },
  };
}
