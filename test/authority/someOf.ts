import { casesOf } from '@plangraph/testing';

/**
 * As many of some questions as are asked at a desk, spread over all of them; all of them where all cases are asked for. Which
 * ones depends on the turn that `PLANGRAPH_TEST_TURN` says, and not on chance: what was red is red again, and as many turns as
 * it takes ask all.
 */
export function someOf<T>(all: readonly T[], salt = ''): readonly T[] {
  const kept = casesOf(all.length);
  if (kept >= all.length) return all;
  const places = all
    .map((_, at) => ({ at, rank: scatter(`${salt}${at}`) }))
    .sort((one, other) => one.rank - other.rank);
  const first = (Number(process.env.PLANGRAPH_TEST_TURN ?? 0) * kept) % all.length;
  const chosen = new Set(Array.from({ length: kept }, (_, next) => places[(first + next) % all.length]?.at));
  return all.filter((_, at) => chosen.has(at));
}

/** A number that says nothing of a text, but is always the same. */
function scatter(text: string): number {
  let state = 2_166_136_261;
  for (const char of text) state = Math.imul(state ^ char.charCodeAt(0), 16_777_619) >>> 0;
  return Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
}
