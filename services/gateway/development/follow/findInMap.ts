import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const maps = new Map<string, SourceMap | null>();

/** Tells where a place of a piece comes from, by the piece's whole map, which is small; null where nothing is known of it. */
export function findInMap(file: string, line: number, column: number): string | null {
  if (!maps.has(file)) maps.set(file, readMap(file));
  const origin = maps.get(file)?.findOrigin(line, column);
  return origin && 'fileName' in origin ? `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}` : null;
}

function readMap(file: string): SourceMap | null {
  try {
    const payload = JSON.parse(readFileSync(`${fileURLToPath(file)}.map`, 'utf8'));
    const sources = payload.sources.map((source: string) => new URL(source, file).href);
    return new SourceMap({ ...payload, sources });
  } catch {
    return null;
  }
}
