import { closeSync, openSync, readSync } from 'node:fs';
import { SourceMap } from 'node:module';

// Beside `x.mjs` lie `x.mjs.places`, the mappings of each of its lines by itself, and `x.mjs.lines`: where they begin. A place is found by
// reading eight bytes and one line of mappings, where a whole map takes up to a tenth of a second to be read, and some megabytes for ever.

/** How many bytes say where the mappings of a line begin. */
export const bytesOfLine = 4;

/** A place of a source; lines and columns are counted from zero. */
interface SourcePlace {
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** Finds where a place of a bundled file comes from; lines and columns count from zero. Null where nothing is known of it. */
export function findPlace(file: string, sources: readonly string[], line: number, column: number): SourcePlace | null {
  const bounds = readPart(`${file}.lines`, line * bytesOfLine, 2 * bytesOfLine);
  if (bounds.length < 2 * bytesOfLine) return null;
  const [from, to] = [bounds.readUInt32LE(0), bounds.readUInt32LE(bytesOfLine)];
  const mappings = readPart(`${file}.places`, from, to - from).toString('latin1');
  const map = { file, version: 3, sources: [...sources], sourcesContent: [], names: [], mappings, sourceRoot: '' };
  const found = new SourceMap(map).findEntry(0, column);
  if (!('originalSource' in found)) return null;
  return { source: found.originalSource, line: found.originalLine, column: found.originalColumn };
}

function readPart(path: string, from: number, length: number): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
  } finally {
    closeSync(descriptor);
  }
}
