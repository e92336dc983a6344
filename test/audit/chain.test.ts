import { type Database, inspectAudit, verifyAudit } from '@plangraph/database';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: Database;

const query = async (text: string) => (await database.pool.query(text)).rows;
const verified = async (...noted: { number: number; hash: string }[]) => {
  await allTold(database);
  const session = await database.pool.connect();
  return verifyAudit(session, noted).finally(() => session.release());
};
/** A villages' life: made, renamed, one removed; a key that is made and revoked, of a table that keeps its moments itself. */
const life = `
  INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('n', '北', 'North', 'VILLAGE'), ('s', '南', 'South', 'VILLAGE');
  UPDATE "Place" SET "nameEn" = 'Far north' WHERE code = 'n';
  UPDATE "Place" SET "nameEn" = 'Deep south' WHERE code = 's';
  UPDATE "Place" SET "nameEn" = 'Farther north' WHERE code = 'n';
  DELETE FROM "Place" WHERE code = 's';
  INSERT INTO "ApiClient" (code, "nameZh", "nameEn") VALUES ('c', '客', 'Client');
  INSERT INTO "ApiKey" ("clientId", digest, hint, "expiresAt") SELECT id, 'd', 'h', now() FROM "ApiClient";
  UPDATE "ApiKey" SET "revokedAt" = now();
  UPDATE "ApiKey" SET "expiresAt" = now();
`;

async function live(): Promise<void> {
  for (const statement of life.split(';').filter((each) => each.trim())) await query(statement);
}

describe('the audit', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    database = await scratchDatabase();
  });
  afterAll(() => database.close());

  it('has an entry for each statement, and holds', async () => {
    await live();
    const found = await verified();
    expect(found).toMatchObject({ broken: null, days: 1, archived: 0, unlike: 0 });
    const entries = await query('SELECT noun, verb, "recordIds" AS ids, through, role FROM "AuditEntry" ORDER BY id');
    const places = entries.filter(({ noun }) => noun === 'Place').map(({ verb, ids }) => [verb, ids.length]);
    expect(places).toEqual([
      ['CREATED', 2],
      ['CHANGED', 1],
      ['CHANGED', 1],
      ['CHANGED', 1],
      ['REMOVED', 1],
    ]);
    expect(entries.at(-1)).toMatchObject({ noun: 'ApiKey', verb: 'CHANGED', through: 'plangraph' });
    expect(found.end).toEqual({
      number: entries.length,
      hash: (await query('SELECT hash FROM plangraph.audit_chain'))[0].hash,
    });
  });

  it('says what was before and after, of rows with a history and of rows without one', async () => {
    const of = async (noun: string, column: string) =>
      query(`SELECT r.before ->> '${column}' AS before, r.after ->> '${column}' AS after
        FROM "AuditEntry" a CROSS JOIN plangraph.audited_rows(a.id, 10, NULL) r WHERE a.noun = '${noun}' ORDER BY a.id, r.id`);
    expect(await of('Place', 'nameEn')).toEqual([
      { before: null, after: 'North' },
      { before: null, after: 'South' },
      { before: 'North', after: 'Far north' },
      { before: 'South', after: 'Deep south' },
      { before: 'Far north', after: 'Farther north' },
      { before: 'Deep south', after: null },
    ]);
    const keys = await of('ApiKey', 'revokedAt');
    expect(keys.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
  });

  it('leads through an end that was noted, and through no other', async () => {
    const { end } = await verified();
    await query(`UPDATE "Place" SET "nameEn" = 'North again' WHERE code = 'n'`);
    expect(await verified(end)).toMatchObject({ broken: null });
    const other = { ...end, hash: end.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    expect((await verified(other)).broken).toMatchObject({ fault: 'END_CHANGED', entry: end.number });
    expect((await verified({ ...end, number: 999 })).broken).toMatchObject({ fault: 'END_CHANGED', entry: 999 });
  });

  it('holds when a table gets a column, and says what it cannot compare when one has another type', async () => {
    await query(`ALTER TABLE "Place" ADD COLUMN "colour" text DEFAULT 'green'; SELECT plangraph.keep_histories()`);
    await query(`UPDATE "Place" SET "colour" = 'red'`);
    expect(await verified()).toMatchObject({ broken: null, unlike: 0 });
    await query('ALTER TABLE "Place" ALTER COLUMN "colour" TYPE varchar(20); SELECT plangraph.keep_histories()');
    const { broken, unlike } = await verified();
    expect([broken, unlike > 0]).toEqual([null, true]);
  });

  it('is added to by nobody but who seals, and changed by nobody', async () => {
    for (const text of [
      'UPDATE "AuditEntry" SET reason = \'x\'',
      'DELETE FROM "AuditEntry"',
      'DELETE FROM plangraph.replaced_row',
    ])
      await expect(query(text)).rejects.toThrow(/never changes/);
  });
});

