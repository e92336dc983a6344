import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['node_modules/@plangraph/testing/src/globalSetup.js'],
    setupFiles: ['node_modules/@plangraph/testing/src/setup.js'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
