import { isInt, nounName } from '@plangraph/rows';
import { errors } from './errors/reading.ts';

const pattern = /^([A-Z]\w{0,60}):([1-9]\d{0,9})$/;
/** No id of the graph is longer. */
const longest = 100;

/** Makes a noun's global id, unique across the graph. Opaque to clients. */
export function encodeGlobalId(noun: string, id: number): string {
  return Buffer.from(`${noun}:${id}`).toString('base64url');
}

/** A global id taken apart. */
export interface GlobalId {
  readonly noun: string;
  readonly id: number;
}

/**
 * Takes a global id apart.
 *
 * @param expected the noun that the id must be of, where only one will do.
 * @throws INVALID_ID when the text is no global id, or one of another noun.
 */
export function decodeGlobalId(text: string, expected?: string): GlobalId {
  const [, noun, digits] = text.length > longest ? [] : (pattern.exec(Buffer.from(text, 'base64url').toString()) ?? []);
  const id = Number(digits);
  // Decoding passes over stray characters; an id is only what encoding gives.
  const canonical = noun !== undefined && isInt(id) && encodeGlobalId(noun, id) === text;
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  if (!canonical) throw errors.INVALID_ID.none({ id: shown });
  if (expected && noun !== expected) {
    const names = { noun: nounName(expected), actualNoun: nounName(noun) };
    throw errors.INVALID_ID.ofAnother({ id: shown, ...names, extensions: { expected, actual: noun } });
  }
  return { noun, id };
}
