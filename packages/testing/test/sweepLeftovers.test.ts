import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sweepLeftovers } from '../src/sweepLeftovers.ts';

it('removes what a killed run has left, and lets be what a living one has made, though nothing runs there yet', async () => {
  const place = mkdtempSync(join(tmpdir(), 'plangraph-swept-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const living = `plangraph-test-${process.pid}-aBcDeF`;
  const others = `of-somebody-else-${dead}`;
  for (const name of [living, others, `plangraph-test-${dead}-aBcDeF`]) mkdirSync(join(place, name));
  await sweepLeftovers([place]);
  expect(readdirSync(place).sort()).toEqual([others, living].sort());
});
