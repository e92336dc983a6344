import type { Database } from '@plangraph/database';
import { databaseRefusal } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database?.close());

// Registers write SQL of their own, and go by this where two take a unique value at the same moment.
it('the database’s refusal of a statement in SQL is told like that of any other', async () => {
  const insert = `INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('same', '同', 'same', 'CITY')`;
  await database.prisma.$executeRawUnsafe(insert);
  const refusal = await database.prisma.$executeRawUnsafe(insert).catch(databaseRefusal);
  expect(refusal).toMatchObject({ state: '23505', constraint: 'Place_code_key' });
});
