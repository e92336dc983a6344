import { Declined } from './declined.ts';

// JSON has no control characters, and PostgreSQL writes none into it: those that stand in an answer are ours.
const [countMark, missingMark, borderMark] = ['\u0001', '\u0002', '\u0003'];

/** Writes what stands before the number of rows that were counted. */
export const writeCounted = "E'\\x01'";

/** Writes what stands where a row is missing that must be there. */
export const writeMissing = "E'\\x02'";

/** Writes what stands between texts that are answered together. */
export const writeBorder = "E'\\x03'";

/** Texts that are answered together, in their order. */
export function splitTexts(text: string): string[] {
  return text.split(borderMark);
}

/** An answer that PostgreSQL wrote, as JSON. */
export interface ReadText {
  readonly json: string;
  /** How many rows were counted for it. */
  readonly counted: number;
}

/**
 * Takes the marks out of an answer.
 *
 * @throws {Declined} where a row is missing that must be there.
 */
export function readMarks(text: string): ReadText {
  if (text.includes(missingMark)) throw new Declined('HIDDEN_ROW');
  if (!text.includes(countMark)) return { json: text, counted: 0 };
  const [first = '', ...others] = text.split(countMark);
  const counted = others.reduce((sum, each) => sum + Number.parseInt(each, 10), 0);
  return { json: first + others.join(''), counted };
}
