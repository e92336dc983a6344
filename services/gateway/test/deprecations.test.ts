import { plan } from '@plangraph/plan';
import { composeGraph, defineDomain } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { createMemory, testConfig } from './world.ts';

/** What somebody who renames things says of the old names. */
const renamed = defineDomain({
  id: 'renamed',
  uses: { plan },
  types(graph) {
    const deprecation = { since: '2026-12-01', until: '2027-12-01', instead: 'the new name' };
    for (const coordinate of ['Place.kind', 'Query.places(orderBy:)', 'PlaceFilter.kind', 'PlaceKind.VILLAGE']) {
      graph.deprecate(coordinate, deprecation);
    }
  },
});

let gateway: RunningGateway;
beforeAll(async () => {
  const database = await scratchDatabase({ poolSize: 2 });
  const graph = composeGraph({ domains: [plan, renamed], database });
  const open = async () => ({ graph, check: async () => 'ready' as const, close: () => database.close() });
  gateway = await runGateway({ config: testConfig(), log: createMemory().log, open });
  await gateway.served;
});
afterAll(() => gateway.stop());

async function ask(query: string, variables = {}): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
  await response.arrayBuffer();
  return response.status;
}

/** How often each part was used, by coordinate. */
async function uses(): Promise<Record<string, number>> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  const found = text.matchAll(/^plangraph_deprecated_uses_total\{coordinate="(.+)",client="public"\} (\d+)$/gm);
  return Object.fromEntries([...found].map(([, coordinate, count]) => [coordinate, Number(count)]));
}

describe('who uses what is deprecated', () => {
  it('is counted each time, however often the operation was asked before', async () => {
    const query = '{ places(filter: { kind: { eq: VILLAGE } }, orderBy: { field: CODE }) { nodes { code kind } } }';
    for (let round = 0; round < 4; round += 1) expect(await ask(query)).toBe(200);
    expect(await uses()).toEqual({
      'Place.kind': 4,
      'Query.places(orderBy:)': 4,
      'PlaceFilter.kind': 4,
      'PlaceKind.VILLAGE': 4,
    });
  });

  it('is counted by nobody who asks for anything else', async () => {
    const before = await uses();
    for (let round = 0; round < 3; round += 1) await ask('{ places(first: 3) { nodes { code } } }');
    expect(await uses()).toEqual(before);
  });
});
