import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesFile } from '../src/start/bundle.ts';
import { writeLineStarts } from '../src/start/lineStarts.ts';

/** Writes beside the maps of a bundle where each line of each of them begins, and which sources they name. */
export function writeLines(folder: string): void {
  const sources: Record<string, readonly string[]> = {};
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.map'))) {
    const map = readFileSync(join(folder, name), 'utf8');
    const file = name.slice(0, -'.map'.length);
    writeFileSync(join(folder, `${file}.lines`), writeLineStarts(map));
    sources[file] = JSON.parse(map).sources;
  }
  writeFileSync(join(folder, sourcesFile), JSON.stringify(sources));
}
