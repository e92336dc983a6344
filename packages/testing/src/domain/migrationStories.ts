import { type Database, gatewayUrlOf, type OwnTables, openDatabase } from '@plangraph/database';
import type { Domain } from '@plangraph/schema';
import { expect, it } from 'vitest';
import { createTestGraph } from '../createTestGraph.ts';
import { writeEarlierRows } from './earlierRows.ts';
import { type DomainShape, selectionOf } from './shape.ts';
import type { Data } from './world.ts';

/** Rows of a table, by column. */
type Rows = readonly Data[];

/** What the migrations of a domain have to do to a database of the last landed release: lead it to today, with every row, to be read as before. */
export function migrationStories(domain: Domain, { nouns }: DomainShape, { landed, since, names }: OwnTables): void {
  const newest = since.join(', ');

  it(`lead a database that ended with ${landed} to today, with data in place`, async () => {
    const graph = await createTestGraph({ domains: [domain], upTo: landed ?? '' });
    try {
      const { database } = graph;
      const there = await tablesOf(database, names);
      await writeEarlierRows(database, there);
      const before = await rowsOf(database, there);
      const { rows } = await database.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
      const refused = await migrateWhole(database);
      const cure = `${newest} cannot be applied where there are rows (${refused}). Give a new column that has to be stated a default in its migration.sql, or add it without NOT NULL, fill it by an UPDATE, and SET NOT NULL then`;
      expect(refused, cure).toBeNull();
      const lost = lostOf(before, await rowsOf(database, await tablesOf(database, there)));
      const mend = `${newest} loses ${lost.join(', ')}: who drops a column and adds it again loses what it held. Write ALTER COLUMN … TYPE … USING …, or RENAME COLUMN, into its migration.sql instead`;
      expect(lost, mend).toEqual([]);
      const earlier = `asOf: "${rows[0]?.now.toISOString()}"`;
      for (const { many, type } of nouns) {
        for (const moment of ['first: 200', `first: 200, ${earlier}`]) {
          const document = `{ ${many}(${moment}) { totalCount nodes { ${selectionOf(type)} } } }`;
          const { errors } = await graph.query(document);
          expect(errors, `${document} after ${newest}`).toBeUndefined();
        }
      }
    } finally {
      await graph.close();
    }
  });
}

/** Brings the database up as a start does; gives what that is refused with. */
async function migrateWhole({ url }: Database): Promise<string | null> {
  try {
    await (await openDatabase({ url: gatewayUrlOf(url), ownerUrl: url, asGateway: true, poolSize: 1 })).close();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Those of the tables that are there. */
async function tablesOf({ pool }: Database, names: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname = ANY($1) ORDER BY relname`,
    [names],
  );
  return rows.map(({ name }) => name);
}

async function rowsOf({ pool }: Database, tables: readonly string[]): Promise<ReadonlyMap<string, Rows>> {
  const found = new Map<string, Rows>();
  for (const table of tables) found.set(table, (await pool.query(`SELECT * FROM "${table}" ORDER BY 1`)).rows);
  return found;
}

/** What was there and is no more: rows of tables that are still there, and what was stated in columns that still are. */
function lostOf(before: ReadonlyMap<string, Rows>, after: ReadonlyMap<string, Rows>): string[] {
  return [...after].flatMap(([table, rows]) => {
    const earlier = before.get(table) ?? [];
    if (rows.length < earlier.length) return [`${earlier.length - rows.length} rows of ${table}`];
    const columns = Object.keys(earlier[0] ?? {}).filter((name) => rows[0] && name in rows[0]);
    const stated = (of: Rows, name: string) => of.filter((row) => row[name] !== null).length;
    return columns
      .filter((name) => stated(rows, name) < stated(earlier, name))
      .map((name) => `what ${table}.${name} held`);
  });
}
