import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openGraph } from '@plangraph/client';
import { expect, inject, it } from 'vitest';
import { askTyped } from './typed.ts';

it('takes operations of the client preset, as nodes and as text, of gql.tada, and its own', async () => {
  const told = await askTyped(openGraph({ url: inject('url') }));
  expect(told).toMatchObject({ sameByText: 7, areas: 7, colour: expect.any(String) });
  expect(told.titles).toHaveLength(7);
});

it('knows the types of their variables and answers, as an editor does', () => {
  const compiler = join(import.meta.dirname, 'node_modules/.bin/tsc');
  expect(execFileSync(compiler, ['--noEmit'], { cwd: import.meta.dirname, encoding: 'utf8' })).toBe('');
}, 180_000);
