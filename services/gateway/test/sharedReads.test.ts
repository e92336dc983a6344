import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runGateway } from '../src/start/run.ts';
import { keyFile, makeSigner, settingsFor } from './identityWorld.ts';
import { createMemory, testConfig } from './world.ts';

const query = '{ submissions { totalCount nodes { period } } }';

it('answers all who ask the same at once by one statement for each kind of viewer, and each by what they may see', async () => {
  const signer = await makeSigner('first');
  const statements: string[] = [];
  const database = await scratchDatabase({ poolSize: 2, onStatement: (text) => statements.push(text) });
  await database.prisma.submission.create({
    data: {
      plan: {
        create: {
          ...{ code: 'north-2023', titleZh: '计划', titleEn: 'Plan', year: 2023 },
          place: { create: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } },
        },
      },
      organisation: { create: { code: 'tech', nameZh: '科技局', nameEn: 'Science', kind: 'BUREAU' } },
      ...{ period: '2023-03', state: 'SUBMITTED', submitter: 'li', submittedAt: new Date() },
    },
  });
  const gateway = await runGateway({
    config: testConfig(settingsFor(keyFile(signer).path)),
    log: createMemory().log,
    open: async () => ({
      graph: composeGraph({ domains: [plan], database }),
      check: async () => 'ready' as const,
      close: () => database.close(),
    }),
  });
  onTestFinished(() => gateway.stop());
  await gateway.served;
  const ask = async (token: string | null) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query });
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    return response.json();
  };
  const bureau = await signer.sign();
  const viewers = Array.from({ length: 30 }, (_, index) => (index % 3 ? null : bureau));

  const held = [await database.pool.connect(), await database.pool.connect()];
  statements.length = 0;
  const answers = viewers.map(ask);
  await vi.waitFor(() => expect(database.readsShared()).toBe(28));
  for (const client of held) client.release();

  const seen = { data: { submissions: { totalCount: 1, nodes: [{ period: '2023-03' }] } } };
  const unseen = { data: { submissions: { totalCount: 0, nodes: [] } } };
  expect(await Promise.all(answers)).toEqual(viewers.map((token) => (token ? seen : unseen)));
  expect(statements).toHaveLength(2);
});
