import { expect, it } from 'vitest';
import { createPositions } from '../src/http/positions.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, smallGraph, testConfig } from './world.ts';

/** A gateway with replicas, whose primary says where its log ends, or does not answer. */
function openPositioned(position: () => Promise<bigint>) {
  const positions = createPositions({ position, replicas: () => [{}] as never });
  const { log } = createMemory();
  const gateway = createGateway({ graph: smallGraph(), log, config: testConfig(), positions });
  return async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: 'mutation { change }' }),
    });
    expect(await answer.json()).toEqual({ data: { change: 'changed' } });
    return answer.headers;
  };
}

it('a write says how far into the log it goes', async () => {
  const write = openPositioned(async () => 0x1_0000_2000n);
  expect((await write()).get('plangraph-position')).toBe('1/2000');
});

it('whoever brings what several servers told has seen the most of it', () => {
  const positions = createPositions({ position: async () => 0n, replicas: () => [{}] as never });
  const seen = (header: string) => positions?.begin((name) => (name === 'plangraph-position' ? header : null), null);
  expect(seen('1/10, 2/20,1/30')?.position.needed).toBe(0x2_0000_0020n);
  expect(seen('nothing, 1/10, ')?.position.needed).toBe(0x1_0000_0010n);
});

it('a write whose place nobody can tell any more is beyond what any replica has', async () => {
  const write = openPositioned(() => Promise.reject(new Error('The primary is away.')));
  expect((await write()).get('plangraph-position')).toBe('FFFFFFFF/FFFFFFFF');
  const { 'set-cookie': cookie } = Object.fromEntries(await write({ 'user-agent': 'Mozilla/5.0' }));
  expect(cookie).toMatch(/=FFFFFFFF\/FFFFFFFF; /);
});