const plants: readonly (readonly [what: string, fault: string, text: string])[] = [
  ['a changed entry', 'ENTRY_CHANGED', `UPDATE "AuditEntry" SET subject = 'somebody else' WHERE id = 3`],
  [
    'an entry that says another organisation’s record',
    'ENTRY_CHANGED',
    `UPDATE "AuditEntry" SET "recordIds" = '{7}' WHERE id = 3`,
  ],
  ['a removed entry', 'ENTRY_MISSING', 'DELETE FROM "AuditEntry" WHERE id = 3'],
  [
    'two entries that changed places',
    'ENTRY_CHANGED',
    `
    UPDATE "AuditEntry" SET id = CASE id WHEN 3 THEN -4 ELSE -3 END WHERE id IN (3, 4); UPDATE "AuditEntry" SET id = -id WHERE id < 0`,
  ],
  ['the last entries removed', 'END_CHANGED', 'DELETE FROM "AuditEntry" WHERE id > 7'],
  [
    'the last entries removed, and the end made to fit',
    'LOG_CHANGED',
    `
    DELETE FROM "AuditEntry" WHERE id > 7;
    UPDATE plangraph.audit_chain SET number = 7, hash = a.hash FROM "AuditEntry" a WHERE a.id = 7;
    UPDATE "AuditDay" SET last = 7, hash = a.hash FROM "AuditEntry" a WHERE a.id = 7`,
  ],
  ['a day removed', 'END_CHANGED', 'DELETE FROM "AuditDay"'],
  [
    'a changed row of the log',
    'LOG_CHANGED',
    `UPDATE plangraph.event SET subject = 'somebody else' WHERE position = (SELECT position FROM plangraph.audit_link WHERE number = 3)`,
  ],
  [
    'a removed row of the log',
    'LOG_CHANGED',
    `DELETE FROM plangraph.event WHERE position = (SELECT position FROM plangraph.audit_link WHERE number = 3)`,
  ],
  [
    'two rows of the log that changed places',
    'LOG_CHANGED',
    `
    UPDATE plangraph.event e SET ids = o.ids FROM plangraph.event o WHERE e.noun = 'Place' AND o.noun = 'Place' AND e.verb = 'CHANGED' AND o.verb = 'CHANGED' AND e.ids <> o.ids`,
  ],
  [
    'a changed version',
    'RECORD_CHANGED',
    `UPDATE history."Place" SET "nameEn" = 'Near north' WHERE "nameEn" = 'Far north'`,
  ],
  ['a removed version', 'RECORD_CHANGED', `DELETE FROM history."Place" WHERE "nameEn" = 'Far north'`],
  [
    'two versions that changed places',
    'RECORD_CHANGED',
    `
    UPDATE history."Place" h SET "nameEn" = CASE h."nameEn" WHEN 'North' THEN 'Far north' ELSE 'North' END WHERE h."nameEn" IN ('North', 'Far north')`,
  ],
  [
    'a version that was put there',
    'RECORD_PLANTED',
    `
    INSERT INTO history."Place" SELECT * FROM history."Place" WHERE "nameEn" = 'Far north';
    UPDATE history."Place" SET written_at = now(), written_in = pg_current_xact_id(), "nameEn" = 'Nowhere' WHERE ctid = (SELECT max(ctid) FROM history."Place")`,
  ],
  [
    'a version that ends earlier',
    'VERSION_ENDED',
    `UPDATE history."Place" SET held_until = held_until - interval '1 ms' WHERE "nameEn" = 'Far north'`,
  ],
  ['a row that was changed past the triggers', 'VERSION_ENDED', `UPDATE "Place" SET "nameEn" = 'Here'`],
  ['a key that holds longer', 'RECORD_CHANGED', `UPDATE "ApiKey" SET "expiresAt" = now() + interval '1 year'`],
  [
    'what a key was before',
    'RECORD_CHANGED',
    `UPDATE plangraph.replaced_row SET row = row || '{"hint": "x"}' WHERE position = (SELECT min(position) FROM plangraph.replaced_row)`,
  ],
  ['a key that was removed', 'RECORD_CHANGED', 'DELETE FROM "ApiKey"'],
  [
    'what a key was before, removed',
    'RECORD_CHANGED',
    'DELETE FROM plangraph.replaced_row WHERE position = (SELECT min(position) FROM plangraph.replaced_row)',
  ],
  [
    'what a key was twice before, changed places',
    'RECORD_CHANGED',
    `UPDATE plangraph.replaced_row r SET row = o.row FROM plangraph.replaced_row o WHERE r.noun = 'ApiKey' AND o.noun = 'ApiKey' AND r.position <> o.position`,
  ],
];

/** What defends what is written, turned off. */
const undefended = ['"AuditEntry"', '"ApiKey"', '"Place"', 'history."Place"', 'plangraph.replaced_row']
  .map((table) => `ALTER TABLE ${table} DISABLE TRIGGER ALL;`)
  .join('');

describe('what a superuser plants is found and named', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    database = await scratchDatabase();
    await live();
    expect(await verified()).toMatchObject({ broken: null });
  });
  afterAll(() => database.close());

  it.each(plants)('%s: %s', async (_what, fault, text) => {
    const session = await database.pool.connect();
    try {
      await session.query(`BEGIN; ${undefended} ${text}`);
      const { broken } = await inspectAudit(session);
      expect(broken).toMatchObject({ fault });
      // Named: by the entry, or by the record that is in none.
      expect(broken?.entry !== null || broken?.noun !== null).toBe(true);
    } finally {
      await session.query('ROLLBACK');
      session.release();
    }
  });
});
