import type { Exact } from '@plangraph/exact';
import { exact, nothing, shownShare } from './decimal.ts';
import type { Standing } from './tell.ts';

/** A standing and what it weighs. */
export interface Weighed {
  readonly standing: Pick<Standing, 'colour' | 'rule' | 'score'>;
  /** Null where the plan gives none. */
  readonly weight: string | null;
}

/** How much of what was due has been attained. */
export interface Attainment {
  /** Weighted mean of the scores, each between 0 and 1, rounded to 6 places; null when nothing could be judged. */
  readonly attainment: string | null;
  /** How much of the weight of what was due could be judged, rounded to 6 places; null when nothing was due. */
  readonly coverage: string | null;
}

/**
 * The weighted attainment of many targets. A score counts no more than 1, so that what is ahead does not hide what is
 * behind; a report that is missing counts 0; what could not be judged for other reasons has no say. Where any of them
 * has a weight, those without have no say; where none has, all weigh the same.
 */
export function attainmentOf(targets: readonly Weighed[]): Attainment {
  const weights = targets.map(({ weight }) => weight !== null);
  const weighted = weights.includes(true);
  let [all, judged, attained]: [Exact, Exact, Exact] = [nothing, nothing, nothing];
  for (const { standing, weight } of targets) {
    const say = exact(weighted ? (weight ?? 0) : 1);
    const score = standing.colour === 'GREY' ? null : standing.score;
    if (say.lte(0) || (score === null && standing.rule !== 'REPORT_MISSING')) continue;
    all = all.plus(say);
    if (score === null) continue;
    judged = judged.plus(say);
    attained = attained.plus(say.times(withinBounds(exact(score))));
  }
  return {
    attainment: judged.isZero() ? null : shownShare(attained, all),
    coverage: all.isZero() ? null : shownShare(judged, all),
  };
}

function withinBounds(score: Exact): Exact {
  if (score.lt(0)) return nothing;
  return score.gt(1) ? exact(1) : score;
}
