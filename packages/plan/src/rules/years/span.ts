import type { Terms } from '../terms.ts';

/** What of its years a promise of several years is about: the last one's figure, all of them added up, or their average. */
export type Span = 'LAST_YEAR' | 'SUM' | 'AVERAGE';

/** What a promise of several years says besides. */
export interface SpanTerms {
  /** The last year of the plan. */
  readonly lastYear: number;
  readonly span: Span;
}

/**
 * The terms of a plan of one year that judge a promise of several by its yearly figures. What adds up over the years is an
 * amount of single periods; what is reached at their end is a level; an average is due at any time.
 */
export function termsOverYears<T extends Terms>(terms: T, span: Span): T {
  const { kind } = terms;
  const yearly = { ...terms, frequency: 'YEARLY', january: null, quarter: null, accrues: false } as const;
  if (kind === 'MILESTONE') return yearly;
  if (span === 'SUM') return { ...yearly, accounting: 'PER_PERIOD' };
  const isRate = kind === 'GROWTH' || (kind === 'RATIO' && span === 'AVERAGE');
  if (span === 'AVERAGE') return { ...yearly, kind: isRate ? kind : 'LEVEL', baseline: null, course: 'FLAT' };
  return { ...yearly, kind: isRate ? kind : 'LEVEL' };
}
