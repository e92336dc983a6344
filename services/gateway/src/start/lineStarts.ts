import { closeSync, openSync, readSync } from 'node:fs';
import { type LineStart, readMappings, type SourcePlace } from './mappings.ts';

// Beside `x.mjs.map` lies `x.mjs.lines`: four numbers for each line of `x.mjs`. A place is found by reading sixteen bytes and one line of
// mappings, where a whole map takes up to a tenth of a second to be read, and some megabytes for ever.
const bytesOfLine = 16;

/** The numbers of all lines of a map, as they are written beside it. */
export function writeLineStarts(map: string): Buffer {
  const start = '"mappings":"';
  const from = map.indexOf(start) + start.length;
  const lines = map.slice(from, map.indexOf('"', from)).split(';');
  const written = Buffer.alloc(bytesOfLine * (lines.length + 1));
  let offset = Buffer.byteLength(map.slice(0, from));
  let last: SourcePlace = { source: 0, line: 0, column: 0 };
  for (const [index, mappings] of [...lines, ''].entries()) {
    for (const [at, value] of [offset, last.source, last.line, last.column].entries()) {
      written.writeUInt32LE(value, index * bytesOfLine + 4 * at);
    }
    offset += mappings.length + 1;
    readMappings(mappings, last, (_, place) => {
      last = place;
    });
  }
  return written;
}

/** Finds where a place of a bundled file comes from; lines and columns count from zero. Null where nothing is known of it. */
export function findPlace(file: string, line: number, column: number): SourcePlace | null {
  const numbers = readPart(`${file}.lines`, line * bytesOfLine, 2 * bytesOfLine);
  if (numbers.length < 2 * bytesOfLine) return null;
  const start = lineStartAt(numbers, 0);
  const length = lineStartAt(numbers, bytesOfLine).offset - start.offset - 1;
  let found: SourcePlace | null = null;
  readMappings(readPart(`${file}.map`, start.offset, length).toString('latin1'), start, (bundled, place) => {
    if (bundled <= column) found = place;
  });
  return found;
}

function lineStartAt(numbers: Buffer, at: number): LineStart {
  const [offset, source, line, column] = [0, 4, 8, 12].map((more) => numbers.readUInt32LE(at + more));
  return { offset, source, line, column } as LineStart;
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
