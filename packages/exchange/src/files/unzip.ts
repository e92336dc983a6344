import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { actives, damages, kinds } from './errors.ts';
import { FileRefused } from './fileRefused.ts';
import { fileLimits } from './limits.ts';
import { activeContent, broken, unknownKind, unpacksTooLarge } from './refusals.ts';

/** The parts of a spreadsheet's archive, by name. */
export interface Archive {
  has(name: string): boolean;
  names(): readonly string[];
  /** Unpacks a part piece by piece; ends with a refusal where it becomes more than it said. */
  read(name: string): AsyncIterable<Uint8Array>;
  close(): void;
}

/**
 * Opens an archive and judges it by its directory, before anything is unpacked: how many parts, how large they say they
 * become, whether they are encrypted, lead elsewhere or do something by themselves.
 *
 * @param most how many bytes all parts may have once they are unpacked.
 * @throws FileRefused
 */
export async function openArchive(bytes: Buffer, most: number): Promise<Archive> {
  const zip = await open(bytes);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for (let entry = await next(zip); entry; entry = await next(zip)) {
      if (entries.size >= fileLimits.parts) throw broken(damages.tooManyParts());
      if (entry.isEncrypted()) throw unknownKind(kinds.protected);
      unpacked += entry.uncompressedSize;
      const swells =
        entry.uncompressedSize > 1_048_576 && entry.uncompressedSize > fileLimits.ratio * entry.compressedSize;
      if (swells || unpacked > most) throw unpacksTooLarge(most);
      refuseActive(entry.fileName);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw refusalOf(error);
  }
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    read: (name) => unpack(zip, entries.get(name)),
    close: () => zip.close(),
  };
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(refusalOf(error)) : resolve(zip),
    );
  });
}

function next(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

async function* unpack(zip: ZipFile, entry: Entry | undefined): AsyncIterable<Uint8Array> {
  if (!entry) throw broken(damages.partMissing());
  try {
    const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    yield* stream;
  } catch (error) {
    throw refusalOf(error);
  }
}

function refuseActive(name: string): void {
  if (name.startsWith('xl/externalLinks/')) throw activeContent(actives.links);
  if (name.endsWith('vbaProject.bin')) throw activeContent(actives.macros);
}

/** Whatever an archive fails with is the archive's fault. */
function refusalOf(error: unknown): FileRefused {
  return error instanceof FileRefused ? error : broken(damages.archive());
}
