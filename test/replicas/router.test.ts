import { industry } from '@plangraph/industry';
import { innovation } from '@plangraph/innovation';
import { plan } from '@plangraph/plan';
import { migratedFolder } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRouter, type Router } from './router.ts';
import { type Servers, startServers } from './servers.ts';
import { administrator, openReplicatedGateway, type ReplicatedGateway } from './world.ts';

const domains = [plan, industry, innovation];
let servers: Servers;
let gateways: ReplicatedGateway[];
let router: Router;
let authorization: string;
beforeAll(async () => {
  servers = await startServers(1, { base: await migratedFolder() });
  const place = { code: 'here', kind: 'COUNTY', nameZh: '县', nameEn: 'County' } as const;
  await servers.primary.prisma.place.create({ data: place });
  // A replica that replays nothing for a while is still read.
  const settings = { PLANGRAPH_REPLICA_LAG_SECONDS: '3600' };
  const open = (...subgraph: string[]) => openReplicatedGateway(servers, settings, { domains, subgraph });
  gateways = [await open('plan', 'industry'), await open('innovation')];
  const [house, second] = gateways as [ReplicatedGateway, ReplicatedGateway];
  router = await openRouter({ house: `${house.url}/graphql`, innovation: `${second.url}/graphql` });
  authorization = await administrator(house, 'writer');
  await vi.waitFor(() => expect(gateways.map((gateway) => gateway.serving())).toEqual([[true], [true]]), 20_000);
}, 120_000);
afterAll(async () => {
  await Promise.all((gateways ?? []).map((each) => each.close()));
  await servers?.close();
});

/** Makes an enterprise, and shows of it what the other subgraph adds. */
const making = (code: string) =>
  `mutation { createEnterprise(input: { idempotencyKey: "${code}", enterprise: { code: "${code}", nameZh: "企业", place: "here" } }) {
    enterprise { code techRecognitions { kind } } errors { code message } } }`;
const reading = (code: string) =>
  `{ enterprises(filter: { code: { eq: "${code}" } }, first: 1) { nodes { code techRecognitions { kind } } } }`;
const shown = (code: string) => `{"code":"${code}","techRecognitions":[]}`;

describe('whoever writes through a router whose subgraphs read a replica that is behind', () => {
  beforeAll(() => servers.standbys[0]?.database.pool.query('SELECT pg_wal_replay_pause()'));
  afterAll(() => servers.standbys[0]?.database.pool.query('SELECT pg_wal_replay_resume()'));

  it('is shown what he wrote by every subgraph that the answer comes from, and told how far that goes', async () => {
    const { text, position } = await router.ask(making('first'), { authorization });
    expect(text).toBe(`{"data":{"createEnterprise":{"enterprise":${shown('first')},"errors":[]}}}`);
    expect(position).toMatch(/^[0-9A-F]+\/[0-9A-F]+/);
  });

  it('sees it in his next answer, where he brings that back; who brings nothing is read for on the replica', async () => {
    const { position } = await router.ask(making('second'), { authorization });
    const brought = await router.ask(reading('second'), { 'plangraph-position': position ?? '' });
    expect(brought.text).toBe(`{"data":{"enterprises":{"nodes":[${shown('second')}]}}}`);
    const stranger = await router.ask(reading('second'));
    expect(stranger.text).toBe('{"data":{"enterprises":{"nodes":[]}}}');
  });
});
