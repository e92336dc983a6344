import type pg from 'pg';
import { begin, show } from './transaction.ts';

/** What is changed of which project, under a key that stands for the intent. */
export interface Change {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

const author = JSON.stringify({ subject: 'bench', organisation: null, client: null, through: 'changeProject' });

const lock = `SELECT id, "nameEn", "placeId" FROM "Project" WHERE code = $1 AND "retiredAt" IS NULL FOR UPDATE`;

const update = `UPDATE "Project" SET "nameEn" = $2 WHERE id = $1`;

const audit = `INSERT INTO "Change" ("noun", "recordId", "placeId", "mutation", "subject", "before", "after")
  VALUES ('Project', $1, $2, 'changeProject', 'bench', jsonb_build_object('nameEn', $3::text), jsonb_build_object('nameEn', $4::text))`;

const changed = `SELECT json_build_object('project', json_build_object('code', code, 'name', "nameEn"))::text AS shown FROM "Project" WHERE id = $1`;

/** The transaction of the verb that changes a project, as one would write it by hand: the intent, the row, the audit, and what became of it. */
export async function change(pool: pg.Pool, { key, code, name }: Change): Promise<string> {
  const { run, end } = await begin(pool, { key, mutation: 'changeProject', author });
  return end(async () => {
    const [old] = await run('lock', lock, [code]);
    await run('update', update, [old.id, name]);
    await run('audit', audit, [old.id, old.placeId, old.nameEn, name]);
    return show('changed', changed, old.id);
  });
}
