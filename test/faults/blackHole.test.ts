import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@plangraph/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder } from './dataFolder.ts';
import { type FarDatabase, openFarDatabase } from './farDatabase.ts';
import { type FarNetwork, openFarNetwork, whyNoFarNetwork } from './farNetwork.ts';
import { type StartedCluster, startCluster } from './startedCluster.ts';
import { openWriter } from './writer.ts';

const reason = whyNoFarNetwork();
/** How long the network carries nothing, in milliseconds, and how many ask all the while: more than there are connections. */
const darkness = 30_000;
const crowd = 24;
/** When all is well again is printed; a busy machine may take longer than the ten seconds that are promised. */
const bound = 60_000;

let folder: string;
let network: FarNetwork;
let database: FarDatabase;
let gateway: StartedCluster;
let url: string;

beforeAll(async () => {
  if (reason) return;
  folder = dataFolder();
  network = openFarNetwork();
  database = await openFarDatabase(network, join(folder, 'database'));
  gateway = startCluster({
    DATABASE_URL: database.url,
    PLANGRAPH_DATA_DIR: join(folder, 'gateway'),
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_METRICS: 'off',
    NODE_ENV: 'development',
  });
  url = String((await gateway.says('serving')).url);
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

describe.skipIf(reason)(
  `a network that carries nothing for a while, and tells nobody${reason ? `: ${reason}` : ''}`,
  {
    timeout: 300_000,
  },
  () => {
    it('is told with codes while it lasts; then all are served by themselves, and nothing that was acknowledged is lost, twice or half', async () => {
      const writer = openWriter(url);
      const readers = Array.from({ length: crowd }, (_, nth) => openReader(nth));
      for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();

      network.lose();
      const lost = performance.now();
      const ready = async () => (await fetch(`${url}/ready`)).json();
      await expect.poll(ready, { timeout: bound }).toMatchObject({ ready: false, database: 'away' });
      expect((await fetch(`${url}/health`)).status).toBe(200);
      await sleep(Math.max(0, lost + darkness - performance.now()));

      network.carry();
      const back = performance.now();
      await writer.acknowledgement();
      const written = performance.now() - back;
      const servedSince = ({ answers }: (typeof readers)[number]) =>
        answers.find(({ at, waited, status }) => status === 200 && at - waited > lost);
      await expect.poll(() => readers.filter((each) => !servedSince(each)).length, { timeout: bound }).toBe(0);
      expect(written).toBeLessThan(bound);
      expect(await ready()).toMatchObject({ ready: true });
      for (let nth = 0; nth < 10; nth += 1) await writer.acknowledgement();
      for (const each of readers) await each.stop();
      const acknowledged = await writer.stop();

      const all = readers.flatMap(({ answers }) => answers);
      const refused = all.filter(({ status }) => status !== 200);
      expect(refused.length).toBeGreaterThan(0);
      expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
      for (const { code } of refused) expect(code).toMatch(/^(DATABASE_UNAVAILABLE|DATABASE_BUSY|OVERLOADED)$/);
      const served = readers.map((each) => (servedSince(each)?.at ?? Number.NaN) - back);
      console.log(
        `after ${darkness / 1_000} s: the first read after ${seconds(Math.min(...served))}, the last of ${crowd} readers after ${seconds(Math.max(...served))}, a write after ${seconds(written)}; ` +
          `${refused.length} refusals, the longest wait of anybody ${seconds(Math.max(...all.map(({ waited }) => waited)))}`,
      );

      const near = await openDatabase({ url: database.nearUrl, migrate: false });
      const kept = await near.read({
        text: `SELECT json_build_object(
        'codes', (SELECT json_agg("code" ORDER BY "code") FROM "IndustryChain"),
        'changes', (SELECT count(*) FROM "Change"), 'intents', (SELECT count(*) FROM "Intent"),
        'versions', (SELECT count(*) FROM history."IndustryChain"))`,
        values: [],
      });
      const count = acknowledged.length;
      expect(kept).toEqual({ codes: acknowledged.toSorted(), changes: count, intents: count, versions: count });
    });
  },
);

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
