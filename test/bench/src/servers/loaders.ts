import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** A row as pg gives it. */
export type Row = Record<string, unknown> & { readonly id: number };

/** What Mercurius hands to a loader: one entry for each row that asks. */
export type Queries = readonly {
  readonly obj: Row;
  readonly params: { readonly last?: number; readonly first?: number };
}[];

/** Reads rows: prepared statements, selected columns, dates as text; pg as its users tune it. */
export async function read(name: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** A loader of the one row to which a key points. */
export const one = (name: string, key: string, text: string) => ({
  loader: async (queries: Queries) => {
    const rows = await read(name, text, [queries.map(({ obj }) => obj[key])]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return queries.map(({ obj }) => byId.get(obj[key] as number) ?? null);
  },
  opts: { cache: false },
});

/** A loader of the rows that point here by a key. */
export const many = (name: string, key: string, text: string) => ({
  loader: async (queries: Queries) => {
    const last = queries[0]?.params.last;
    const ids = queries.map(({ obj }) => obj.id);
    const rows = await read(name, text, last === undefined ? [ids] : [ids, last]);
    const byParent = new Map<unknown, Row[]>(ids.map((id) => [id, []]));
    for (const row of rows) byParent.get(row[key])?.push(row);
    return ids.map((id) => byParent.get(id));
  },
  opts: { cache: false },
});
