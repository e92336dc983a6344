import type { Database } from '@plangraph/database';

/** A column as the catalog knows it: of whatever release. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly category: string;
  readonly required: boolean;
  /** The table whose rows it refers to; null for a plain value. */
  readonly refers: string | null;
}

/** A row that states only what it must, and others that state everything. */
const numbers = [1, 2, 3];

/**
 * Writes a few rows into each table, as its columns are there: one states only what it must, the others everything. What
 * they must refer to is written before them.
 */
export async function writeEarlierRows({ pool }: Database, tables: readonly string[]): Promise<void> {
  const begun = new Set<string>();
  for (const table of tables) await write(table);

  async function write(table: string): Promise<void> {
    if (begun.has(table)) return;
    begun.add(table);
    const columns = await columnsOf(table);
    for (const { refers, required } of columns) {
      if (refers && (required || tables.includes(refers))) await write(refers);
    }
    for (const n of numbers) {
      const stated = columns.filter(({ name, required }) => required || (n > 1 && name !== 'retiredAt'));
      const names = stated.map(({ name }) => `"${name}"`).join(', ');
      const values = stated.map((column) => statedIn(column, n)).join(', ');
      await pool.query(
        stated.length
          ? `INSERT INTO "${table}" (${names}) VALUES (${values})`
          : `INSERT INTO "${table}" DEFAULT VALUES`,
      );
    }
  }

  /** The columns that a row has to be told: what the database fills by itself is left to it. */
  async function columnsOf(table: string): Promise<Column[]> {
    const { rows } = await pool.query<Column>(
      `SELECT a.attname AS name, t.typname AS type, t.typcategory AS category, a.attnotnull AS required,
              (SELECT f.relname FROM pg_constraint c JOIN pg_class f ON f.oid = c.confrelid
               WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum] LIMIT 1) AS refers
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       WHERE a.attrelid = format('public.%I', $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped
         AND NOT a.atthasdef AND a.attidentity = '' ORDER BY a.attnum`,
      [table],
    );
    return rows;
  }
}

/** What the n-th row states in a column, as SQL; it differs from row to row, so that it may be a key. */
function statedIn({ name, type, category, refers }: Column, n: number): string {
  if (refers) return `(SELECT "id" FROM "${refers}" ORDER BY "id" LIMIT 1 OFFSET ${n - 1})`;
  const day = `2001-01-0${n}`;
  const plain: Readonly<Record<string, string>> = {
    A: `'{}'`,
    B: `${n % 2 === 0}`,
    D: type === 'date' ? `'${day}'` : `'${day}T00:00:00Z'`,
    E: `(enum_range(NULL::"${type}"))[1 + ${n} % cardinality(enum_range(NULL::"${type}"))]`,
    N: `${n}`,
    S: `'${name} ${n}'`,
    U: type === 'uuid' ? 'gen_random_uuid()' : type === 'bytea' ? `'\\x0${n}'` : `'{}'`,
  };
  const value = plain[category];
  if (value === undefined) throw new Error(`No row can be made up for ${name}, which is a ${type}.`);
  return value;
}
