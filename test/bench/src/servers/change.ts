import type pg from 'pg';

/** What is changed of which project, under a key that stands for the intent. */
export interface Change {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

const author = JSON.stringify({ subject: 'bench', organisation: null, client: null, through: 'changeProject' });

// Its history and its event are the triggers' work here too, and begin at the moment that the transaction states.
const claim = `WITH begun AS (INSERT INTO "Intent" ("scope", "key", "mutation", "digest", "result", "recordedAt")
    VALUES ('bench', $1, 'changeProject', md5($2 || $3), '{"problems": []}', date_trunc('milliseconds', clock_timestamp()))
    ON CONFLICT ("scope", "key") DO NOTHING RETURNING "recordedAt")
  SELECT set_config('plangraph.moment', "recordedAt"::text, true), set_config('plangraph.author', $4, true) FROM begun`;

const lock = `SELECT id, "nameEn", "placeId" FROM "Project" WHERE code = $1 AND "retiredAt" IS NULL FOR UPDATE`;

const update = `UPDATE "Project" SET "nameEn" = $2 WHERE id = $1`;

const audit = `INSERT INTO "Change" ("noun", "recordId", "placeId", "mutation", "subject", "before", "after")
  VALUES ('Project', $1, $2, 'changeProject', 'bench', jsonb_build_object('nameEn', $3::text), jsonb_build_object('nameEn', $4::text))`;

const show = `SELECT json_build_object('project', json_build_object('code', code, 'name', "nameEn"))::text AS shown FROM "Project" WHERE id = $1`;

/** The transaction of the verb that changes a project, as one would write it by hand: the intent, the row, the audit, and what became of it. */
export async function change(pool: pg.Pool, { key, code, name }: Change): Promise<string> {
  const client = await pool.connect();
  const run = async (named: string, text: string, values: unknown[]) =>
    (await client.query({ name: named, text, values })).rows;
  try {
    await client.query('BEGIN');
    await run('claim', claim, [key, code, name, author]);
    const [old] = await run('lock', lock, [code]);
    await run('update', update, [old.id, name]);
    await run('audit', audit, [old.id, old.placeId, old.nameEn, name]);
    await client.query('COMMIT');
    const [{ shown }] = await run('show', show, [old.id]);
    return shown;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
