import type { Database } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { expect, it } from 'vitest';
import { openKeepingGateway } from './identityCacheWorld.ts';
import { makeSigner } from './identityWorld.ts';

const signer = await makeSigner('first');

/** A submission that li handed in for the bureau of science. */
async function fill({ prisma }: Database): Promise<void> {
  const place = await prisma.place.create({ data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } });
  const bureau = { code: 'tech', nameZh: '科技局', nameEn: 'Science', kind: 'BUREAU' } as const;
  const { id: organisationId } = await prisma.organisation.create({ data: bureau });
  const titles = { code: 'north-2023', titleZh: '计划', titleEn: 'Plan', year: 2023 };
  const { id: planId } = await prisma.plan.create({ data: { ...titles, placeId: place.id } });
  const report = { planId, organisationId, period: '2023-03', state: 'SUBMITTED', submitter: 'li' } as const;
  await prisma.submission.create({ data: { ...report, submittedAt: new Date() } });
}

/** Sends a query; tells its data, and whether the answer had been kept. */
async function serve() {
  const ask = await openKeepingGateway({ domains: [plan], signer, fill });
  return async (query: string, token?: string) => {
    const { data, kept } = await ask(query, token);
    return [data, kept];
  };
}

it('tells viewers of one organisation the same of it from the cache, and each person only of himself', async () => {
  const ask = await serve();
  const [li, wang] = await Promise.all([signer.sign(), signer.sign({ sub: 'wang' })]);
  const shared = '{ viewer { organisation { code } roles } }';
  const told = { viewer: { organisation: { code: 'tech' }, roles: ['reporter'] } };
  expect(await ask(shared, li)).toEqual([told, false]);
  expect(await ask(shared, wang)).toEqual([told, true]);
  expect(await ask(shared)).toEqual([{ viewer: null }, false]);
  for (const [subject, token] of [
    ['li', li],
    ['wang', wang],
    ['li', li],
  ]) {
    expect(await ask('{ viewer { subject organisation { code } } }', token)).toEqual([
      { viewer: { subject, organisation: { code: 'tech' } } },
      false,
    ]);
    const mine = { submissions: { nodes: [{ mine: subject === 'li' }] } };
    expect(await ask('{ submissions { nodes { mine } } }', token)).toEqual([mine, false]);
  }
  expect(await ask('{ submissions { totalCount } }')).toEqual([{ submissions: { totalCount: 0 } }, false]);
});
