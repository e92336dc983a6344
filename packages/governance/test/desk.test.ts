import { civilDateIn } from '@plangraph/plan';
import { type Bureau, bureau, createTestGraph, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { governance } from '../src/index.ts';

let graph: TestGraph;
let desk: Bureau;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [governance] });
  await writeSpine(graph.database);
  const mill = { code: 'mill', nameZh: '工厂', place: { connect: { code: spine.place } } };
  await graph.database.prisma.enterprise.create({ data: mill });
  desk = bureau(graph);
});
afterAll(() => graph?.close());

const daysAgo = (days: number) => civilDateIn('Asia/Shanghai', new Date(Date.now() - days * 86_400_000));

it('a request is taken up higher while nobody settles it, and by nobody from the day on which it is', async () => {
  const judged = async () => {
    const { enterpriseRequest } = await desk.ask(
      '{ enterpriseRequest(code: "desk") { state overdue escalation answeredOn resolvedOn } }',
    );
    return enterpriseRequest;
  };
  const request = { code: 'desk', plan: spine.plan, enterprise: 'mill', title: '用电增容' };
  const days = { receivedOn: daysAgo(30), dueOn: daysAgo(10) };
  const id = await desk.create('EnterpriseRequest', { ...request, ...days });
  expect(await judged()).toMatchObject({ state: 'RECEIVED', overdue: true, escalation: 'SUPERVISED' });
  await desk.change('EnterpriseRequest', id, { dueOn: daysAgo(20) });
  await desk.move('EnterpriseRequest', id, 'ANSWERED', daysAgo(5));
  expect(await judged()).toMatchObject({ overdue: true, escalation: 'SUMMONED', answeredOn: daysAgo(5) });
  await desk.move('EnterpriseRequest', id, 'RESOLVED', daysAgo(1));
  expect(await judged()).toMatchObject({ overdue: false, escalation: 'NONE', resolvedOn: daysAgo(1) });
});

it('a campaign tells what share of its hazards is put right, without what was retired', async () => {
  const campaign = { code: 'desk-campaign', titleZh: '专项治理', place: spine.place };
  await desk.create('RiskCampaign', campaign);
  const share = async () => (await desk.ask('{ riskCampaign(code: "desk-campaign") { closureRate } }')).riskCampaign;
  expect(await share()).toEqual({ closureRate: null });
  const inspection = { campaign: campaign.code, place: spine.place, heldOn: '2023-05-06' };
  const ids = [];
  for (const [code, hazards, hazardsClosed] of [
    ['desk-1', 5, 3],
    ['desk-2', 1, 1],
    ['desk-3', 4, 0],
  ] as const) {
    ids.push(await desk.create('Inspection', { ...inspection, code, hazards, hazardsClosed }));
  }
  expect(await share()).toEqual({ closureRate: '40.00' });
  const before = new Date().toISOString();
  await desk.retire('Inspection', ids[2] as string);
  expect(await share()).toEqual({ closureRate: '66.66' });
  const { place } = await desk.ask(
    `query ($asOf: DateTime!) { place(code: "${spine.place}", asOf: $asOf) { riskCampaigns { nodes { closureRate } } } }`,
    { asOf: before },
  );
  expect(place.riskCampaigns.nodes).toEqual([{ closureRate: '40.00' }]);
});
