import type { Nouns } from '../noun/noun.ts';
import { searchIndex } from '../reader/document.ts';

/** The statements that make the indexes of search, by noun. */
export function searchIndexesOf(nouns: Nouns): ReadonlyMap<string, string> {
  const searched = [...nouns.values()].filter(({ definition }) => definition.search);
  return new Map(searched.map((noun) => [noun.name, searchIndex(noun)]));
}
