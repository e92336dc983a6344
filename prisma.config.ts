import { defineConfig } from 'prisma/config';

// `prisma generate` looks for the schema engine although it never runs it. Any existing file satisfies it, so a
// closed network needs no download (docs/adr/0003-migrations-without-a-binary.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  // The parts of all domains in one piece, as generator/refresh.ts writes them.
  schema: 'packages/database/src/generated/model',
  migrations: { path: 'packages/database/src/generated/model/migrations' },
});
