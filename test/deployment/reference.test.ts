import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { make, nameOf } from '../replicas/world.ts';
import { type Client, openClient } from './client.ts';
import { type PlacedProxy, startHaproxy, startNginx } from './proxy.ts';
import { isPlayable, openReference, type Reference } from './reference.ts';
import type { Service } from './unit.ts';

let reference: Reference;
let worker: Service;
let proxy: PlacedProxy;
let client: Client;
let authorization: string;
const gateways: Service[] = [];
const patience = { timeout: 60_000, interval: 100 };
const followed = 'subscription { events(types: ["IndustryChain"]) { cursor event { verb } } }';

async function start(nth: 0 | 1): Promise<void> {
  const gateway = reference.gateway(nth);
  gateways[nth] = gateway;
  await gateway.says('serving');
}

/** What a gateway itself says of its state; null where its port is closed. */
const stateOf = (nth: 0 | 1, path: string) =>
  fetch(`http://127.0.0.1:${reference.ports[nth]}${path}`).then(
    ({ status }) => status,
    () => null,
  );

/** Asks on and on until the story is over; how often it was answered, and what failed. */
function keepAsking(through: Client) {
  const failed: string[] = [];
  let [asking, answered] = [true, 0];
  const one = async () => {
    for (; asking; await sleep(10))
      await through.ask('{ industryChains { totalCount } }').then(
        () => (answered += 1),
        (error) => failed.push(String(error)),
      );
  };
  const asked = Promise.all([one(), one()]);
  return {
    async over() {
      asking = false;
      await asked;
      return { answered, failed };
    },
  };
}

describe.runIf(isPlayable)('the reference deployment, of its own files, on loopback', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    reference = await openReference();
    reference.prepare();
    worker = reference.worker();
    await Promise.all([start(0), start(1), startHaproxy(reference).then((started) => (proxy = started))]);
    await proxy.sees(2);
    client = openClient(proxy.port, reference);
    authorization = `Bearer ${await reference.token({ sub: 'zhao', roles: ['administrator'] })}`;
  }, 300_000);
  afterAll(async () => {
    await Promise.all([worker, ...gateways].map((each) => each?.kill()));
    await proxy?.close();
    await reference?.close();
  });

  it('reads the plan that was prepared, and what is written, whichever gateway or replica answers', async () => {
    expect((await client.ask('{ plan(code: "kaihua-2023") { areas { code } } }')).plan.areas).toHaveLength(7);
    for (let nth = 0; nth < 6; nth += 1) {
      const { done } = await client.ask(make(`made-${nth}`, `名${nth}`), { authorization });
      expect(done.errors).toEqual([]);
      const { industryChain } = await client.ask(nameOf(`made-${nth}`), { authorization });
      expect(industryChain.name).toBe(`名${nth}`);
    }
  });

  it('tells whoever follows at one gateway what was written at another', async () => {
    const followers = await Promise.all([client.follow(followed), client.follow(followed)]);
    await sleep(1_000);
    await client.ask(make('followed', '链'), { authorization });
    for (const { told } of followers) await expect.poll(told, patience).toContain('"CREATED"');
    for (const { close } of followers) close();
  });

  it('has its worker bring a file that nobody waits for', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `file-${at},链${at},Chain ${at}`);
    const sent = await client.send(
      'POST',
      '/imports/industryChains?fileName=chains.csv',
      `code,nameZh,nameEn\n${rows.join('\n')}\n`,
      { authorization, 'content-type': 'text/csv', prefer: 'respond-async' },
    );
    expect(sent.status, sent.text).toBe(202);
    const state = async () => {
      const { text } = await client.send('GET', String(sent.headers.location), '', { authorization });
      return JSON.parse(text).import ?? text;
    };
    await expect.poll(state, patience).toMatchObject({ state: 'WRITTEN', counts: { created: 300 } });
  });

  it('is restarted one gateway after the other, each draining as its unit allows, and nobody notices', async () => {
    const asking = keepAsking(client);
    for (const nth of [0, 1] as const) {
      const stopped = gateways[nth]?.stop();
      await expect.poll(() => stateOf(nth, '/ready'), { timeout: 5_000, interval: 20 }).toBe(503);
      // The port is open meanwhile, and what still comes is answered.
      expect(await stateOf(nth, '/health')).toBe(200);
      expect(await stateOf(nth, '/graphql?query=%7B__typename%7D')).toBe(200);
      expect(await stopped).toBe(0);
      await start(nth);
      await proxy.sees(2);
    }
    const { answered, failed } = await asking.over();
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(50);
  });

  it('goes on when a gateway is killed, and when its worker is restarted', async () => {
    await gateways[0]?.kill();
    await proxy.sees(1);
    expect((await client.ask(make('killed', '链'), { authorization })).done.errors).toEqual([]);
    await start(0);
    await proxy.sees(2);
    expect(await worker.stop()).toBe(0);
    worker = reference.worker();
    expect((await client.ask(nameOf('killed'), { authorization })).industryChain.name).toBe('链');
  });

  it('is as good behind nginx', async () => {
    const nginx = await startNginx(reference);
    const behind = openClient(nginx.port, reference);
    await expect.poll(() => behind.ask('{ __typename }').catch(String), patience).toEqual({ __typename: 'Query' });
    const { told, close } = await behind.follow(followed);
    await sleep(1_000);
    expect((await behind.ask(make('nginx', '链'), { authorization })).done.errors).toEqual([]);
    await expect.poll(told, patience).toContain('"CREATED"');
    close();
    const asking = keepAsking(behind);
    expect(await gateways[1]?.stop()).toBe(0);
    await start(1);
    expect((await asking.over()).failed).toEqual([]);
    await nginx.close();
  });
});
