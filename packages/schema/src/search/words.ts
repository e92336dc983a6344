import { valueErrors } from '../errors/values.ts';
import { gramsOf } from '../reader/grams.ts';

/** A text that is searched for, taken apart. */
export interface SearchedText {
  /** The whole text, with one blank between its words. */
  readonly phrase: string;
  /** The words that must all be found, each once. */
  readonly words: readonly string[];
  /** Pairs of neighbouring characters of the words, or the character of a word that is one: what the index knows. */
  readonly grams: readonly string[];
}

const longest = 100;

/**
 * Takes a text apart as PostgreSQL takes apart what it is looked for in: full width and half width are one (NFKC).
 * Upper and lower case are left to PostgreSQL, which knows the database's letters.
 *
 * @throws INVALID_VALUE for a text without anything in it, with more than 100 characters, or with U+0000.
 */
export function readText(given: string): SearchedText {
  // A text that is far too long is refused before any work is put into it.
  const words = given.length > longest * 10 ? null : given.normalize('NFKC').split(/\s+/u).filter(Boolean);
  const phrase = words?.join(' ') ?? given;
  const length = Array.from(phrase).length;
  if (!words || length < 1 || length > longest) throw valueErrors.INVALID_VALUE.searchLength({ maximum: longest });
  if (phrase.includes('\u0000')) throw valueErrors.INVALID_VALUE.searchCharacter();
  const distinct = [...new Set(words)];
  return { phrase, words: distinct, grams: [...new Set(distinct.flatMap(gramsOf))] };
}
