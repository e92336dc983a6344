import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoor } from '../development/follow/door.ts';
import { answerFailure } from '../development/follow/failedStart.ts';
import { placesOf } from '../src/errors/placesOf.ts';

const sources = {
  'packages/water/src/objects/dam.ts': `graph.noun('Dam', {\n  filter: ['height'],\n});\ngraph.register('Dam', {});`,
  'packages/water/src/extends/place.ts': `graph.extend('Place', (t) => ({\n  dams: t.connection('dams'),\n}));`,
  'packages/water/src/imports.ts': `\n\nexport const damRow = tabular('Dam', {});`,
  'packages/water/src/evidence.ts': `export const evidence = {\n  'dams.raised': countOf('Dam'),\n};`,
  // Where a product's data model is put together; messages speak of models.
  'packages/model/model/water.prisma': 'model Dam {\n  id Int @id\n}',
  'packages/industry/src/objects/park.ts': `graph.noun('Park', {\n  filter: ['code'],\n});`,
  'packages/industry/src/extends/place.ts': `graph.extend('Place', (t) => ({ dams: t.connection('dams') }));`,
};

describe('what pnpm dev says of a composition that failed', () => {
  const root = mkdtempSync(join(tmpdir(), 'plangraph-places-'));
  beforeAll(() => {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    ["CompositionError: tabular('Dam'): its key (nameZh) is no unique of Dam.", ['packages/water/src/imports.ts:3']],
    [
      'CompositionError: The field Place.dams is declared by industry and by water.',
      ['packages/water/src/extends/place.ts:2'],
    ],
    ['CompositionError: water counts dams.raised from Lake, owned by nobody.', ['packages/water/src/evidence.ts:2']],
    [
      'CompositionError: water declares Dam, whose filter has no index.',
      ['packages/water/src/objects/dam.ts:1', 'packages/water/src/objects/dam.ts:4'],
    ],
    [
      'CompositionError: Dam.filter names height, on which no index of the model Dam begins.',
      ['packages/water/src/objects/dam.ts:2'],
    ],
    ['CompositionError: Something else.', []],
    [
      'Error: no\n    at f (file:///x/packages/schema/src/compose.ts:1:2)\n    at g (file:///x/packages/water/src/index.ts:7:3)',
      ['packages/water/src/index.ts:7'],
    ],
  ])('names its file and line: %s', (said, places) => {
    expect(placesOf(said, root)).toEqual(places);
  });

  it('names those of a product in a repository of its own, whose domains lie at its root', () => {
    const product = join(root, 'packages');
    const said = `Error: no\n    at f (file://${product}/node_modules/x/src/a.ts:1:2)\n    at g (file://${product}/water/src/index.ts:7:3)`;
    expect(placesOf(said, product, '')).toEqual(['water/src/index.ts:7']);
    const composed = 'CompositionError: water counts dams.raised from Lake, owned by nobody.';
    expect(placesOf(composed, product, '')).toEqual(['water/src/evidence.ts:2']);
    const unindexed = 'CompositionError: Dam.filter names height, on which no index of the model Dam begins.';
    expect(placesOf(unindexed, product, '')).toEqual(['water/src/objects/dam.ts:2']);
  });

  it('is answered to GraphiQL and shown as a page, and is not taken for a gateway that is ready', async () => {
    const door = await openDoor('127.0.0.1', 0);
    door.open(answerFailure({ message: 'No <index>.', places: ['a.ts:1'] }));
    const address = door.url;
    const asked = await fetch(`${address}/graphql`, { method: 'POST', body: '{"query":"{ __typename }"}' });
    expect(await asked.json()).toEqual({
      errors: [{ message: 'No <index>.', extensions: { code: 'COMPOSITION_FAILED', places: ['a.ts:1'] } }],
    });
    const shown = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(await shown.text()).toContain('a.ts:1\n\nNo &lt;index>.');
    expect((await fetch(`${address}/ready`)).status).toBe(503);
    await door.close();
  });
});
