import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@plangraph/database';

const here = dirname(fileURLToPath(import.meta.url));

/** The first plan. */
export const kaihua = join(here, '../../../prisma/seed/kaihua-2023');

/** A tiny second plan. */
export const other = join(here, 'fixtures/other-2024');

/** A copy of a data set that a test may spoil; removed when the test ends. */
export async function copyOf(folder: string): Promise<SpoiledDataset & AsyncDisposable> {
  const copy = await mkdtemp(join(tmpdir(), 'dataset-'));
  await cp(folder, copy, { recursive: true });
  return {
    folder: copy,
    replace: async (file, from, to) => {
      const text = await readFile(join(copy, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}.`);
      await writeFile(join(copy, file), text.replace(from, to));
    },
    write: (file, text) => writeFile(join(copy, file), text),
    remove: (file) => rm(join(copy, file)),
    [Symbol.asyncDispose]: () => rm(copy, { recursive: true }),
  };
}

interface SpoiledDataset {
  readonly folder: string;
  replace(file: string, from: string, to: string): Promise<void>;
  write(file: string, text: string | Uint8Array): Promise<void>;
  remove(file: string): Promise<void>;
}

/**
 * Everything in the database: every row of every table with the transaction that wrote it and where it lies, and every
 * sequence. Two dumps are equal only if nothing at all was written between them.
 */
export async function dump({ pool }: Database): Promise<Record<string, unknown>> {
  const { rows: tables } = await pool.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const { rows: sequences } = await pool.query('SELECT sequencename, last_value FROM pg_sequences ORDER BY 1');
  const content: Record<string, unknown> = { sequences };
  for (const { tablename } of tables) {
    const { rows } = await pool.query(`SELECT xmin, xmax, ctid, t.* FROM "${tablename}" t ORDER BY ctid`);
    content[tablename] = rows;
  }
  return content;
}
