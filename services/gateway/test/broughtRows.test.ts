import { composeGraph } from '@plangraph/schema';
import { scratchDatabase, writeSpine } from '@plangraph/testing';
import { expect, it, onTestFinished } from 'vitest';
import { domains } from '../src/domains.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, testConfig } from './world.ts';

/** A gateway over the spine whose every visitor reports for its bureau, and tells what each operation costs. */
async function openReporting() {
  const database = await scratchDatabase();
  onTestFinished(() => database.close());
  await writeSpine(database);
  const graph = composeGraph({ domains, database });
  const viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] } as const;
  const gateway = createGateway({ graph, log: createMemory().log, config: testConfig(), viewerOf: () => viewer });
  return async (count: number, more = '') => {
    const rows = Array.from({ length: count }, (_, at) => ({
      code: `brought-${at}`,
      nameZh: `企业${at}`,
      place: 'county',
    }));
    const query = `mutation ($rows: [JSONObject!]!) {
      importRows(input: { idempotencyKey: "${crypto.randomUUID()}", import: "enterprises", rows: $rows ${more} }) { import { state } errors { code } } }`;
    const answer = await gateway.fetch('http://graph.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-cost': 'report' },
      body: JSON.stringify({ query, variables: { rows } }),
    });
    const { data, extensions } = (await answer.json()) as {
      data: { importRows: { import: { state: string } | null; errors: { code: string }[] } };
      extensions: { cost: { total: number } };
    };
    return { ...data.importRows, cost: extensions.cost.total };
  };
}

it('rows that a mutation brings cost what rows of a file cost, beside the verb', async () => {
  const bring = await openReporting();
  // The first answers are of statements that have to be prepared, which costs too.
  for (let times = 0; times < 4; times += 1) await bring(1);
  const one = await bring(1);
  const many = await bring(201);
  expect([one.import?.state, many.import?.state]).toEqual(['WRITTEN', 'WRITTEN']);
  expect(many.cost - one.cost).toBe(300);
});

it('what is refused, and what a worker is to bring, costs the verb alone', async () => {
  const bring = await openReporting();
  for (let times = 0; times < 4; times += 1) await bring(1);
  const one = await bring(1);
  const refused = await bring(501);
  expect(refused.errors).toMatchObject([{ code: 'TOO_MANY_ROWS' }]);
  expect(refused.cost).toBeLessThan(one.cost);
  expect((await bring(200, ', later: true')).cost).toBeLessThan(one.cost + 10);
});
