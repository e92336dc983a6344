import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a product whose list of domains fails while it is read says why, and keeps the stack for whoever asks', () => {
  const product = join(import.meta.dirname, 'process/brokenProduct.ts');
  const run = (LOG_LEVEL: string) =>
    spawnSync(process.execPath, [product], { encoding: 'utf8', env: { ...process.env, LOG_LEVEL } });
  const { status, stderr } = run('info');
  expect([status, stderr]).toEqual([1, 'CompositionError: The domain tides is declared without an id.\n']);
  expect(run('debug').stderr).toContain('brokenDomains.ts');
});
