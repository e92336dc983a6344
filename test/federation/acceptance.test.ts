import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, openWorld, send, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 240_000);
afterAll(() => world?.close());

it('composes', () => {
  expect(world.problems).toEqual([]);
});

it('try', async () => {
  for (const query of [
    '{ enterprises(first: 3) { nodes { id name projects(first: 2) { totalCount nodes { code } } } } }',
    '{ plan(code: "kaihua-2023") { id title place { name enterprises(first: 1) { totalCount } } } }',
  ]) {
    const [a, b] = [await send(world.routed, { query }), await send(world.whole, { query })];
    console.log(a.text.slice(0, 600), '\n', b.text.slice(0, 600));
  }
});
