import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Every package sees the graphql that Node itself resolves; vite would take its second copy, written as modules.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'services/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['packages/testing/src/globalSetup.ts'],
    setupFiles: ['packages/testing/src/setup.ts'],
    pool: 'forks',
    // Files of one worker share what they import: no module keeps what a test does, which every composition is made anew for.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
