import { type Database, gatewayUrlOf, openDatabase, readEvents } from '@plangraph/database';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let owner: Database;
let stolen: Database;

beforeAll(async () => {
  owner = await scratchDatabase();
  await owner.pool.query(`
    INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('kaihua', '开化县', 'Kaihua County', 'COUNTY');
    INSERT INTO "Change" ("noun", "recordId", "mutation", "subject") VALUES ('Project', 1, 'createProject', 'clerk')`);
  stolen = await openDatabase({ url: gatewayUrlOf(owner.url), ownerUrl: owner.url, asGateway: true, migrate: false });
});
afterAll(async () => {
  await stolen.close();
  await owner.close();
});

const backdated = `SELECT set_config('plangraph.moment', '2020-01-01T00:00:00Z', true)`;
const denied = '42501';
const rewritten = '23001';

/** What somebody would try who got hold of a gateway's connection: the statement, and how PostgreSQL refuses it. */
const attempts: readonly (readonly [what: string, statement: string, code: string])[] = [
  ['drops a table', 'DROP TABLE "Observation" CASCADE', denied],
  ['drops the history', 'DROP SCHEMA history CASCADE', denied],
  ['drops a version table', 'DROP TABLE history."Place"', denied],
  ['empties a table', 'TRUNCATE "Place" CASCADE', denied],
  ['empties the history', 'TRUNCATE history."Place"', denied],
  ['deletes versions', 'DELETE FROM history."Place"', denied],
  ['rewrites versions', `UPDATE history."Place" SET "nameEn" = 'Another'`, denied],
  ['invents a version', 'INSERT INTO history."Place" SELECT * FROM history."Place"', denied],
  ['begins versions by hand', 'SELECT history."Place"(ARRAY[1])', denied],
  ['turns the triggers of a table off', 'ALTER TABLE "Place" DISABLE TRIGGER ALL', denied],
  ['turns one trigger off', 'ALTER TABLE "Place" DISABLE TRIGGER plangraph_keep_updated', denied],
  ['drops a trigger', 'DROP TRIGGER plangraph_keep_updated ON "Place"', denied],
  ['turns triggers off for the session', 'SET session_replication_role = replica', denied],
  [
    'replaces what keeps history',
    'CREATE OR REPLACE FUNCTION plangraph.keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    denied,
  ],
  [
    'makes a trigger of its own',
    'CREATE TRIGGER mine AFTER INSERT ON "Place" FOR EACH STATEMENT EXECUTE FUNCTION plangraph.tell_change()',
    denied,
  ],
  [
    'has history written for a table of its own',
    'CREATE TEMPORARY TABLE "Place" (id int); CREATE TRIGGER mine AFTER TRUNCATE ON pg_temp."Place" FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_versions()',
    denied,
  ],
  [
    'adds to the audit',
    `INSERT INTO "AuditDay" ("day", "first", "last", "hash", "sealedAt") VALUES (now(), 1, 1, 'x', now())`,
    denied,
  ],
  ['rewrites the audit', `UPDATE "AuditEntry" SET "subject" = 'another'`, denied],
  ['moves the end of the audit', 'UPDATE plangraph.audit_chain SET number = 0', denied],
  ['rewrites what a row was', 'DELETE FROM plangraph.replaced_row', denied],
  ['seals what is not at its end yet', 'SELECT plangraph.seal_events(1, true)', denied],
  ['makes a table', 'CREATE TABLE public.mine (id int)', denied],
  ['makes a function', 'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$', denied],
  ['adds a column', 'ALTER TABLE "Place" ADD COLUMN mine int', denied],
  ['takes a table', 'ALTER TABLE "Place" OWNER TO CURRENT_USER', denied],
  ['grants itself more', 'GRANT DELETE ON "Place" TO CURRENT_USER; DELETE FROM "Place"', denied],
  ['has itself granted more', 'SELECT plangraph.grant_gateway(current_user)', denied],
  ['becomes the owner', 'SET ROLE plangraph', denied],
  ['makes a role', 'CREATE ROLE mine SUPERUSER', denied],
  ['makes itself a superuser', 'ALTER ROLE CURRENT_USER SUPERUSER', denied],
  ['backdates a change', `${backdated}; UPDATE "Place" SET "nameEn" = 'Another'`, denied],
  [
    'backdates a new record',
    `${backdated}; INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('b', 'b', 'b', 'COUNTY')`,
    denied,
  ],
  [
    'dates a change ahead',
    `SELECT set_config('plangraph.moment', '2099-01-01T00:00:00Z', true); UPDATE "Place" SET "nameEn" = 'Another'`,
    denied,
  ],
  ['rewrites the audit', `UPDATE "Change" SET "subject" = 'somebody else'`, denied],
  ['deletes from the audit', 'DELETE FROM "Change"', denied],
  ['empties the audit', 'TRUNCATE "Change"', denied],
  [
    'backdates an entry of the audit',
    `INSERT INTO "Change" ("noun", "recordId", "mutation", "subject", "recordedAt") VALUES ('Project', 1, 'm', 's', '2020-01-01')`,
    denied,
  ],
  [
    'invents an event',
    `INSERT INTO plangraph.event (stamp, noun, verb, ids, moment) VALUES (1, 'Place', 'REMOVED', '{1}', now())`,
    denied,
  ],
  ['tells by hand', `SELECT plangraph.tell('Place', 'REMOVED', '{1}')`, denied],
  ['forgets what was told', 'DELETE FROM plangraph.event', denied],
  ['has it forgotten', 'SELECT plangraph.forget_events()', denied],
  ['begins events anew', 'SELECT plangraph.begin_events()', denied],
  ['has events kept for no time', `UPDATE plangraph.event_log SET kept = '0'`, denied],
  ['writes where nobody is told', `INSERT INTO plangraph.untold VALUES ('Place')`, denied],
  ['deletes a record', 'DELETE FROM "Place"', denied],
  ['says that a report was punctual', 'UPDATE "ReportingDuty" SET "receivedAt" = \'2023-01-01\'', denied],
  ['says that a data set was loaded', 'DELETE FROM "DatasetLoad"', denied],
  ['forgets a migration', 'DELETE FROM _prisma_migrations', denied],
  ['reads the passwords', 'SELECT rolpassword FROM pg_authid', denied],
  ['reads a file', `SELECT pg_read_file('/etc/passwd')`, denied],
  ['writes a file', `COPY "Place" TO '/tmp/mine'`, denied],
  ['runs a program', `COPY "Place" FROM PROGRAM 'id'`, denied],
  ['makes an extension', 'CREATE EXTENSION dblink', denied],
];

