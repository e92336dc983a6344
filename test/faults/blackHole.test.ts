import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FarDatabase, openFarDatabase } from './farDatabase.ts';
import { type FarNetwork, openFarNetwork, whyNoFarNetwork } from './farNetwork.ts';
import { type StartedCluster, startCluster } from './startedCluster.ts';
import { openWriter, type Writer } from './writer.ts';

const reason = whyNoFarNetwork();
/** How long the network carries nothing, in milliseconds, and how many ask all the while: more than there are connections. */
const darkness = 30_000;
const crowd = 24;
/** Of several that write some are in the middle of a transaction when it begins, which holds what it has locked. */
const writing = 6;
/** When all is well again is printed; a busy machine may take longer than the ten seconds that are promised. */
const bound = 60_000;

let folder: string;
let network: FarNetwork;
let database: FarDatabase;
let gateway: StartedCluster;
let url: string;

/** Starts the gateway on the database, at one of its addresses. */
async function serve(address: string): Promise<string> {
  gateway = startCluster({
    DATABASE_URL: address,
    PLANGRAPH_DATA_DIR: join(folder, 'gateway'),
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_METRICS: 'off',
    NODE_ENV: 'development',
  });
  return String((await gateway.says('serving')).url);
}

beforeAll(async () => {
  if (reason) return;
  folder = scratchFolder();
  network = openFarNetwork();
  database = await openFarDatabase(network, join(folder, 'database'));
  url = await serve(database.url);
}, 120_000);
afterAll(async () => {
  if (reason) return;
  await gateway?.kill();
  await database?.close();
  network?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Answered {
  readonly at: number;
  readonly waited: number;
  readonly status: number;
  readonly code: string | null;
}

/** Asks again and again, something that nobody else asks; everything that was answered is noted. */
function openReader(nth: number): { readonly answers: Answered[]; stop(): Promise<void> } {
  const answers: Answered[] = [];
  let stopping = false;
  const body = JSON.stringify({ query: `{ industryChains(first: ${nth + 1}) { nodes { code } } }` });
  const read = async (): Promise<void> => {
    while (!stopping) {
      const began = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      const at = performance.now();
      answers.push({
        at,
        waited: at - began,
        status: response.status,
        code: errors?.[0]?.extensions.code ?? null,
      });
      await sleep(20);
    }
  };
  const reading = read();
  return {
    answers,
    async stop() {
      stopping = true;
      await reading;
    },
  };
}

/** Several who write, each records of its own. */
function openWriters(prefix: string): Writer[] {
  return Array.from({ length: writing }, (_, nth) => openWriter(url, `${prefix}${nth}`));
}
const acknowledgements = (writers: readonly Writer[]) => Promise.all(writers.map((each) => each.acknowledgement()));
const stop = async (writers: readonly Writer[]) => (await Promise.all(writers.map((each) => each.stop()))).flat();

/** All that was ever acknowledged is there once and whole, and nothing else. */
async function expectKept(acknowledged: readonly string[]): Promise<void> {
  const near = await openDatabase({ url: database.nearUrl, migrate: false });
  const kept = await near.read({
    text: `SELECT json_build_object(
      'codes', (SELECT json_agg("code" ORDER BY "code") FROM "IndustryChain"),
      'changes', (SELECT count(*) FROM "Change"), 'intents', (SELECT count(*) FROM "Intent"),
      'versions', (SELECT count(*) FROM history."IndustryChain"))`,
    values: [],
  });
  await near.close();
  const count = acknowledged.length;
  expect(kept).toEqual({ codes: acknowledged.toSorted(), changes: count, intents: count, versions: count });
}

const name = `a network that carries nothing for a while, and tells nobody${reason ? `: ${reason}` : ''}`;
describe.skipIf(reason)(name, { timeout: 300_000 }, () => {
  const acknowledged: string[] = [];

  it('is told with codes while it lasts; then all are served by themselves, and nothing that was acknowledged is lost, twice or half', async () => {
    const writers = openWriters('chain');
    const readers = Array.from({ length: crowd }, (_, nth) => openReader(nth));
    for (let nth = 0; nth < 10; nth += 1) await acknowledgements(writers);

    network.lose();
    const lost = performance.now();
    const ready = async () => (await fetch(`${url}/ready`)).json();
    await expect.poll(ready, { timeout: bound }).toMatchObject({ ready: false, database: 'away' });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await sleep(Math.max(0, lost + darkness - performance.now()));

    network.carry();
    const back = performance.now();
    await acknowledgements(writers);
    const written = performance.now() - back;
    const servedSince = ({ answers }: (typeof readers)[number]) =>
      answers.find(({ at, waited, status }) => status === 200 && at - waited > lost);
    await expect.poll(() => readers.filter((each) => !servedSince(each)).length, { timeout: bound }).toBe(0);
    expect(written).toBeLessThan(bound);
    expect(await ready()).toMatchObject({ ready: true });
    for (let nth = 0; nth < 10; nth += 1) await acknowledgements(writers);
    for (const each of readers) await each.stop();
    acknowledged.push(...(await stop(writers)));

    const all = readers.flatMap(({ answers }) => answers);
    const refused = all.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    for (const { code } of refused) expect(code).toMatch(/^(DATABASE_UNAVAILABLE|DATABASE_BUSY|OVERLOADED)$/);
    const served = readers.map((each) => (servedSince(each)?.at ?? Number.NaN) - back);
    console.log(
      `after ${darkness / 1_000} s: the first read after ${seconds(Math.min(...served))}, the last of ${crowd} readers after ${seconds(Math.max(...served))}, a write of each of ${writing} after ${seconds(written)}; ` +
        `${refused.length} refusals, the longest wait of anybody ${seconds(Math.max(...all.map(({ waited }) => waited)))}`,
    );
    await expectKept(acknowledged);
  });

  it('holds nobody up who takes the place of a gateway that is never heard of again, in the middle of what it wrote', async () => {
    const writers = openWriters('again');
    for (let nth = 0; nth < 10; nth += 1) await acknowledgements(writers);
    network.lose();
    await sleep(1_000);
    await gateway.kill();
    // Where the network carries: the database has not heard that the other one is gone.
    url = await serve(database.nearUrl);
    const began = performance.now();
    for (const each of writers) each.turnTo(url);
    await acknowledgements(writers);
    const written = performance.now() - began;
    expect(written).toBeLessThan(bound);
    acknowledged.push(...(await stop(writers)));
    network.carry();
    console.log(`a write of each of ${writing} by another gateway, after ${seconds(written)}`);
    await expectKept(acknowledged);
  });
});

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
