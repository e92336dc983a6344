import { createHash } from 'node:crypto';
import { isInt } from '@plangraph/rows';
import { errors } from '../errors/reading.ts';
import type { Noun } from '../noun/noun.ts';

/** The place of a row in a result: what it is ordered by. */
export interface SearchCursor {
  readonly score: number;
  /** Name of the row's noun, which outlives its place among the nouns. */
  readonly noun: string;
  readonly id: number;
}

/** A cursor that was given, which belongs to the search of its signature. */
export interface GivenCursor extends SearchCursor {
  readonly signature: string;
}

/** No cursor of a search is longer. */
const longest = 1_000;

/** What tells the cursors of one search from those of another: the text, and the nouns that are searched. */
export function signatureOf(phrase: string, nouns: readonly Noun[]): string {
  const asked = JSON.stringify([phrase, ...nouns.map(({ name }) => name)]);
  return `search:${createHash('sha256').update(asked).digest('base64url').slice(0, 16)}`;
}

/** Writes the place of a row. Opaque to clients. */
export function encodeSearchCursor(signature: string, { score, noun, id }: SearchCursor): string {
  return Buffer.from(JSON.stringify([signature, score, noun, id])).toString('base64url');
}

/**
 * Reads the place of a row, in a search of this signature, or in any where it is not known yet.
 *
 * @throws INVALID_CURSOR when the text is no cursor, or one of another search.
 */
export function decodeSearchCursor(text: string, signature: string | null, nouns: readonly Noun[]): GivenCursor {
  const [signed, score, noun, id, ...rest] = parse(text);
  const sound = isInt(score) && isInt(id) && rest.length === 0 && nouns.some(({ name }) => name === noun);
  if (sound && signed === (signature ?? signed)) return { signature: String(signed), score, noun: noun as string, id };
  throw errors.INVALID_CURSOR.search({ cursor: text.slice(0, 200) });
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = text.length > longest ? null : JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
