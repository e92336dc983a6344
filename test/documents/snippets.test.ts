import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complaintsOf } from '../architecture/compiling.ts';
import { root } from '../architecture/house.ts';
import { amongPages, pageSnippetsOf } from './pageSnippets.ts';
import { moduleOf, type Snippet, snippetsOf } from './snippets.ts';
import { subgraphModules } from './subgraphSnippets.ts';

const guide = 'docs/guides/domain-developer.md';

/** Snippets as modules that are called as the headings under which they stand. */
function modulesOf(snippets: readonly Snippet[]) {
  return snippets.map((snippet) => ({ name: snippet.heading, text: moduleOf(snippet) }));
}

it('every block of TypeScript in the guide of domains compiles', () => {
  const snippets = snippetsOf(guide);
  expect(snippets.length).toBeGreaterThan(10);
  expect(complaintsOf(modulesOf(snippets))).toEqual([]);
}, 120_000);

it('every block of a page in the guide of frontends compiles', () => {
  const snippets = pageSnippetsOf('docs/guides/frontend.md');
  expect(snippets.length).toBeGreaterThan(1);
  const modules = snippets.map((text, nth) => ({ name: `block ${nth + 1}`, text }));
  expect(complaintsOf(modules, amongPages)).toEqual([]);
}, 120_000);

it('every block of TypeScript in the guide of subgraphs compiles', () => {
  const within = join(root, 'test');
  const complaints = complaintsOf(subgraphModules('docs/guides/subgraphs.md'), {
    extension: '.mts',
    config: join(root, 'tsconfig.base.json'),
    within,
  });
  expect(complaints).toEqual([]);
}, 120_000);

it('one that does not would be told with its heading', () => {
  const text = `export function declarePark(graph: Graph): void {\n  graph.noun('Park', { fields: (t) => ({ code: t.column('cod') }) });\n}\n`;
  expect(complaintsOf(modulesOf([{ heading: '2. A noun', text }]))).toEqual([
    expect.stringMatching(/^2\. A noun: TS\d+: .*'?"?cod/),
  ]);
}, 120_000);
