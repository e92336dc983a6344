import { codedError } from './errors.ts';

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
  const canonical = noun !== undefined && id <= 2147483647 && encodeGlobalId(noun, id) === text;
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  if (!canonical) {
    throw codedError('INVALID_ID', {
      en: `“${shown}” is not a global id. Pass an \`id\` as a query of this graph returned it.`,
      zh: `“${shown}”不是全局标识。请传入本图查询返回的 id。`,
      extensions: { id: shown },
    });
  }
  if (expected && noun !== expected) {
    throw codedError('INVALID_ID', {
      en: `“${shown}” is the id of a ${noun}; a ${expected} is expected here.`,
      zh: `“${shown}”是 ${noun} 的标识，此处需要 ${expected} 的标识。`,
      extensions: { id: shown, expected, actual: noun },
    });
  }
  return { noun, id };
}
