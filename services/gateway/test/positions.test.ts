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

it('a write whose place nobody can tell any more is beyond what any replica has', async () => {
  const write = openPositioned(() => Promise.reject(new Error('The primary is away.')));
  expect((await write()).get('plangraph-position')).toBe('FFFFFFFF/FFFFFFFF');
  const { 'set-cookie': cookie } = Object.fromEntries(await write({ 'user-agent': 'Mozilla/5.0' }));
  expect(cookie).toMatch(/=FFFFFFFF\/FFFFFFFF; /);
});
