import { plan } from '@plangraph/plan';
import { defineDomain, viewerInPerson } from '@plangraph/schema';
import { expect, it } from 'vitest';
import { openKeepingGateway } from './identityCacheWorld.ts';
import { makeSigner } from './identityWorld.ts';

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
        resolve: (_place, _args, context) => viewerInPerson(context)?.subject ?? 'nobody',
      }),
    }));
  },
});

const signer = await makeSigner('first');

/** Sends a question; tells its status, what the place said, and whether the answer had been kept. */
async function serve() {
  const ask = await openKeepingGateway({
    domains: [plan, mirror],
    signer,
    fill: ({ prisma }) =>
      prisma.place.create({ data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } }),
  });
  return async (field: string, token?: string) => {
    const { status, data, kept } = await ask(`{ place(code: "north") { ${field} } }`, token);
    return [status, data?.place[field], kept];
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
