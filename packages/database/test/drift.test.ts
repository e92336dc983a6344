import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { readCatalog } from '../src/migrations/catalog.ts';
import { compareCatalogs, findDrift } from '../src/migrations/drift.ts';
import { compareSchemas } from '../src/migrations/schema.ts';
import { openEmpty } from './emptyDatabase.ts';

describe('the drift check', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty();
  });
  afterAll(() => database.close());

  const changesBy = async (sql: string) => {
    const before = await readCatalog(database.pool);
    await database.pool.query(sql);
    return compareCatalogs(await readCatalog(database.pool), before);
  };

  it('finds that the migrations reach the data model', async () => {
    expect(await findDrift(database.url)).toEqual([]);
  });

  it.each([
    ['a column', 'ALTER TABLE "Plan" ADD COLUMN extra int'],
    ['a type', 'ALTER TABLE "Plan" ALTER COLUMN year TYPE bigint'],
    ['a default', 'ALTER TABLE "Plan" ALTER COLUMN year SET DEFAULT 2023'],
    ['nullability', 'ALTER TABLE "Plan" ALTER COLUMN year DROP NOT NULL'],
    ['an ordinary index', 'CREATE INDEX ON "Plan" ("titleZh")'],
    ['a unique constraint', 'ALTER TABLE "Plan" ADD UNIQUE ("titleZh")'],
    ['a foreign key', 'ALTER TABLE "Plan" DROP CONSTRAINT "Plan_placeId_fkey"'],
    ['a word of an enum', `ALTER TYPE "PlaceKind" ADD VALUE 'PLANET'`],
  ])('sees %s that only one side knows', async (_, sql) => {
    expect(await changesBy(sql)).not.toEqual([]);
  });

  it.each([
    ['a check', `ALTER TABLE "Plan" ADD CHECK (year > 1949)`],
    ['a trigram index', 'CREATE EXTENSION pg_trgm; CREATE INDEX ON "Plan" USING gin ("titleZh" gin_trgm_ops)'],
    ['a partial index', 'CREATE UNIQUE INDEX ON "Observation" ("targetId") WHERE "supersededAt" IS NULL'],
    ['an index over an expression', 'CREATE INDEX ON "Plan" (lower("titleEn"))'],
    [
      'a generated column',
      `ALTER TABLE "Plan" ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', "titleEn")) STORED`,
    ],
    [
      'a trigger',
      `CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER keep BEFORE UPDATE ON "Plan" FOR EACH ROW EXECUTE FUNCTION keep()`,
    ],
    ['a view', 'CREATE VIEW years AS SELECT year FROM "Plan"'],
  ])('leaves %s to the migrations, because a data model cannot declare it', async (_, sql) => {
    expect(await changesBy(sql)).toEqual([]);
  });
});

describe('comparing data models', () => {
  const model = (fields: string) =>
    `datasource db {\n  provider = "postgresql"\n}\nmodel Thing {\n  id Int @id\n${fields}\n}\n`;

  it('writes the way from one to the other', async () => {
    const change = await compareSchemas(model(''), model('  name String?'));
    expect(change?.sql).toContain('ALTER TABLE "Thing" ADD COLUMN     "name" TEXT;');
    expect(change?.summary).toContain('Added column `name`');
  });

  it('says nothing when no database would see a difference', async () => {
    expect(await compareSchemas(model(''), model('  // a remark'))).toBeUndefined();
  });
});
