import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { reviewMigrations } from '../src/migrations/review.ts';
import { openEmpty } from './emptyDatabase.ts';

describe('what is said of the migrations of a database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty();
  });
  afterAll(() => database.close());

  const note = (name: string) =>
    database.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, 'none', $1, now(), 1)`,
      [name],
    );

  it('is nothing where it has those of this release', async () => {
    expect(await reviewMigrations(database.pool)).toEqual({ pending: [], unknown: [], broken: [] });
  });

  it('is that it has some of another release, but not those of a domain that has left', async () => {
    await database.pool.query(`CREATE TABLE public."Harbour" (id int);
      COMMENT ON TABLE public."Harbour" IS 'PlanGraph domain: harbour-works'`);
    await note('20260101000000_harbour_works_first');
    await note('29990101000000_of_a_later_release');
    expect(await reviewMigrations(database.pool)).toMatchObject({ unknown: ['29990101000000_of_a_later_release'] });
  });
});
