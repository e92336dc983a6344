import type { Exact } from '@plangraph/exact';
import { periodsOf } from './calendar.ts';
import { keeps } from './pace.ts';
import type { Period } from './period.ts';
import type { Progress } from './progress.ts';
import { choicesOf } from './release.ts';
import { staysMet, type Terms } from './terms.ts';
import type { ReadThresholds } from './thresholds.ts';

/** How a promise came out. */
export type Outcome = 'MET' | 'LATE' | 'MISSED' | 'UNDECIDED';

/** What is known of a promise's year. */
export interface KnownYear {
  readonly target: Exact;
  readonly thresholds: ReadThresholds;
  /** How far the target had come at the end of each period due for which that is known. */
  readonly known: readonly Progress[];
}

/** Whether a promise that is kept by now was not kept yet in the period in which its deadline was. */
export function isLate(terms: Terms, last: Period, { target, thresholds, known }: KnownYear): boolean {
  if (!choicesOf(terms).lateness) return false;
  const end = periodsOf(terms).find(({ lastDay }) => lastDay >= terms.deadline);
  if (!end || last.lastDay <= end.lastDay) return false;
  const then = known.findLast(({ period }) => period.lastDay <= end.lastDay);
  // Silence is no proof, but what stays met was met by whatever said so before.
  const tells = then && (staysMet(terms, target) || then.period.lastDay === end.lastDay);
  return !tells || !keeps(terms, { target, actual: then.value, thresholds });
}

/** The last period whose figure had met a promise that stays met, where the latest figure takes that back; else null. */
export function metBefore(terms: Terms, { target, thresholds, known }: KnownYear): string | null {
  if (!choicesOf(terms).latestCounts || !staysMet(terms, target)) return null;
  const isKept = ({ value }: Progress) => keeps(terms, { target, actual: value, thresholds });
  const met = known.findLast(isKept);
  return met && met !== known.at(-1) ? met.period.code : null;
}
