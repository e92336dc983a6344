import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzip,
  zstdCompress,
} from 'node:zlib';

/** How an answer may be packed. */
export type ContentEncoding = 'zstd' | 'br' | 'gzip';

interface Way {
  whole(bytes: Buffer | string): Promise<Buffer>;
  stream(): Duplex;
}

const [zstdWhole, brotliWhole, gzipWhole] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)];
const zstd = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const deflated = { level: 5 };

/** The ways, the best first: each at a level at which time counts for more than the last percent. */
const ways: Readonly<Record<ContentEncoding, Way>> = {
  zstd: { whole: (bytes) => zstdWhole(bytes, zstd), stream: () => createZstdCompress(zstd) },
  br: { whole: (bytes) => brotliWhole(bytes, brotli), stream: () => createBrotliCompress(brotli) },
  gzip: { whole: (bytes) => gzipWhole(bytes, deflated), stream: () => createGzip(deflated) },
};

/** Packs a whole answer, on another thread. */
export function packWhole(way: ContentEncoding, bytes: Buffer | string): Promise<Buffer> {
  return ways[way].whole(bytes);
}

/** What packs an answer while it is made. */
export function packingStream(way: ContentEncoding): Duplex {
  return ways[way].stream();
}

/**
 * The best way that a client takes, by its header Accept-Encoding; null for none.
 *
 * @example packingFor('gzip, deflate, br;q=0') // 'gzip'
 */
export function packingFor(header: string | undefined): ContentEncoding | null {
  if (header === undefined) return null;
  const taken = new Set<string>();
  for (const part of header.toLowerCase().split(',', 20)) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const isRefused = parameters.some((each) => /^q=0(?:\.0{0,3})?$/.test(each));
    if (!isRefused) taken.add(name);
  }
  return (Object.keys(ways) as ContentEncoding[]).find((way) => taken.has(way)) ?? null;
}
