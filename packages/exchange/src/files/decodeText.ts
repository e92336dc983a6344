import { unknownEncoding } from './refusals.ts';

/**
 * Reads a text: UTF-8 and UTF-16 by their marks, UTF-16 without one by its zeros, else UTF-8, else GB18030.
 *
 * @throws FILE_ENCODING where it is in none of them, or partly in one and partly in another.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  const encoding = marked ?? unmarked(bytes);
  const text = decode(bytes, encoding);
  if (text === null) throw unknownEncoding(null);
  if (encoding === 'gb18030') refuseMixture(bytes);
  return text;
}

/** How a text is written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The encoding that a text is marked with; null for none. */
export function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** How much of a text is looked at to tell UTF-16, which has a zero beside each Latin letter. */
const sample = 4_096;

function unmarked(bytes: Uint8Array): Encoding {
  return wideOf(bytes) ?? (decode(bytes, 'utf-8') === null ? 'gb18030' : 'utf-8');
}

/** Which UTF-16 a text without a mark is in, by where its zeros stand; null where it has none. */
export function wideOf(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, sample).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return even + odd === 0 ? null : odd >= even ? 'utf-16le' : 'utf-16be';
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const chinese = /[\u4e00-\u9fff]/;

/** GB18030 makes some text of nearly any bytes. Lines that are Chinese in UTF-8 beside lines that are not UTF-8 are a mixture. */
function refuseMixture(bytes: Uint8Array): void {
  createMixtureCheck()(bytes);
}

/** Makes what looks at whole lines of a text, as many at once as one likes, and throws FILE_ENCODING where they are a mixture. */
export function createMixtureCheck(): (lines: Uint8Array) => void {
  let [line, inUtf8, inOther] = [0, 0, 0];
  return (bytes) => {
    for (let begin = 0; begin < bytes.length; ) {
      const end = bytes.indexOf(0x0a, begin);
      const own = bytes.subarray(begin, end < 0 ? bytes.length : end);
      line += 1;
      begin = end < 0 ? bytes.length : end + 1;
      if (!own.some((byte) => byte > 0x7f)) continue;
      const text = decode(own, 'utf-8');
      if (text === null) inOther ||= line;
      else if (chinese.test(text)) inUtf8 ||= line;
      if (inUtf8 && inOther) throw unknownEncoding(line);
    }
  };
}
