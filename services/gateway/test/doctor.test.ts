import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExamineOptions, examine } from '../src/doctor/examine.ts';

let database: Database;
let environment: Record<string, string>;
const folder = mkdtempSync(join(tmpdir(), 'plangraph-doctor-'));

beforeAll(async () => {
  database = await scratchDatabase();
  environment = { DATABASE_URL: gatewayUrlOf(database.url), PLANGRAPH_DATA_DIR: folder };
}, 120_000);
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true });
});

const plenty = async () => ({ free: 5e11, size: 1e12 });

const run = (statement: string) => database.pool.query(statement);

/** A fault: how it is planted, what is found, and how it is mended. */
interface Fault {
  readonly finds: string;
  readonly plant?: () => Promise<unknown>;
  readonly mend?: () => Promise<unknown>;
  readonly options?: () => Partial<ExamineOptions>;
}

const set = (name: string, value: string) => () => ({ environment: { ...environment, [name]: value } });

const faults: Readonly<Record<string, Fault>> = {
  'a wrong setting': { finds: 'configuration CONFIG_WRONG', options: set('PORT', 'abc') },
  'a database that is no UTF8': {
    finds: 'database DATABASE_UNFIT',
    plant: () =>
      run(`CREATE DATABASE doctor_latin ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`),
    options: () => {
      const url = new URL(database.url);
      url.pathname = '/doctor_latin';
      return { environment: { ...environment, DATABASE_URL: url.href } };
    },
    mend: () => run('DROP DATABASE doctor_latin WITH (FORCE)'),
  },
  'nobody at the address': {
    finds: 'database DATABASE_AWAY',
    options: set('DATABASE_URL', 'postgresql://nobody:secret@127.0.0.1:9/none'),
  },
  'a role that lacks a right': {
    finds: 'role RIGHTS_MISSING',
    plant: () => run('REVOKE SELECT ON "Plan" FROM PUBLIC; REVOKE SELECT ON "Plan" FROM plangraph_gateway'),
    mend: () => run(`SELECT plangraph.grant_gateway('plangraph_gateway')`),
  },
  'a role that owns the tables': {
    finds: 'role RIGHTS_EXCESSIVE',
    options: () => ({ environment: { ...environment, DATABASE_URL: database.url } }),
  },
  'an extension of an older version': {
    finds: 'extensions EXTENSION_OUTDATED',
    plant: () => run(`CREATE EXTENSION pg_trgm VERSION '1.5'`),
    mend: () => run('DROP EXTENSION pg_trgm'),
  },
  'a replication slot that nobody reads': {
    finds: 'replication REPLICATION_SLOT_IDLE',
    plant: () => run(`SELECT pg_create_physical_replication_slot('doctor_planted', true)`),
    mend: () => run(`SELECT pg_drop_replication_slot('doctor_planted')`),
  },
  'a replica that is not there': {
    finds: 'replication REPLICA_AWAY',
    options: set('DATABASE_REPLICA_URLS', 'postgresql://nobody:secret@127.0.0.1:9/none'),
  },
  'a replica that is the primary': {
    finds: 'replication REPLICA_NONE',
    options: () => set('DATABASE_REPLICA_URLS', environment.DATABASE_URL ?? '')(),
  },
  'a clock that is two minutes ahead': {
    finds: 'clock CLOCK_DIFFERS',
    options: () => ({ now: () => Date.now() + 120_000 }),
  },
  'a disk that is nearly full': {
    finds: 'disk DISK_FULL',
    options: () => ({ spaceOf: async () => ({ free: 9e8, size: 1e12 }) }),
  },
  'a migration that is missing': {
    finds: 'migrations MIGRATIONS_PENDING',
    plant: () => run(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_init'`),
    mend: () => run(`UPDATE _prisma_migrations SET rolled_back_at = NULL`),
  },
  'a migration that was not finished': {
    finds: 'migrations MIGRATION_BROKEN',
    plant: () => run(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_init'`),
    mend: () => run(`UPDATE _prisma_migrations SET finished_at = started_at WHERE finished_at IS NULL`),
  },
  'a table whose versions are not kept': {
    finds: 'history HISTORY_NOT_KEPT',
    plant: () => run('ALTER TABLE "Enterprise" DISABLE TRIGGER plangraph_keep_truncated'),
    mend: () => run('ALTER TABLE "Enterprise" ENABLE ALWAYS TRIGGER plangraph_keep_truncated'),
  },
  'a table that tells nothing': {
    finds: 'events EVENTS_NOT_KEPT',
    plant: () =>
      run(
        'ALTER TABLE "Enterprise" DISABLE TRIGGER plangraph_keep_inserted, DISABLE TRIGGER plangraph_keep_updated, DISABLE TRIGGER plangraph_keep_deleted',
      ),
    mend: () =>
      run(
        'ALTER TABLE "Enterprise" ENABLE ALWAYS TRIGGER plangraph_keep_inserted, ENABLE ALWAYS TRIGGER plangraph_keep_updated, ENABLE ALWAYS TRIGGER plangraph_keep_deleted',
      ),
  },
  'events that are kept for other than was set': {
    finds: 'events EVENT_DAYS_DIFFER',
    options: set('PLANGRAPH_EVENT_DAYS', '90'),
  },
  'a gateway that is not heard': {
    finds: 'listeners LISTENER_SILENT',
    plant: () => run(`INSERT INTO plangraph.listener (id, until) VALUES ('gone', now() - interval '5 minutes')`),
    mend: () => run(`DELETE FROM plangraph.listener WHERE id = 'gone'`),
  },
  'deliveries that nobody makes': {
    finds: 'worker WORKER_ABSENT',
    plant: () =>
      run(`WITH hook AS (INSERT INTO "Webhook" ("url", "stateSince") VALUES ('https://x.example', now() - interval '1 hour') RETURNING "id")
        INSERT INTO "WebhookDelivery" ("webhookId", "messageId", "type", "happenedAt", "nextAt")
        SELECT "id", 'm', 'test', now(), now() - interval '1 hour' FROM hook`),
    mend: () => run('DELETE FROM "WebhookDelivery"; DELETE FROM "Webhook"'),
  },
  'imports that nobody brings': {
    finds: 'worker IMPORTS_WAIT',
    plant: () =>
      run(`WITH import AS (INSERT INTO "Import"
          ("name", "noun", "state", "dryRun", "policy", "created", "changed", "unchanged", "refused", "headings", "notes", "subject")
        VALUES ('x', 'x', 'WAITING', false, 'ALL', 0, 0, 0, 0, '[]', '[]', 'x') RETURNING "id")
        INSERT INTO "ImportJob" ("importId", "upload", "stated", "viewer", "mapping", "recordedAt")
        SELECT "id", 'u', '{}', '{}', '{}', now() - interval '1 hour' FROM import`),
    mend: () => run('DELETE FROM "ImportJob"; DELETE FROM "Import"'),
  },
  'a key file that holds a private key': {
    finds: 'keys KEYS_UNREADABLE',
    plant: async () => {
      const { privateKey } = await generateKeyPair('ES256', { extractable: true });
      writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [await exportJWK(privateKey)] }));
    },
    options: () => ({
      environment: {
        ...environment,
        PLANGRAPH_JWKS_FILE: join(folder, 'keys.json'),
        PLANGRAPH_TOKEN_ISSUER: 'https://login.example/',
        PLANGRAPH_TOKEN_AUDIENCE: 'plangraph',
      },
    }),
  },
  'an API key that ends soon': {
    finds: 'keys API_KEYS_END',
    plant: () =>
      run(`WITH client AS (INSERT INTO "ApiClient" ("code", "nameZh", "nameEn") VALUES ('x', 'x', 'x') RETURNING "id")
        INSERT INTO "ApiKey" ("clientId", "digest", "hint", "expiresAt") SELECT "id", 'd', 'abcd', now() + interval '3 days' FROM client`),
    mend: () => run('DELETE FROM "ApiKey"; DELETE FROM "ApiClient"'),
  },
  'a secret that others may read': {
    finds: 'keys KEY_FILE_EXPOSED',
    plant: async () => {
      const { mkdirSync } = await import('node:fs');
      mkdirSync(join(folder, 'webhooks'));
      writeFileSync(join(folder, 'webhooks/key'), 'secret');
      chmodSync(join(folder, 'webhooks/key'), 0o644);
    },
    mend: async () => rmSync(join(folder, 'webhooks'), { recursive: true }),
  },
};

