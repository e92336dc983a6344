import { join } from 'node:path';
import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDataset } from '../src/loadDataset.ts';

const code = 'longyou-2025';
let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  const folder = join(import.meta.dirname, '../../../test/plans', code);
  await loadDataset({ database: graph.database, folder, domains: [plan] });
});
afterAll(() => graph?.close());

/** An approved figure of a target for the last period of the year. */
async function report(target: string, value: string): Promise<void> {
  const { prisma } = graph.database;
  const where = { target: { code: target, plan: { code } } };
  const duty = await prisma.reportingDuty.findFirstOrThrow({ where, orderBy: { periodEnd: 'desc' } });
  const moment = new Date('2026-02-01T00:00:00Z');
  const moments = { recordedAt: moment, submittedAt: moment, approvedAt: moment };
  const { period, periodEnd } = duty;
  const targetId = Number(duty.targetId);
  await prisma.observation.create({ data: { targetId, period, periodEnd, revision: 1, value, ...moments } });
}

const ask = `{ target(plan: "${code}", code: "urban-disposable-income.growth") {
  comparedWith { code } status { colour rule expected actual inputs { name value } } } }`;

it('an income that is to grow in step with the economy is compared with the growth that was reported for it', async () => {
  await report('urban-disposable-income.growth', '7.1');
  const before = (await graph.query(ask)).data.target;
  expect(before.comparedWith).toEqual({ code: 'gdp.growth' });
  expect(before.status).toMatchObject({ colour: 'GREY', rule: 'REFERENCE_MISSING', actual: '7.1' });
  await report('gdp.growth', '7.2');
  graph.forget();
  const { target } = (await graph.query(ask)).data;
  expect(graph.statements).toHaveLength(1);
  expect(target.status).toMatchObject({ colour: 'GREEN', rule: 'RELATIVE', expected: '7.2', actual: '7.1' });
  expect(target.status.inputs.filter(({ name }: { name: string }) => name.startsWith('compared.'))).toMatchObject([
    { value: '7.2' },
  ]);
});

it('what is assigned from above, and a year that is not here, are compared with nothing of the graph', async () => {
  const targets = await graph.database.prisma.target.findMany({
    where: { reference: { in: ['ASSIGNED', 'PREVIOUS_YEAR'] } },
  });
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.map(({ comparedWithId }) => comparedWithId).filter((id) => id !== null)).toEqual([]);
});
