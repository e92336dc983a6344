import type pg from 'pg';

/** An intent, under a key that stands for it. */
interface Intent {
  readonly key: string;
  readonly mutation: string;
  /** Who asks, as the database tells it with what is written. */
  readonly author: string;
}

/** Runs a statement that is prepared under a name, and gives its rows. */
// biome-ignore lint/suspicious/noExplicitAny: rows are what the statement says.
type Run = <Row = any>(named: string, text: string, values: unknown[]) => Promise<[Row, ...Row[]]>;

/** A statement that tells what became of it, after the transaction. */
interface Shown {
  readonly named: string;
  readonly text: string;
  readonly id: number;
}

// Its history and its event are the triggers' work here too, and begin at the moment that the transaction states.
const claim = `WITH begun AS (INSERT INTO "Intent" ("scope", "key", "mutation", "digest", "result", "recordedAt")
    VALUES ('bench', $1, $2, md5($1), '{"problems": []}', date_trunc('milliseconds', clock_timestamp()))
    ON CONFLICT ("scope", "key") DO NOTHING RETURNING "recordedAt")
  SELECT set_config('plangraph.moment', "recordedAt"::text, true), set_config('plangraph.author', $3, true) FROM begun`;

/** What is shown of a row once it is written. */
export function show(named: string, text: string, id: number): Shown {
  return { named, text, id };
}

/** Begins a transaction by hand and claims an intent; `end` commits what was written, and shows what became of it. */
export async function begin(pool: pg.Pool, { key, mutation, author }: Intent) {
  const client = await pool.connect();
  const run: Run = async (name, text, values) => (await client.query({ name, text, values })).rows as never;
  const end = async (work: () => Promise<Shown>): Promise<string> => {
    try {
      await client.query('BEGIN');
      await run('claim', claim, [key, mutation, author]);
      const { named, text, id } = await work();
      await client.query('COMMIT');
      const [{ shown }] = await run<{ shown: string }>(named, text, [id]);
      return shown;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
  return { run, end };
}
