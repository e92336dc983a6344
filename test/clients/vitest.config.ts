import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['*.test.ts'],
    globalSetup: ['gateway.ts'],
    // Relay, Graphcache and the generators each have a copy of their own of what they share; nothing is kept between files.
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
