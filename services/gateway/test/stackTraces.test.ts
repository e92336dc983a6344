import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../bundle/make.ts';
import { currentBundle } from '../src/start/bundle.ts';
import { findPlace, writeLineStarts } from '../src/start/lineStarts.ts';

describe('a place of a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-lines-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('comes from where Node finds it, in each file of the gateway', async () => {
    if (!currentBundle()) await makeBundle();
    const bundle = dirname(fileURLToPath(String(currentBundle())));
    const files = readdirSync(bundle).flatMap((name) =>
      name.endsWith('.mjs.map') ? [name.slice(0, -'.map'.length)] : [],
    );
    expect(files.length).toBeGreaterThan(20);
    let found = 0;
    for (const file of files) {
      const path = join(bundle, file);
      const payload = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
      const map = new SourceMap(payload);
      const lines = readFileSync(path, 'utf8').split('\n');
      for (let line = 0; line < lines.length; line += 97) {
        const column = Math.floor((lines[line]?.length ?? 0) / 2);
        const entry = map.findEntry(line, column);
        const place = findPlace(path, line, column);
        // Node looks back into earlier lines, where a line has no mapping of its own.
        if (!('originalSource' in entry) || entry.generatedLine !== line) continue;
        found += 1;
        expect(place && [payload.sources[place.source], place.line, place.column], `${file}:${line + 1}`).toEqual([
          entry.originalSource,
          entry.originalLine,
          entry.originalColumn,
        ]);
      }
    }
    expect(found).toBeGreaterThan(300);
  });

  it('is found by its own line alone: whatever else the map holds is not read', () => {
    const file = join(folder, 'one.mjs');
    const map = JSON.stringify({
      version: 3,
      sources: ['一.ts', 'two.ts'],
      names: [],
      mappings: 'AAAA;IACA,GCAE;;EAEI',
    });
    writeFileSync(`${file}.lines`, writeLineStarts(map));
    const line = 'IACA,GCAE';
    const bytes = Buffer.from(map);
    const at = bytes.indexOf(line);
    const rest = (length: number) => Buffer.alloc(length, '?');
    writeFileSync(`${file}.map`, Buffer.concat([rest(at), Buffer.from(line), rest(bytes.length - at - line.length)]));
    expect(findPlace(file, 1, 5)).toEqual({ source: 0, line: 1, column: 0 });
    expect(findPlace(file, 1, 30)).toEqual({ source: 1, line: 1, column: 2 });
    expect(findPlace(file, 2, 0)).toBeNull();
    expect(findPlace(file, 9, 0)).toBeNull();
  });
});
