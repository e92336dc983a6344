import { millionthsOf } from '@plangraph/exact';
import { type Criterion, type JudgedCriterion, judge } from './criterion.ts';
import { type EchelonLevel, echelon } from './echelon.ts';

/** What the records say of an enterprise. Dates are civil, figures decimals as text in CNY 10,000. */
export interface EnterpriseFacts {
  readonly recognitions: readonly {
    readonly kind: EchelonLevel;
    readonly grantedOn: string;
    readonly expiresOn: string | null;
  }[];
  readonly outputs: readonly {
    readonly periodEnd: string;
    readonly output: string;
    readonly revenue: string | null;
  }[];
}

/** The next level for an enterprise, and how it stands to what that asks for. */
export interface Candidacy {
  readonly level: EchelonLevel;
  /** Whether every criterion is met; null where none is declared, or none is missed and the records do not tell of one. */
  readonly candidate: boolean | null;
  readonly criteria: readonly JudgedCriterion[];
}

/**
 * The level next above the highest that an enterprise holds on a day, with those criteria that apply on that day, in the order in
 * which they are given; null at the top.
 *
 * @example candidacyOf({ recognitions: [], outputs: [] }, [], '2024-02-01') // { level: 'ABOVE_SCALE', candidate: null, criteria: [] }
 */
export function candidacyOf(facts: EnterpriseFacts, declared: readonly Criterion[], today: string): Candidacy | null {
  const held = new Set(
    facts.recognitions
      .filter(({ grantedOn, expiresOn }) => appliesOn(today, grantedOn, expiresOn))
      .map(({ kind }) => kind),
  );
  const level = echelon[echelon.findLastIndex((each) => held.has(each)) + 1];
  if (!level) return null;
  const thisYear = Number(today.slice(0, 4));
  const criteria = declared
    .filter((criterion) => criterion.level === level && appliesOn(today, criterion.since, criterion.until))
    .map((criterion) =>
      judge(criterion, { held, sum: (column, yearsBack) => sumOf(facts, column, thisYear - yearsBack) }),
    );
  return { level, candidate: allMet(criteria), criteria };
}

function appliesOn(day: string, from: string, until: string | null): boolean {
  return from <= day && (until === null || until > day);
}

function allMet(criteria: readonly JudgedCriterion[]): boolean | null {
  if (criteria.some(({ met }) => met === false)) return false;
  return criteria.length > 0 && criteria.every(({ met }) => met) ? true : null;
}

function sumOf({ outputs }: EnterpriseFacts, column: 'output' | 'revenue', year: number): bigint | null {
  const stated = outputs
    .filter(({ periodEnd }) => Number(periodEnd.slice(0, 4)) === year)
    .flatMap((each) => each[column] ?? []);
  return stated.length ? stated.reduce((sum, figure) => sum + millionthsOf(figure), 0n) : null;
}
