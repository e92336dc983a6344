import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, gatewayUrlOf, openDatabase, Position } from '@plangraph/database';
import { casesOf, migratedFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePairs, readAndWrite } from './pairs.ts';
import { hasPooler, startPooler } from './pooler.ts';
import { type Servers, type Standby, startServers } from './servers.ts';
import { administrator, ask, make, nameOf, openReplicatedGateway, type ReplicatedGateway, rename } from './world.ts';

let servers: Servers;
let database: Database;
const standby = (nth: number) => servers.standbys[nth] as Standby;
const serving = () => database.replicas().map((each) => each.serving);
const patience = { timeout: 20_000, interval: 20 };

beforeAll(async () => {
  servers = await startServers(2, { base: await migratedFolder() });
  await makePairs(servers);
  const replicaUrls = servers.standbys.map((each) => each.database.url);
  database = await openDatabase({ url: servers.primary.url, replicaUrls, replicaLag: 1_000, migrate: false });
  await vi.waitFor(() => expect(serving()).toEqual([true, true]), patience);
}, 120_000);
afterAll(async () => {
  await database?.close();
  await servers?.close();
});

/** Reads where a viewer who has seen nothing is read for. */
const read = (text: string) => database.read({ text, values: [] }, { position: new Position(0n) });

describe('reads of a database with replicas', () => {
  it('go where the fewest are under way', async () => {
    const held = Array.from({ length: 6 }, () => read(`SELECT to_json(pg_sleep(0.3)::text)`));
    await expect.poll(() => database.replicas().map(({ underWay }) => underWay), patience).toEqual([3, 3]);
    await Promise.all(held);
    const before = database.replicas().map((each) => each.reads);
    for (let nth = 0; nth < 10; nth += 1) await read(`SELECT to_json(${nth})`);
    const after = database.replicas().map((each) => each.reads);
    expect(after.map((reads, nth) => reads - (before[nth] as number))).toEqual([5, 5]);
  });

  it('show nobody less than he has seen, however far behind replicas are', async () => {
    const delays = [0, 25];
    await Promise.all(delays.map((delay, nth) => standby(nth).delay(delay)));
    const before = database.replicas().reduce((sum, each) => sum + each.reads, 0);
    const { writes, reads, past } = await readAndWrite(database, { steps: casesOf(6_000) });
    expect(past).toEqual([]);
    const answered = database.replicas().reduce((sum, each) => sum + each.reads, 0) - before;
    expect(writes).toBeGreaterThan(200);
    // Replicas were at work all the while.
    expect(answered / reads).toBeGreaterThan(0.3);
    await Promise.all(delays.map((_, nth) => standby(nth).delay(0)));
  }, 120_000);

  it('are answered on while a replica is killed, which comes back by itself', async () => {
    let asking = true;
    const [failed, seen] = [[] as unknown[], new Set<string>()];
    const reader = (async () => {
      while (asking) {
        await read('SELECT to_json(1)').catch((error) => failed.push(error));
        seen.add(serving().join());
        await sleep(1);
      }
    })();
    standby(1).kill();
    await expect.poll(() => seen.has('true,false'), patience).toBe(true);
    await expect.poll(serving, patience).toEqual([true, true]);
    asking = false;
    await reader;
    expect(failed).toEqual([]);
  }, 60_000);

  it('leave out a replica that is too far behind, until it has caught up', async () => {
    const { pool } = standby(0).database;
    await pool.query('SELECT pg_wal_replay_pause()');
    await servers.primary.pool.query('UPDATE pair SET value = value + 1');
    await expect.poll(serving, patience).toEqual([false, true]);
    expect(database.replicas()[0]?.reason).toMatch(/s behind$/);
    await pool.query('SELECT pg_wal_replay_resume()');
    await expect.poll(serving, patience).toEqual([true, true]);
  }, 60_000);

  it('go to the primary where no replica can be waited for: one that is no replica, or none at all', async () => {
    const replicaUrls = [servers.primary.url, 'postgresql://nobody@127.0.0.1:1/nothing'];
    const alone = await openDatabase({ url: servers.primary.url, replicaUrls, migrate: false });
    const reasons = () => alone.replicas().map(({ reason }) => reason);
    await expect.poll(reasons, patience).toEqual(['it is no replica', expect.stringContaining('ECONNREFUSED')]);
    const position = new Position(1n << 62n);
    expect(await alone.read({ text: 'SELECT to_json(7)', values: [] }, { position })).toBe(7);
    // Who claims to have seen more than there is has seen what there is.
    expect(position.seen).toBeLessThan(1n << 62n);
    await alone.close();
  });
});

