import { plan } from '@plangraph/plan';
import { composeSchema, defineDomain } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openResponseCache } from '../src/responseCacheOpen.ts';
import { runGateway } from '../src/run.ts';
import { keyFile, makeSigner, settingsFor } from './identityWorld.ts';
import { createMemory, testConfig } from './world.ts';

/** Places tell who looks at them. */
const mirror = defineDomain({
  id: 'mirror',
  area: null,
  uses: { plan },
  types(graph) {
    graph.extend('Place', (t) => ({
      scope: t.derived({
        description: 'For whom the viewer acts, and what the viewer may do.',
        type: 'String',
        needs: { code: true },
        resolve: (_place, _args, { viewer }) => [viewer?.organisation, ...(viewer?.roles ?? [])].join(' '),
      }),
      person: t.derived({
        description: 'Who the viewer is.',
        type: 'String',
        needs: { code: true },
        resolve: (_place, _args, { viewer }) => viewer?.subject ?? 'nobody',
      }),
    }));
  },
});

const signer = await makeSigner('first');

async function serve() {
  const database = await scratchDatabase();
  await database.prisma.place.create({ data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } });
  const { log, lines } = createMemory();
  const kept = openResponseCache({ database, log, bytes: 1_000_000 });
  const running = await runGateway({
    config: testConfig({ NODE_ENV: 'production', ...settingsFor(keyFile(signer).path) }),
    log,
    open: async () => ({
      schema: composeSchema({ domains: [plan, mirror], database }),
      cache: kept.cache,
      settle: kept.settle,
      check: async () => {},
      close: async () => {
        await kept.close();
        await database.close();
      },
    }),
  });
  onTestFinished(() => running.stop());
  await running.served;
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5));

  /** Sends a question; tells its status, what the place said, and whether the answer had been kept. */
  return async (field: string, token?: string) => {
    lines.length = 0;
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query: `{ place(code: "north") { ${field} } }` }),
    });
    const { data } = JSON.parse(await response.text());
    return [response.status, data?.place[field], lines.some(({ cached }) => cached === true)];
  };
}

it('keeps answers for those of one organisation and the same roles, and looks at the token before it gives them', async () => {
  const ask = await serve();
  const expired = await signer.sign({ exp: Math.floor(Date.now() / 1000) - 60 });
  const [li, wang, approver, forest] = await Promise.all([
    signer.sign(),
    signer.sign({ sub: 'wang' }),
    signer.sign({ roles: ['approver'] }),
    signer.sign({ organisation: 'forest' }),
  ]);
  expect(await ask('scope')).toEqual([200, '', false]);
  expect(await ask('scope', li)).toEqual([200, 'tech reporter', false]);
  expect(await ask('scope', approver)).toEqual([200, 'tech approver', false]);
  expect(await ask('scope', forest)).toEqual([200, 'forest reporter', false]);
  expect(await ask('scope', wang)).toEqual([200, 'tech reporter', true]);
  for (const token of [expired, `${li}x`, 'a.b.c']) expect(await ask('scope', token)).toEqual([401, undefined, false]);
  // Twice, so that the lane for repeated requests is taken, which knows the public only.
  expect(await ask('scope')).toEqual([200, '', true]);
  expect(await ask('scope')).toEqual([200, '', true]);
  expect(await ask('scope', li)).toEqual([200, 'tech reporter', true]);
  expect(await ask('scope', 'a.b.c')).toEqual([401, undefined, false]);
});

it('keeps nothing that depends on who exactly asks', async () => {
  const ask = await serve();
  const [li, wang] = await Promise.all([signer.sign(), signer.sign({ sub: 'wang' })]);
  for (let round = 0; round < 2; round += 1) {
    expect(await ask('person', li)).toEqual([200, 'li', false]);
    expect(await ask('person', wang)).toEqual([200, 'wang', false]);
  }
  expect((await ask('person')).slice(0, 2)).toEqual([200, 'nobody']);
});
