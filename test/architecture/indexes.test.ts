import { type Database, models } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { isEnumType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A model may declare an index that no migration made. So the question goes to PostgreSQL.
let database: Database;
let indexes: ReadonlyMap<string, readonly (readonly string[])[]>;

interface Columns {
  readonly table: string;
  readonly columns: readonly string[];
}

const names = (table: string, numbers: string) => `(
  SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(${numbers}) WITH ORDINALITY AS k(number, place)
  JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number)`;

beforeAll(async () => {
  database = await scratchDatabase();
  const { rows } = await database.pool.query<Columns>(`
    SELECT i.indrelid::regclass::text AS table, ${names('i.indrelid', 'i.indkey')} AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL`);
  const found = new Map<string, (readonly string[])[]>();
  for (const { table, columns } of rows) {
    const name = unquoted(table);
    found.set(name, [...(found.get(name) ?? []), columns]);
  }
  indexes = found;
});
afterAll(() => database.close());

const unquoted = (name: string) => name.replaceAll('"', '');

/** Whether an index begins with the columns, in whatever order among themselves. */
function isIndexed(table: string, columns: readonly string[]): boolean {
  return (indexes.get(table) ?? []).some((index) =>
    columns.every((column) => index.slice(0, columns.length).includes(column)),
  );
}

describe('in the database itself, an index begins with', () => {
  it('every foreign key', async () => {
    const { rows } = await database.pool.query<Columns>(`
      SELECT f.conrelid::regclass::text AS table, ${names('f.conrelid', 'f.conkey')} AS columns
      FROM pg_constraint f WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace`);
    expect(rows.length).toBeGreaterThan(20);
    const bare = rows.filter(({ table, columns }) => !isIndexed(unquoted(table), columns));
    expect(
      bare.map(({ table, columns }) => `${table} (${columns.join(', ')}) refers to another table without an index.`),
    ).toEqual([]);
  });

  it('every column that lists can be filtered, ordered or grouped by', () => {
    const declared = declaredColumns();
    expect(declared.length).toBeGreaterThan(20);
    const bare = declared.filter(({ table, columns }) => !isIndexed(table, columns));
    expect(
      bare.map(({ place, table, columns }) => `${place} reads ${table} (${columns.join(', ')}) without an index.`),
    ).toEqual([]);
  });
});

it('an index by which rows that can be retired are listed also says which of them serve', async () => {
  const { rows: retirable } = await database.pool.query<{ table: string }>(`
    SELECT attrelid::regclass::text AS table FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE attname = 'retiredAt' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`);
  expect(retirable.length).toBeGreaterThan(20);
  // An index that ends with the id is there for an order; counts and sums over what serves would visit each row for its retirement.
  const silent = retirable.flatMap(({ table }) =>
    (indexes.get(unquoted(table)) ?? [])
      .filter((columns) => columns.length > 1 && columns.at(-1) === 'id')
      .map((columns) => `The index of ${unquoted(table)} on (${columns.join(', ')}) lacks retiredAt at its end.`),
  );
  expect(silent).toEqual([]);
});

interface Declared extends Columns {
  readonly place: string;
}

interface Model {
  readonly table: string;
  readonly columns: Readonly<Record<string, { readonly column: string }>>;
  readonly relations: Readonly<Record<string, { readonly from: readonly string[] }>>;
}

/** Filters under which no column of that name is read: search's index is tested in test/search; what `record` means, a GIN index on `recordIds` finds. */
const elsewhere = ['and', 'or', 'not', 'texts', 'record'];

/** What the graph lets clients filter, order and group by: read from the schema that they see. */
function declaredColumns(): Declared[] {
  return Object.values(composeGraph({ domains }).schema.getTypeMap()).flatMap((type) => {
    const [, noun = ''] = /^(\w+?)(Filter|OrderField|GroupField)$/.exec(type.name) ?? [];
    const model = (models as Readonly<Record<string, Model>>)[noun];
    if (!model) return [];
    const asked = isInputObjectType(type)
      ? Object.keys(type.getFields()).filter((name) => !elsewhere.includes(name))
      : isEnumType(type)
        ? type.getValues().map((each) => String(each.value))
        : [];
    return asked.map((name) => ({
      place: `${type.name}.${name}`,
      table: model.table,
      columns: (
        model.relations[name.split('.')[0] ?? '']?.from ?? (name === 'position' ? ['longitude', 'latitude'] : [name])
      ).map((column) => model.columns[column]?.column ?? column),
    }));
  });
}
