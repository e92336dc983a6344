import { ranksOf } from '../parts/ranking.ts';

/**
 * Puts scores in order, the greatest share of what could be had first, and gives each its place as parts have theirs: equals share
 * one. What has no share comes last, without a place; equals stay as they stood.
 */
export function ranked<Scored>(
  scores: readonly Scored[],
  shareOf: (scored: Scored) => string | null,
): readonly (Scored & { readonly rank: number | null })[] {
  const ranks = ranksOf(scores.map((scored) => ({ score: shareOf(scored), rule: 'NOT_DUE' })));
  return scores
    .map((scored, at) => ({ ...scored, rank: ranks[at] ?? null }))
    .toSorted((one, other) => (one.rank ?? scores.length + 1) - (other.rank ?? scores.length + 1));
}
