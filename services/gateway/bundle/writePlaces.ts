import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { sourcesFile } from '../src/start/bundle.ts';
import { bytesOfLine } from '../src/start/findPlace.ts';

/** Writes beside the files of a bundle where each of their lines comes from, so that one can be read alone, and which sources they name. */
export function writePlaces(folder: string): void {
  const sources: Record<string, readonly string[]> = {};
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.map'))) {
    const map = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const file = name.slice(0, -'.map'.length);
    // What comes from no source is part of what stands before it.
    const lines = decode(map.mappings).map((line) => encode([line.filter((segment) => segment.length > 1)]));
    const starts = Buffer.alloc(bytesOfLine * (lines.length + 1));
    let offset = 0;
    for (const [at, line] of lines.entries()) {
      offset += line.length;
      starts.writeUInt32LE(offset, bytesOfLine * (at + 1));
    }
    writeFileSync(join(folder, `${file}.lines`), starts);
    writeFileSync(join(folder, `${file}.places`), lines.join(''));
    sources[file] = map.sources;
  }
  writeFileSync(join(folder, sourcesFile), JSON.stringify(sources));
}
