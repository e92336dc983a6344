import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBundle } from '../bundle/make.ts';
import { writePlaces } from '../bundle/writePlaces.ts';
import { currentBundle } from '../src/start/bundle.ts';
import { findPlace } from '../src/start/findPlace.ts';

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
        const place = findPlace(path, payload.sources, line, column);
        // Node looks back into earlier lines, where a line has no mapping of its own.
        if (!('originalSource' in entry) || entry.generatedLine !== line) continue;
        found += 1;
        expect(place && [place.source, place.line, place.column], `${file}:${line + 1}`).toEqual([
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
    const sources = ['一.ts', 'two.ts'];
    const map = { version: 3, sources, names: [], mappings: 'AAAA;IACA,GCAE,E;;EAEI' };
    writeFileSync(`${file}.map`, JSON.stringify(map));
    writePlaces(folder);
    expect(readFileSync(`${file}.places`, 'latin1')).toBe('AAAAIACA,GCAEECGM');
    writeFileSync(`${file}.places`, '????IACA,GCAE????');
    expect(findPlace(file, sources, 1, 5)).toEqual({ source: '一.ts', line: 1, column: 0 });
    expect(findPlace(file, sources, 1, 30)).toEqual({ source: 'two.ts', line: 1, column: 2 });
    expect(findPlace(file, sources, 1, 0)).toBeNull();
    expect(findPlace(file, sources, 2, 0)).toBeNull();
    expect(findPlace(file, sources, 9, 0)).toBeNull();
  });
});
