import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@plangraph/database';
import { casesOf, scratchDatabase } from '@plangraph/testing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laySlowLine, type SlowLine } from './slowLine.ts';
import { openTestGateway, type TestGateway } from './world.ts';

const places = ['north', 'east', 'south'];
const lease = 600;

let database: Database;
let line: SlowLine;
let gateways: TestGateway[];
/** The newest name of each place whose write has been answered; names are numbers that grow. */
let answered: Record<string, number>;
let writes = 0;

beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 12 });
  for (const code of places) {
    await database.prisma.place.create({ data: { code, nameZh: '0', nameEn: 'none', kind: 'COUNTY' } });
  }
  answered = Object.fromEntries(places.map((code) => [code, 0]));
  line = await laySlowLine(database.url);
  // The second gateway hears of changes along a line whose speed differs all the time.
  line.delay = () => (Math.random() < 0.5 ? Math.random() * 4 : 0);
  const beforeCommit = () => sleep(Math.random() * 2);
  gateways = await Promise.all([
    openTestGateway({ database, lease, beforeCommit }),
    openTestGateway({ database, lease, beforeCommit, url: line.url }),
  ]);
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await line.close();
  await database.close();
});

interface Step {
  readonly kind: 'read' | 'readAll' | 'write' | 'writeBeside';
  readonly gateway: number;
  readonly place: number;
  readonly pause: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('read', 'read', 'read', 'read', 'readAll', 'readAll', 'write', 'writeBeside'),
  gateway: fc.nat(1),
  place: fc.nat(places.length - 1),
  pause: fc.nat(3),
});

/** Writes to one place come one after the other, so that it is known which name is the newer. */
const queues = new Map<string, Promise<void>>();

async function take({ kind, gateway: index, place: at, pause }: Step): Promise<void> {
  const gateway = gateways[index] as TestGateway;
  const place = places[at] as string;
  if (pause > 0) await sleep(pause);
  if (kind === 'read') {
    const least = answered[place] as number;
    const { data } = await gateway.ask(`{ place(code: "${place}") { name(lang: ZH) } }`);
    expect(Number(data.place.name)).toBeGreaterThanOrEqual(least);
  } else if (kind === 'readAll') {
    const least = { ...answered };
    const { data } = await gateway.ask('{ places { nodes { code name(lang: ZH) } } }');
    for (const { code, name } of data.places.nodes) expect(Number(name)).toBeGreaterThanOrEqual(least[code] as number);
  } else {
    const turn = (queues.get(place) ?? Promise.resolve()).then(() => write(kind, gateway, place));
    queues.set(place, turn);
    await turn;
  }
}

async function write(kind: Step['kind'], gateway: TestGateway, place: string): Promise<void> {
  writes += 1;
  const name = writes;
  if (kind === 'write') await gateway.ask(`mutation { rename(code: "${place}", name: "${name}") }`);
  else {
    await database.pool.query('UPDATE "Place" SET "nameZh" = $2 WHERE code = $1', [place, String(name)]);
    await gateway.cache.settle();
  }
  answered[place] = name;
}

const hits = () => gateways.reduce((sum, gateway) => sum + gateway.hits, 0);

describe('two gateways on one database', () => {
  it('never answer a read with what was before a write that had been answered, however both interleave', async () => {
    const clients = fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(clients, async (lists) => {
        await Promise.all(
          lists.map(async (steps) => {
            for (const each of steps) await take(each);
          }),
        );
      }),
      { numRuns: casesOf(400) },
    );
    // The cache was at work all the while.
    expect(writes).toBeGreaterThan(100);
    expect(hits()).toBeGreaterThan(100);
  }, 180_000);

  it('nor while their listening connections are cut again and again', async () => {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'plangraph changes' AND datname = current_database() AND random() < 0.7`;
    const before = hits();
    let over = false;
    const cutting = (async () => {
      while (!over) {
        await sleep(Math.random() * 200);
        await database.pool.query(cut);
      }
    })();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const middle = steps.length / 2;
        await Promise.all(
          [steps.slice(0, middle), steps.slice(middle)].map(async (part) => {
            for (const each of part) await take(each);
          }),
        );
      }),
      { numRuns: casesOf(60) },
    );
    over = true;
    await cutting;
    expect(hits()).toBeGreaterThan(before);
  }, 180_000);

  it('nor when one of them has lost the database without knowing: the write waits until its lease is over', async () => {
    const [writer, deaf] = gateways as [TestGateway, TestGateway];
    while (!writer.cache.isCurrent() || !deaf.cache.isCurrent()) await sleep(5);
    const query = '{ place(code: "north") { name(lang: ZH) } }';
    await deaf.ask(query);
    const before = deaf.hits;
    await deaf.ask(query);
    expect(deaf.hits).toBe(before + 1);

    line.dead = true;
    await take({ kind: 'write', gateway: 0, place: 0, pause: 0 });
    const { data } = await deaf.ask(query);
    expect([Number(data.place.name), deaf.hits]).toEqual([answered.north, before + 1]);

    line.dead = false;
    while (!deaf.cache.isCurrent()) await sleep(5);
    await deaf.ask(query);
    await deaf.ask(query);
    expect(deaf.hits).toBe(before + 2);
    expect(writer.hits).toBeGreaterThan(0);
  });
});
