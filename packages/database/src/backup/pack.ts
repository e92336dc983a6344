import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as createPack, type Pack } from 'tar-stream';

/** A backup that is being written: a compressed tar file, as every system can look into. */
export interface BackupWriting {
  addFolder(path: string): void;
  /** Adds a file that may change or vanish meanwhile: as long as it is now, or not at all. */
  addFile(path: string, from: string): Promise<void>;
  addText(path: string, text: string): void;
}

const mode = 0o600;

/** Writes a backup, which appears under its name when it is whole; only its owner may read it, for it holds everything. */
export async function pack(file: string, fill: (packing: BackupWriting) => Promise<void>): Promise<void> {
  const draft = `${file}.part`;
  const tar = createPack();
  const written = pipeline(tar, createGzip({ level: 1 }), createWriteStream(draft, { mode }));
  written.catch(() => {}); // told below
  try {
    const filled = fill(packInto(tar)).then(() => tar.finalize());
    await Promise.race([filled, written.then(() => filled)]);
    await written;
    await flush(draft);
    await rename(draft, file);
  } catch (error) {
    tar.destroy(error as Error);
    await rm(draft, { force: true });
    throw error;
  }
}

function packInto(tar: Pack): BackupWriting {
  return {
    addFolder: (path) => void tar.entry({ name: nameOf(path), type: 'directory', mode: 0o700 }),
    addText: (path, text) => void tar.entry({ name: nameOf(path), mode }, text),
    async addFile(path, from) {
      const source = await open(from).catch(absent);
      if (!source) return;
      const { size } = await source.stat();
      const entry = tar.entry({ name: nameOf(path), size, mode });
      let left = size;
      for await (const chunk of size > 0 ? source.createReadStream({ end: size - 1 }) : []) {
        left -= chunk.length;
        if (!entry.write(chunk)) await once(entry, 'drain');
      }
      // Cut off since: what is missing is written anew when the log is replayed.
      if (left > 0) entry.write(Buffer.alloc(left));
      entry.end(undefined);
      await source.close().catch(() => {});
    },
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function flush(file: string): Promise<void> {
  const written = await open(file, 'r+');
  await written.sync();
  await written.close();
}

function nameOf(path: string): string {
  return path.split(sep).join('/');
}
