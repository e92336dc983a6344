import type { Database } from '@plangraph/database';
import type { Pieces } from '../files/openRows.ts';

/** Prisma would write the bytes as text, several times over. */
type Kept = Pick<Database, 'pool'>;

/** So many bytes a piece has. */
const size = 512 * 1_024;

/** Keeps a file in pieces under the name of an upload, while it comes. Gives how many bytes it has. */
export async function keepPieces({ pool }: Kept, upload: string, parts: AsyncIterable<Uint8Array>): Promise<number> {
  let [number, length, waiting] = [0, 0, 0];
  let gathered: Uint8Array[] = [];
  const keep = async () => {
    const bytes = Buffer.concat(gathered);
    [gathered, waiting] = [[], 0];
    await pool.query('INSERT INTO "ImportPiece" ("upload", "number", "bytes") VALUES ($1, $2, $3)', [
      upload,
      number,
      bytes,
    ]);
    number += 1;
  };
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += size) {
      const own = part.subarray(at, at + size);
      gathered.push(own);
      waiting += own.length;
      length += own.length;
      if (waiting >= size) await keep();
    }
  }
  if (waiting) await keep();
  return length;
}

/** The pieces of an upload, in their order, one in memory at a time. */
export function readPieces({ pool }: Kept, upload: string): Pieces {
  return async function* () {
    for (let number = 0; ; number += 1) {
      const text = 'SELECT "bytes" FROM "ImportPiece" WHERE "upload" = $1 AND "number" = $2';
      const { rows } = await pool.query<{ bytes: Buffer }>(text, [upload, number]);
      const [piece] = rows;
      if (!piece) return;
      yield piece.bytes;
    }
  };
}

/** Forgets the pieces of an upload. */
export async function forgetPieces({ pool }: Kept, upload: string): Promise<void> {
  await pool.query('DELETE FROM "ImportPiece" WHERE "upload" = $1', [upload]);
}