describe('a gateway with replicas', () => {
  let gateway: ReplicatedGateway;
  let token: string;
  beforeAll(async () => {
    gateway = await openReplicatedGateway(servers, { PLANGRAPH_REPLICA_WAIT_MILLISECONDS: '50' });
    token = await administrator(gateway, 'zhao');
    await ask(gateway, make('silk', '0'), { authorization: token });
    await vi.waitFor(() => expect(gateway.serving()).toEqual([true, true]), patience);
  }, 60_000);
  afterAll(() => gateway?.close());

  it('has queries answered by replicas, from rows and by graphql-js', async () => {
    const before = gateway.reads().reduce((sum, each) => sum + each);
    for (let nth = 0; nth < 3; nth += 1) await ask(gateway, nameOf('silk'));
    await ask(gateway, '{ __typename ... @include(if: true) { industryChain(code: "silk") { __typename } } }');
    expect(gateway.reads().reduce((sum, each) => sum + each) - before).toBe(4);
  });

  it('shows a writer what he wrote: by the header, by a browser’s cookie, or by who he is', async () => {
    await Promise.all(servers.standbys.map((each) => each.delay(8_000)));
    const written = await ask(gateway, rename('silk', '1'), { authorization: token, 'user-agent': 'Mozilla/5.0' });
    const { position, cookie } = written;
    expect(position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(cookie).toBe(`plangraph-written=${position}`);
    const name = async (headers: Record<string, string>) =>
      (await ask(gateway, nameOf('silk'), headers)).data.industryChain.name;
    const shown = await Promise.all([
      name({ 'plangraph-position': String(position) }),
      name({ cookie: `other=1; ${cookie}` }),
      name({ authorization: token }),
      // Whoever has seen nothing of it may be told what was before.
      name({}),
    ]);
    expect(shown).toEqual(['1', '1', '1', '0']);
    await Promise.all(servers.standbys.map((each) => each.delay(0)));
    await expect.poll(() => name({}), patience).toBe('1');
  });

  it('keeps no answer that lacks what was heard of', async () => {
    const caching = await openReplicatedGateway(servers, {
      PLANGRAPH_RESPONSE_CACHE: 'on',
      PLANGRAPH_REPLICA_WAIT_MILLISECONDS: '50',
    });
    const name = async () => (await ask(caching, nameOf('silk'))).data.industryChain.name;
    const total = () => caching.reads().reduce((sum, each) => sum + each, 0);
    await expect.poll(caching.serving, patience).toEqual([true, true]);
    // Kept, once it is known where what was heard of lies.
    await expect
      .poll(async () => {
        await name();
        const before = total();
        await name();
        return total() - before;
      }, patience)
      .toBe(0);
    await Promise.all(servers.standbys.map((each) => each.delay(8_000)));
    await ask(caching, rename('silk', '2'), { authorization: await administrator(caching, 'li') });
    // Read where the change is not known yet, after it was heard of.
    expect(await name()).toBe('1');
    await Promise.all(servers.standbys.map((each) => each.delay(0)));
    await expect.poll(name, patience).toBe('2');
    await caching.close();
  }, 60_000);

  it.skipIf(!hasPooler())(
    'is as good behind a pooler that hands connections round after each transaction',
    async () => {
      const urls = [servers.primary, ...servers.standbys.map((each) => each.database)].map(({ url }) =>
        gatewayUrlOf(url),
      );
      const pooler = await startPooler(urls);
      const [primary = '', ...replicas] = urls.map((url) => pooler.through(url));
      const pooled = await openReplicatedGateway(servers, {
        DATABASE_URL: primary,
        DATABASE_REPLICA_URLS: replicas.join(),
        DATABASE_LISTEN_URL: urls[0] ?? '',
        PLANGRAPH_PREPARED_STATEMENTS: 'off',
        PLANGRAPH_RESPONSE_CACHE: 'on',
      });
      await expect.poll(pooled.serving, patience).toEqual([true, true]);
      const authorization = await administrator(pooled, 'qian');
      const clients = Array.from({ length: 6 }, async (_, nth) => {
        const code = `pooled-${nth}`;
        let { position } = await ask(pooled, make(code, '0'), { authorization });
        for (let step = 1; step < 8; step += 1) {
          const written = await ask(pooled, rename(code, `${step}`), {
            authorization,
            'plangraph-position': `${position}`,
          });
          const read = await ask(pooled, nameOf(code), { 'plangraph-position': `${written.position}` });
          expect(read.data.industryChain.name).toBe(`${step}`);
          position = read.position;
        }
      });
      await Promise.all(clients);
      expect(pooled.reads().reduce((sum, each) => sum + each)).toBeGreaterThan(20);
      // Changes are heard past the pooler, so answers are kept.
      const total = () => pooled.reads().reduce((sum, each) => sum + each);
      await expect
        .poll(async () => {
          await ask(pooled, nameOf('pooled-0'));
          const before = total();
          await ask(pooled, nameOf('pooled-0'));
          return total() - before;
        }, patience)
        .toBe(0);
      await pooled.close();
      await pooler.close();
    },
    60_000,
  );
});
