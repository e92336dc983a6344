import { codedError } from '../errors.ts';

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
  if (!words || length < 1 || length > longest) throw refuseLength();
  if (phrase.includes('\u0000')) throw refuseCharacter();
  const distinct = [...new Set(words)];
  return { phrase, words: distinct, grams: [...new Set(distinct.flatMap(gramsOf))] };
}

function gramsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function refuseLength() {
  return codedError('INVALID_VALUE', {
    en: `A text to search for has 1 to ${longest} characters, blanks at its ends aside. Name a part of a name, title or code.`,
    zh: `搜索文本应为 1 至 ${longest} 个字符（首尾空格不计）。请输入名称、标题或代码的一部分。`,
    extensions: { argument: 'text', maximum: longest },
  });
}

function refuseCharacter() {
  return codedError('INVALID_VALUE', {
    en: 'The text to search for contains the character U+0000, which no record can contain. Remove it.',
    zh: '搜索文本包含任何记录都不可能含有的字符 U+0000，请删除该字符。',
    extensions: { argument: 'text' },
  });
}
