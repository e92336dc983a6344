/** The greatest length of each kind of text that comes from outside, in characters. What is longer is refused before it is looked at. */
export const longestText = {
  /** What identifies something or is looked up: codes, keys, numbers of documents. An index of PostgreSQL takes no more than three. */
  key: 200,
  /** Names and titles. */
  name: 500,
  /** Notes, reasons and whatever else is told in sentences. */
  prose: 2_000,
  /** A figure, a date, a moment, a period: whatever is written in digits. */
  digits: 100,
  /** Any text of an input, whatever reads it. */
  any: 10_000,
} as const;

/** Whether a text has more than so many characters, in time that its length does not decide. */
export function isLonger(text: string, longest: number): boolean {
  // A character takes one or two places of a text.
  if (text.length <= longest) return false;
  return text.length > 2 * longest || [...text].length > longest;
}

const plain = /^[!-~]+$/;

/**
 * The one form in which a key is kept and looked up: full width and half width are one (NFKC), and blanks at the ends and
 * characters that nobody sees (U+200B, U+FEFF) do not count. Upper and lower case are two keys. A text that is too long stays
 * as it is, for whoever refuses it.
 *
 * @example normalKey(' ｄ-0１\u200b') // 'd-01'
 */
export function normalKey(text: string): string {
  if (text.length > 2 * longestText.key || plain.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
}
