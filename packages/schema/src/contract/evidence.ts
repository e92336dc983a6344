import type { Tally } from './tally.ts';

/** One number over another. */
export interface Quotient {
  readonly kind: 'quotient';
  readonly numerator: Tally<'count' | 'sum'>;
  readonly denominator: Tally<'count' | 'sum'>;
}

/** How much more there is this year than in the same months of the year before, in proportion. */
export interface Growth {
  readonly kind: 'growth';
  readonly of: Tally<'sum'>;
}

/** How an indicator's figure is counted from a domain's own records. */
export type Evidence = Tally | Quotient | Growth;

/**
 * A number or sum of records over another, each in base units, so that CNY 10,000 over CNY 100 million is right. The two
 * may count different models. Null where there is nothing beneath. The numerator's records are the members.
 *
 * @example
 * quotientOf(
 *   sumOf('InvestmentRecord', 'amount', { factor: '10000', on: 'periodEnd', place: 'project.place' }),
 *   sumOf('Project', 'yearInvestment', { factor: '100000000', place: 'place' }),
 * )
 */
export function quotientOf(numerator: Quotient['numerator'], denominator: Quotient['denominator']): Quotient {
  return { kind: 'quotient', numerator, denominator };
}

/**
 * The growth of a sum over monthly records, whose `on` is the last day of the month: the months of the year that are over
 * by the day up to which is counted, over the same months of the year before. Null where one of these months has no
 * record in either of the two years, since a rate over holes would mislead, and where the year before has nothing above
 * zero. This year's records are the members.
 *
 * @example growthOf(sumOf('TradeRecord', 'exports', { factor: '10000', on: 'periodEnd', place: 'enterprise.place' }))
 */
export function growthOf(sum: Growth['of']): Growth {
  return { kind: 'growth', of: sum };
}

/** The tallies of which evidence is made; the first one's records are the members. */
export function talliesOf(evidence: Evidence): readonly [Tally, ...Tally[]] {
  if (evidence.kind === 'quotient') return [evidence.numerator, evidence.denominator];
  if (evidence.kind === 'growth') return [evidence.of];
  return [evidence];
}
