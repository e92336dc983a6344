import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Manifest, readManifest } from '../bundle/sources.ts';

/**
 * What the files of a page may weigh, compressed as they are served, and how many they may be; the page itself among them. Its answer comes
 * beside: test/pages counts that too, of every page in turn.
 */
const budget = { bytes: 80_000, files: 8 };

let made: Manifest;
beforeAll(() => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../bundle/refresh.ts')], { stdio: 'inherit' });
  const manifest = readManifest();
  if (!manifest) throw new Error('The pages were not made.');
  made = manifest;
});

/** How many bytes of a file go over the line. */
function weigh(file: string): number {
  const path = join(made.folder, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

it('keeps the files of every page within their budget, whichever is opened first', () => {
  const html = readFileSync(join(made.folder, 'index.html'), 'utf8');
  const first = ['index.html', ...[...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)];
  expect(first).toContainEqual(expect.stringMatching(/^\/assets\/style-/));
  expect(made.preloads.length).toBeGreaterThan(12);
  for (const { path, files } of [{ path: '/plans', files: [] }, ...made.preloads]) {
    const all = [...first, ...files];
    const bytes = all.reduce((sum, file) => sum + weigh(file), 0);
    expect({ path, files: all.length <= budget.files || all, bytes: bytes <= budget.bytes || bytes }).toEqual({
      path,
      files: true,
      bytes: true,
    });
  }
});
