/** What a store has under a name: bytes, nothing, or more than is read. */
export type DocumentBytes = Uint8Array | 'NONE' | 'TOO_LARGE';

/** The longest document that is read, in bytes: 16 MiB. */
export const longestDocument = 16_777_216;

/** Gathers what a stream brings, and stops where it is more than is read. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | 'TOO_LARGE'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > longestDocument) return 'TOO_LARGE';
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
