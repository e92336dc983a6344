import type { Database } from '@plangraph/database';
import type { Pieces } from '../files/openRows.ts';

type Kept = Pick<Database, 'prisma'>;

/** So many bytes a piece has. */
const size = 512 * 1_024;

/** Keeps a file in pieces under the name of an upload, while it comes. Gives how many bytes it has. */
export async function keepPieces({ prisma }: Kept, upload: string, parts: AsyncIterable<Uint8Array>): Promise<number> {
  let [number, length, waiting] = [0, 0, 0];
  let gathered: Uint8Array[] = [];
  const keep = async () => {
    const bytes = new Uint8Array(Buffer.concat(gathered));
    [gathered, waiting] = [[], 0];
    await prisma.importPiece.create({ data: { upload, number, bytes } });
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
export function readPieces({ prisma }: Kept, upload: string): Pieces {
  return async function* () {
    for (let number = 0; ; number += 1) {
      const piece = await prisma.importPiece.findUnique({
        where: { upload_number: { upload, number } },
        select: { bytes: true },
      });
      if (!piece) return;
      yield piece.bytes;
    }
  };
}

/** Forgets the pieces of an upload. */
export async function forgetPieces({ prisma }: Kept, upload: string): Promise<void> {
  await prisma.importPiece.deleteMany({ where: { upload } });
}
