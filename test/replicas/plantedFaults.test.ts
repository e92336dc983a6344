import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayUrlOf } from '@plangraph/database';
import { openWebhookKeys } from '@plangraph/exchange';
import { migratedFolder, scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDoctor } from './askDoctor.ts';
import { type Servers, startServers } from './servers.ts';

let servers: Servers;
let folder: string;
let archive: string;
let settings: Readonly<Record<string, string>>;

const run = (statement: string) => servers.primary.pool.query(statement);

/** Settings under which webhooks are signed with this key. */
const keyed = (key: string) => ({ ...settings, PLANGRAPH_WEBHOOK_KEYS: key });

beforeAll(async () => {
  folder = scratchFolder();
  archive = join(folder, 'archive');
  servers = await startServers(1, { base: await migratedFolder(), archive });
  mkdirSync(join(folder, 'data'));
  settings = { DATABASE_URL: gatewayUrlOf(servers.primary.url), PLANGRAPH_DATA_DIR: join(folder, 'data') };
  // What a replica of its own is too long behind for takes a minute: it begins before the other stories.
  await servers.standbys[0]?.delay(600_000);
  await run(`INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('late', '迟', 'Late', 'COUNTY')`);
}, 120_000);
afterAll(async () => {
  await servers?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('plangraph doctor, of what is really wrong with a database', { timeout: 240_000 }, () => {
  it('finds an archive into which the log cannot be copied, until it can', async () => {
    expect((await askDoctor(settings)).text).not.toContain('ARCHIVE_FAILS');
    renameSync(archive, join(folder, 'gone'));
    await run('SELECT pg_switch_wal()');
    const failed = async () => (await run('SELECT failed_count::int AS count FROM pg_stat_archiver')).rows[0].count;
    await expect.poll(failed, { timeout: 60_000 }).toBeGreaterThan(0);
    const [english, chinese] = await Promise.all([askDoctor(settings), askDoctor(settings, 'zh')]);
    expect(english.exitCode).toBe(65);
    expect(english.text).toMatch(
      /replication: FAULT {2}ARCHIVE_FAILS\n {2}The log cannot be archived since [0-9A-F]{24} failed \([1-9]\d* times\)\.\n {2}Make room in the archive/,
    );
    expect(chinese.text).toMatch(
      /ARCHIVE_FAILS\n {2}日志归档失败：[0-9A-F]{24}（已失败 \d+ 次）。\n {2}请为归档目录腾出空间/,
    );
    renameSync(join(folder, 'gone'), archive);
    await run(`INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('more', '更', 'More', 'COUNTY')`);
    await run('SELECT pg_switch_wal()');
    const told = async () => (await askDoctor(settings)).text;
    await expect.poll(told, { timeout: 90_000, interval: 1_000 }).not.toContain('ARCHIVE_FAILS');
  });

  it('finds migrations of a later release', async () => {
    await run(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
      VALUES ('later', 'none', '29990101000000_of_a_later_release', now(), now(), 1)`);
    const [english, chinese] = await Promise.all([askDoctor(settings), askDoctor(settings, 'zh')]);
    expect(english.text).toContain(
      'The database has 1 migrations that this release does not know, such as 29990101000000_of_a_later_release.\n  Run the release that made them',
    );
    expect(chinese.text).toMatch(
      /MIGRATIONS_UNKNOWN\n.*29990101000000_of_a_later_release。\n {2}请使用产生这些迁移的版本/,
    );
    await run(`DELETE FROM _prisma_migrations WHERE id = 'later'`);
    expect((await askDoctor(settings)).text).not.toContain('MIGRATIONS_UNKNOWN');
  });

  it('finds webhooks whose key is not among the settings, nor in its file', async () => {
    const [key, another] = ['k'.repeat(40), 'a'.repeat(40)];
    const { keyId, salt } = openWebhookKeys([key]).make().kept;
    await run(`WITH hook AS (INSERT INTO "Webhook" ("url", "stateSince") VALUES ('https://x.example', now()) RETURNING "id")
      INSERT INTO "WebhookSecret" ("webhookId", "keyId", "salt") SELECT "id", '${keyId}', '${salt}' FROM hook`);
    const right = [keyed(key), keyed(`${another},${key}`)].map((each) => askDoctor(each));
    for (const { text } of await Promise.all(right)) expect(text).not.toContain('WEBHOOK_KEYS_MISSING');
    const wrong = [settings, keyed(another), { ...settings, NODE_ENV: 'production' }].map((each) => askDoctor(each));
    for (const { text, exitCode } of await Promise.all(wrong)) {
      expect(exitCode).toBe(65);
      expect(text).toMatch(
        /FAULT {2}WEBHOOK_KEYS_MISSING\n {2}1 webhooks are active whose key is not here: nothing is delivered to them\.\n {2}Set PLANGRAPH_WEBHOOK_KEYS/,
      );
    }
    const chinese = await askDoctor(settings, 'zh');
    expect(chinese.text).toMatch(
      /WEBHOOK_KEYS_MISSING\n {2}有 1 个启用的 webhook 缺少对应密钥.*\n {2}请在各网关与工作进程上/,
    );
    await run('DELETE FROM "WebhookSecret"; DELETE FROM "Webhook"');
  });

  it('finds a replica that is a minute behind where it may see so, and says where it may not', async () => {
    const english = await askDoctor(settings);
    expect(english.text).toMatch(
      /advice {2}REPLICAS_UNSEEN\n {2}The role “plangraph_gateway” may not see how far 1 replicas .*\n {2}As a superuser: GRANT pg_read_all_stats TO plangraph_gateway WITH INHERIT TRUE/,
    );
    await run('GRANT pg_read_all_stats TO plangraph_gateway WITH INHERIT TRUE');
    const told = async () => (await askDoctor(settings)).text;
    await expect
      .poll(told, { timeout: 100_000, interval: 2_000 })
      .toMatch(/warning {2}REPLICA_BEHIND\n {2}The replica standby1 is \d{2,3} s behind\.\n {2}Look at its load/);
    const chinese = await askDoctor(settings, 'zh');
    expect(chinese.text).toMatch(/REPLICA_BEHIND\n {2}备库 standby1 落后 \d+ 秒。\n {2}请检查其负载/);
    await servers.standbys[0]?.delay(0);
    await expect.poll(told, { timeout: 100_000, interval: 1_000 }).not.toContain('REPLICA');
  });
});
