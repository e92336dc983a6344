import { CompositionError } from '@plangraph/rows';
import type { Noun, Nouns } from './noun.ts';

/**
 * The noun of a graph that says something of itself that only one can; null where none does.
 *
 * @throws CompositionError when two do.
 */
export function onlyNoun(nouns: Nouns, word: 'audit' | 'territory'): Noun | null {
  const [noun, other] = [...nouns.values()].filter(({ definition }) => definition[word]);
  if (other)
    throw new CompositionError(`${noun?.name} and ${other.name} both state \`${word}\`; only one noun can be that.`);
  return noun ?? null;
}
