import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The first line of an archive of history. */
export interface ArchiveHead {
  readonly format: 1;
  /** Versions that ended at this moment or before, in ISO 8601. */
  readonly until: string;
}

/** Some versions of the rows of one table, as PostgreSQL writes rows as JSON. */
export interface ArchivedVersions {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** The last line, without which an archive is not whole. */
export interface ArchiveEnd {
  readonly versions: number;
}

/** Writes lines of JSON, compressed, into a file that appears under its name when it is whole and on the disk. */
export async function writeArchive(file: string, lines: AsyncIterable<unknown>): Promise<void> {
  const draft = `${file}.part`;
  const texts = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  try {
    await pipeline(texts, createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'wx' }));
    const written = await open(draft, 'r+');
    await written.sync().finally(() => written.close());
    await rename(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') await rm(draft, { force: true });
    throw error;
  }
}

/** Reads the lines of such a file. */
export async function* readArchive(file: string): AsyncGenerator<unknown> {
  const unpacked = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY }))
    yield JSON.parse(line);
}
