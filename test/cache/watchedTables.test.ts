import { type Database, models, openChanges } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database.close());

const unwatched = async () =>
  (await database.pool.query('SELECT plangraph.unwatched_tables() AS name')).rows.map(({ name }) => name);

async function listen() {
  const heard: (string | null)[] = [];
  const changes = openChanges({ database, onChange: (table) => heard.push(table) });
  await vi.waitFor(() => expect(changes.isCurrent()).toBe(true), { timeout: 10_000 });
  heard.length = 0;
  return {
    /** Tables told of since it was asked last. */
    heard: async () => {
      await changes.settle();
      return heard.splice(0);
    },
    close: changes.close,
  };
}

describe('the tables of the data model', () => {
  it('are all watched after the migrations', async () => {
    expect(Object.keys(models).length).toBeGreaterThan(20);
    expect(await unwatched()).toEqual([]);
  });

  it('are watched by whoever listens, if some tool made one without', async () => {
    await database.pool.query('DROP TRIGGER plangraph_tell_change ON "Place"');
    expect(await unwatched()).toEqual(['Place']);
    await (await listen()).close();
    expect(await unwatched()).toEqual([]);
  });

  it('tell once of a transaction, however much it writes, and nothing when it is undone', async () => {
    const { heard, close } = await listen();
    const insert = `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) SELECT 'p' || n, 'p', 'p', 'VILLAGE' FROM generate_series(%, %) n`;
    const rows = (from: number, to: number) => insert.replace('%', String(from)).replace('%', String(to));
    await database.pool.query(`BEGIN; ${rows(1, 10_000)}; ${rows(10_001, 10_100)}; DELETE FROM "Place"; COMMIT`);
    // Deleting also looks for rows that refer to what goes, and says so of their tables, even where there are none.
    expect((await heard()).filter((table) => table === 'Place')).toHaveLength(1);
    await database.pool.query(`BEGIN; ${rows(1, 10)}; ROLLBACK`);
    expect(await heard()).toEqual([]);
    await close();
  });

  it('tell of cascades, and of loads that turn triggers off', async () => {
    const { heard, close } = await listen();
    const { id } = await database.prisma.place.create({
      data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' },
    });
    await database.prisma.organisation.create({
      data: { code: 'water', nameZh: '水利局', nameEn: 'Water', kind: 'BUREAU', placeId: id },
    });
    await heard();
    await database.pool.query('DELETE FROM "Place"'); // sets the organisation's place to null
    expect(await heard()).toEqual(expect.arrayContaining(['Organisation', 'Place']));
    const client = await database.pool.connect();
    await client.query(
      `SET session_replication_role = replica; DELETE FROM "Organisation"; RESET session_replication_role`,
    );
    client.release();
    expect(await heard()).toContain('Organisation');
    await close();
  });
});

describe('a gateway that ends', () => {
  it('is not waited for', async () => {
    const one = await listen();
    const { close } = await listen();
    await close();
    expect((await database.pool.query('SELECT id FROM plangraph.listener')).rows).toHaveLength(1);
    await one.close();
  });
});
