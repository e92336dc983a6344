import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/house.ts';
import { moduleOf, type Snippet, snippetsOf } from './snippets.ts';

const guide = 'docs/guides/domain-developer.md';

/** What the compiler says of snippets, each with the heading under which it stands. */
function complaintsOf(snippets: readonly Snippet[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-snippets-'));
  try {
    for (const [place, snippet] of snippets.entries()) writeFileSync(join(folder, `${place}.mts`), moduleOf(snippet));
    const compilerOptions = {
      noUnusedLocals: false,
      noUnusedParameters: false,
      typeRoots: [join(root, 'node_modules/@types')],
    };
    const files = snippets.map((_, place) => `${place}.mts`);
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions, files };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false', '-p', folder], {
      encoding: 'utf8',
    });
    return stdout.split('\n').flatMap((line) => {
      const [, place, complaint] = /(\d+)\.mts\(\d+,\d+\): error (.*)/.exec(line) ?? [];
      return complaint ? [`${snippets[Number(place)]?.heading}: ${complaint}`] : line.includes('error') ? [line] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('every block of TypeScript in the guide of domains compiles', () => {
  const snippets = snippetsOf(guide);
  expect(snippets.length).toBeGreaterThan(10);
  expect(complaintsOf(snippets)).toEqual([]);
}, 120_000);

it('one that does not would be told with its heading', () => {
  const text = `export function declarePark(graph: Graph): void {\n  graph.noun('Park', { fields: (t) => ({ code: t.column('cod') }) });\n}\n`;
  expect(complaintsOf([{ heading: '2. A noun', text }])).toEqual([
    expect.stringMatching(/^2\. A noun: TS\d+: .*'?"?cod/),
  ]);
}, 120_000);
