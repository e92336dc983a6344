import { decimal } from '../decimal.ts';
import type { Standing } from '../tell.ts';

/** What the rank of a part follows from. */
export type Ranked = Pick<Standing, 'rule' | 'score'>;

/**
 * The places of parts by what they have attained, the best first, in the order in which the parts are given. Equals share a
 * place, and the next one is as far behind as there are better ones (1, 2, 2, 4). A report that is missing stands behind all
 * that were judged; what cannot be judged for another reason has no place.
 */
export function ranksOf(standings: readonly Ranked[]): readonly (number | null)[] {
  const scores = standings.flatMap(({ score }) => (score === null ? [] : [decimal(score)]));
  return standings.map(({ score, rule }) => {
    if (score === null) return rule === 'REPORT_MISSING' ? scores.length + 1 : null;
    return 1 + scores.filter((other) => other.gt(score)).length;
  });
}
