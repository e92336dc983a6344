import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { broken, unpacksTooLarge } from './refusals.ts';

const ways = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const;

/** Whether bytes are packed by gzip, whatever is said of them. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The way in which a body says that it is packed; null for none that is known. */
export function packingOf(encoding: string | null): keyof typeof ways | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  return Object.hasOwn(ways, name) ? (name as keyof typeof ways) : null;
}

/**
 * Unpacks a file that came packed, and never more than the limits allow.
 *
 * @throws FileRefused
 */
export async function unpack(bytes: Buffer, way: keyof typeof ways): Promise<Buffer> {
  try {
    return await ways[way](bytes, { maxOutputLength: fileLimits.part });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : broken(damages.archive());
  }
}
