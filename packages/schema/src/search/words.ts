import { valueErrors } from '../errors/values.ts';
import { gramsOf } from '../reader/grams.ts';
import { Slot } from '../reader/slot.ts';

/** A text that is searched for, taken apart; slots where it is one word, and which is known only when the search runs. */
export interface SearchedText {
  /** The whole text, with one blank between its words. */
  readonly phrase: string | Slot;
  /** The words that must all be found, a line each; null where the phrase is the only one. */
  readonly words: string | null;
  /** Pairs of neighbouring characters of the words, or the character of a word that is one, a line each: what the index knows. */
  readonly grams: string | Slot;
}

const longest = 100;

/** Whether a text in the form of keys is one word, so that every other one is searched for in the same way. */
export function isOneWord(text: unknown): boolean {
  return typeof text === 'string' && text.length > 0 && text.length <= longest && !/\s/u.test(text);
}

/**
 * Takes a text apart as PostgreSQL takes apart what it is looked for in: full width and half width are one (NFKC).
 * Upper and lower case are left to PostgreSQL, which knows the database's letters.
 *
 * @throws INVALID_VALUE for a text without anything in it, with more than 100 characters, or with U+0000.
 */
export function readText(given: string | Slot): SearchedText {
  if (given instanceof Slot) return { phrase: given, words: null, grams: given.made((word) => linesOf(gramsOf(word))) };
  // A text that is far too long is refused before any work is put into it.
  const words = given.length > longest * 10 ? null : given.normalize('NFKC').split(/\s+/u).filter(Boolean);
  const phrase = words?.join(' ') ?? given;
  const length = Array.from(phrase).length;
  if (!words || length < 1 || length > longest) throw valueErrors.INVALID_VALUE.searchLength({ maximum: longest });
  if (phrase.includes('\u0000')) throw valueErrors.INVALID_VALUE.searchCharacter();
  const distinct = [...new Set(words)];
  const isWord = distinct.length === 1 && distinct[0] === phrase;
  return { phrase, words: isWord ? null : linesOf(distinct), grams: linesOf(distinct.flatMap(gramsOf)) };
}

function linesOf(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n');
}
