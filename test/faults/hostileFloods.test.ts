import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileWorld, numbered, openHostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await openHostileWorld();
});
afterAll(() => world.close());

describe('ever new operations', () => {
  const count = 20_000;

  it(`fill no memory, though ${count} come`, { timeout: 120_000 }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const send = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1)
        await world.ask(`query q${index} { __typename a${index}: __typename }`);
    };
    await send(0, 2_000);
    const before = heap();
    await send(2_000, count);
    expect(world.documents.documentCache.calculatedSize).toBeLessThanOrEqual(67_108_864);
    expect(heap() - before).toBeLessThan(100_000_000);
  });

  it('fill none when they are wrong, however long they are', async () => {
    for (let index = 0; index < 300; index += 1) await world.ask(`{ ${'x'.repeat(90_000)} ${index} } }`);
    expect(world.documents.errorCache.calculatedSize).toBeLessThanOrEqual(8_388_608);
    expect(world.documents.errorCache.size).toBeLessThan(300);
  });

  it('fill none when each has as many tokens as it may', async () => {
    for (let index = 0; index < 40; index += 1) {
      await world.ask(`query q${index} { places { nodes { ${numbered(1_900, (n) => `a${n}: code`)} } } }`);
    }
    expect(world.documents.documentCache.calculatedSize).toBeLessThanOrEqual(67_108_864);
    expect(world.documents.documentCache.size).toBeLessThan(40);
  });

  it('fill none with what was prepared for them, however little their statements say', {
    timeout: 120_000,
  }, async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const send = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1) {
        const { data } = await world.ask(
          `query q${index} { places(first: 1) { nodes { ${numbered(1_900, (n) => `b${index}_${n}: code`)} } } }`,
        );
        expect(data).toBeDefined();
      }
    };
    await send(0, 60);
    const before = heap();
    await send(60, 260);
    expect(heap() - before).toBeLessThan(60_000_000);
  });

  it('leave no more than 500 statements prepared in a connection, however often each comes', async () => {
    const shape = (index: number) => {
      const members = numbered(10, (bit) => `{ code: { ${index & (1 << bit) ? 'eq' : 'startsWith'}: "x" } }`);
      return `{ places(filter: { and: [${members}] }) { totalCount } }`;
    };
    for (let index = 0; index < 600; index += 1) for (const _ of [1, 2, 3, 4, 5]) await world.ask(shape(index));
    const { rows } = await world.database.pool.query('SELECT count(*)::int AS prepared FROM pg_prepared_statements');
    expect(rows[0].prepared).toBeGreaterThan(100);
    expect(rows[0].prepared).toBeLessThanOrEqual(500);
  });
});