describe('the doctor', () => {
  it('finds nothing where nothing is wrong, and has looked at everything', async () => {
    const examined = await examine({ environment, spaceOf: plenty });
    const wrong = examined.flatMap(({ findings: all }) => all.filter(({ level }) => level !== 'ADVICE'));
    expect(wrong).toEqual([]);
    expect(new Set(examined.map(({ subject }) => subject)).size).toBe(13);
  });

  it.each(Object.keys(faults))('finds %s, and names its cure', async (name) => {
    const { finds, plant, mend, options } = faults[name] as Fault;
    await plant?.();
    try {
      const asked = { environment, spaceOf: plenty, ...options?.() };
      const all = (await examine(asked)).flatMap(({ subject, findings }) =>
        findings.map((each) => ({ subject, ...each })),
      );
      expect(all.map(({ subject, code }) => `${subject} ${code}`)).toContain(finds);
      const finding = all.find(({ code }) => finds.endsWith(` ${code}`));
      for (const text of [finding?.message, finding?.cure]) {
        expect(text?.en).toMatch(/^[^{}]{10,}$/);
        expect(text?.zh).toMatch(/\p{Script=Han}/u);
      }
      expect(JSON.stringify(all)).not.toContain(':secret@');
    } finally {
      await mend?.();
    }
  });

  it('says of an embedded database that does not run that it was not examined', async () => {
    const examined = await examine({ environment: { PLANGRAPH_DATA_DIR: folder }, spaceOf: plenty });
    expect(examined.flatMap(({ findings: all }) => all.map(({ code }) => code))).toContain('ENGINE_ASLEEP');
  });
});
