import type { Nouns } from '../noun/noun.ts';
import { searchColumns, searchIndex } from './document.ts';

/** The statements that make the indexes of search, by noun. */
export function searchIndexesOf(nouns: Nouns): ReadonlyMap<string, string> {
  const searched = [...nouns.values()].filter(({ definition }) => definition.search);
  return new Map(searched.map((noun) => [noun.name, searchIndex(noun)]));
}

/** The columns in which rows are found, by noun. */
export function searchedColumnsOf(nouns: Nouns): ReadonlyMap<string, readonly string[]> {
  const offering = [...nouns.values()].filter((noun) => searchColumns(noun).length > 0);
  return new Map(offering.map((noun) => [noun.name, searchColumns(noun)]));
}
