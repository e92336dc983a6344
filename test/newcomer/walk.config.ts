import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: { include: ['test/newcomer/*.walk.ts'], pool: 'forks', maxWorkers: 1, hookTimeout: 300_000 },
});
