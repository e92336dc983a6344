import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('a file that blocks its process is ended, and named', () => {
  const env = { ...process.env, PLANGRAPH_TEST_PATIENCE: '1' };
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, 'hanging.ts')], { env, encoding: 'utf8' });
  expect(ended.signal).toBe('SIGKILL');
  expect(ended.stderr).toContain('other.test.ts hangs: it has not paused for 1 s');
});
