import type { Input } from '../inputs.ts';
import { isMissing, type ScoredPromise } from './members.ts';
import type { ScoreRuleFacts } from './scoreRule.ts';

/** All that what a rule brought follows from: the rule, and where each promise stands that it is about. */
export function inputsOfRule(rule: ScoreRuleFacts, members: readonly ScoredPromise[]): readonly Input[] {
  const { kind, points, most, colour } = rule;
  return [
    { name: 'kind', value: kind },
    { name: 'points', value: points },
    ...(most === null ? [] : [{ name: 'most', value: most }]),
    ...(colour === null ? [] : [{ name: 'colour', value: colour }]),
    ...members.flatMap((promise) => {
      const name = `${promise.kind}.${promise.code}`;
      const standing = [
        { name: `colour.${name}`, value: isMissing(promise) ? null : promise.standing.colour },
        { name: `score.${name}`, value: promise.standing.score },
      ];
      return promise.weight === null ? standing : [...standing, { name: `weight.${name}`, value: promise.weight }];
    }),
  ];
}
