import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzip,
  inflate,
  zstdDecompress,
} from 'node:zlib';
import { damages } from './errors.ts';
import { fileLimits, streamLimits } from './limits.ts';
import { broken, unpacksTooLarge } from './refusals.ts';

const ways = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const;

/** A way in which a file may be packed. */
export type FilePacking = keyof typeof ways;

const streams = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
} as const;

/** Whether bytes are packed by gzip, whatever is said of them. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The way in which a body says that it is packed; null for none that is known. */
export function packingOf(encoding: string | null): FilePacking | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  return Object.hasOwn(ways, name) ? (name as FilePacking) : null;
}

/**
 * Unpacks a file that came packed, and never more than the limits allow.
 *
 * @throws FileRefused
 */
export async function unpack(bytes: Buffer, way: FilePacking): Promise<Buffer> {
  try {
    return await ways[way](bytes, { maxOutputLength: fileLimits.part });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : broken(damages.archive());
  }
}

/**
 * Unpacks a file piece by piece, and never more than the limits of files that are read so.
 *
 * @throws FileRefused
 */
export async function* unpackPieces(
  pieces: AsyncIterable<Uint8Array>,
  way: FilePacking | null,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for await (const piece of way ? pipeline(Readable.from(pieces), streams[way](), () => {}) : pieces) {
      length += (piece as Uint8Array).length;
      if (length > streamLimits.bytes) throw unpacksTooLarge(streamLimits.bytes);
      yield piece as Uint8Array;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw /^(Z_|ZSTD|ERR__|ERR_BROTLI)/.test(code) ? broken(damages.archive()) : error;
  }
}
