import { decimal, quotient, shown } from '../decimal.ts';
import { comparePeriods, type Period, readPeriod } from '../period.ts';
import { byPartOfYear, partOfYear } from './samePart.ts';

/** Where a figure stands beside another: better in the indicator's direction, the same, or worse. */
type ComparisonStanding = 'AHEAD' | 'EQUAL' | 'BEHIND';

/** A figure, as far as comparing asks. Decimals as text, in the indicator's unit. */
interface Figure {
  readonly period: string;
  readonly value: string | null;
}

/** A reference value, as far as comparing asks. */
interface ReferenceFigure {
  readonly period: string;
  readonly value: string;
}

/** An own figure beside a reference value. Decimals as text, in the indicator's unit. */
export interface Comparison<Reference> {
  readonly reference: Reference;
  /** The period of the own figure, or the one for which there should be one. */
  readonly period: string;
  readonly value: string;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly ratio: string | null;
  readonly standing: ComparisonStanding | null;
}

/** What is compared with what. */
export interface ComparisonFacts<Reference extends ReferenceFigure> {
  readonly figures: readonly Figure[];
  readonly references: readonly Reference[];
  readonly direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
  /** The period of the own figure that is compared; null for the last one due that both have. */
  readonly period: string | null;
  /** The last period due; null while none is. */
  readonly last: string | null;
  /** Of which year the reference is, before or after that of the own figure: -1 for the year before. */
  readonly years: (own: number) => number;
}

/**
 * Lays the own figure of the last period due beside the reference for the same part of the year that is asked for; where one
 * of the two is not there, those of the latest period before of which both are known. Null where there is no such reference.
 */
export function comparisonOf<Reference extends ReferenceFigure>(
  facts: ComparisonFacts<Reference>,
): Comparison<Reference> | null {
  const { figures, references, accounting, years } = facts;
  const known = byPartOfYear(references, accounting);
  const referenceFor = (period: Period) => known.get(`${years(period.year)} ${partOfYear(period, accounting)}`);
  const asked = readPeriod(facts.period ?? facts.last ?? '');
  if (!asked) return null;
  const valueAt = (period: string) => figures.findLast((each) => each.period === period)?.value ?? null;
  const own = figures
    .filter(({ value }) => value !== null)
    .flatMap(({ period }) => readPeriod(period) ?? [])
    .filter((period) => comparePeriods(period, asked) <= 0)
    .sort(comparePeriods);
  const both = facts.period === null ? own.findLast((period) => referenceFor(period)) : undefined;
  const period = both ?? asked;
  const reference = referenceFor(period);
  return reference ? beside(reference, period.code, valueAt(period.code), facts) : null;
}

function beside<Reference extends ReferenceFigure>(
  reference: Reference,
  period: string,
  actual: string | null,
  { direction }: Pick<ComparisonFacts<Reference>, 'direction'>,
): Comparison<Reference> {
  const { value } = reference;
  const common = { reference, period, value, actual };
  if (actual === null) return { ...common, difference: null, ratio: null, standing: null };
  const [own, other] = [decimal(actual), decimal(value)];
  const difference = own.minus(other);
  const sense = direction === 'HIGHER_IS_BETTER' ? 1 : -1;
  const sign = Math.sign(difference.comparedTo(0)) * sense;
  return {
    ...common,
    difference: shown(difference),
    ratio: other.gt(0) ? shown(quotient(own, other)) : null,
    standing: sign > 0 ? 'AHEAD' : sign < 0 ? 'BEHIND' : 'EQUAL',
  };
}