describe('a stolen connection of a gateway', () => {
  it.each(attempts)('that %s is refused', async (_, statement, code) => {
    const client = await stolen.pool.connect();
    try {
      await client.query('BEGIN');
      const refusal = await client.query(statement).then(
        () => 'it was done',
        (error: { code: string }) => error.code,
      );
      expect(refusal).toBe(code);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('changes what a gateway changes, and the history of it is kept and told', async () => {
    await stolen.pool.query(`UPDATE "Place" SET "nameEn" = 'Kaihua' WHERE "code" = 'kaihua'`);
    const { rows } = await stolen.pool.query(`SELECT "nameEn" AS name FROM history."Place" ORDER BY held_until`);
    expect(rows).toEqual([{ name: 'Kaihua County' }, { name: 'Kaihua' }]);
    await allTold(owner);
    const { events } = await readEvents(stolen.pool, null, 100, ['Place']);
    expect(events.map(({ noun, verb }) => [noun, verb])).toEqual([
      ['Place', 'CREATED'],
      ['Place', 'CHANGED'],
    ]);
  });
});

describe('the owner', () => {
  it.each(['UPDATE "Change" SET "subject" = \'x\'', 'DELETE FROM "Change"', 'TRUNCATE "Change"'])(
    'does not rewrite the audit either: %s',
    async (statement) => {
      await expect(owner.pool.query(statement)).rejects.toMatchObject({ code: rewritten });
    },
  );

  it('removes a place, unless the audit says that something changed there', async () => {
    const [here, there] = ['here', 'there'].map((code) => `DELETE FROM "Place" WHERE "code" = '${code}'`);
    await owner.pool.query(
      `INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('here', '此', 'Here', 'COUNTY'), ('there', '彼', 'There', 'COUNTY');
       INSERT INTO "Change" ("noun", "recordId", "mutation", "subject", "placeId")
       SELECT 'Project', 1, 'moveProject', 'x', "id" FROM "Place" WHERE "code" = 'here'`,
    );
    await expect(owner.pool.query(here as string)).rejects.toMatchObject({ constraint: 'Change_placeId_fkey' });
    expect((await owner.pool.query(there as string)).rowCount).toBe(1);
  });

  it('states the moment of what it loads', async () => {
    await owner.pool.query(
      `BEGIN; ${backdated}; INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('old', '旧', 'Old', 'COUNTY'); COMMIT`,
    );
    const { rows } = await owner.pool.query(`SELECT held_since FROM history."Place" WHERE "code" = 'old'`);
    expect(rows).toEqual([{ held_since: new Date('2020-01-01T00:00:00Z') }]);
  });
});
