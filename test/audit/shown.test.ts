import { sealAudit } from '@plangraph/database';
import { auditedRowsFrom, exchange } from '@plangraph/exchange';
import { plan } from '@plangraph/plan';
import type { Viewer } from '@plangraph/schema';
import { allTold, createTestGraph, sendMutation, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
const people = (organisation: string | null, ...roles: Viewer['roles'][number][]): Viewer => ({
  subject: `clerk of ${organisation}`,
  organisation,
  roles,
});
const operator = people(null, 'administrator');
const county = people('office', 'administrator');

beforeAll(async () => {
  graph = await createTestGraph({
    domains: [plan, exchange],
    systems: [auditedRowsFrom({ query: (text, values) => graph.database.pool.query(text, [...values]) })],
  });
  await graph.database.pool.query(`
    INSERT INTO "Place" (code, "nameZh", "nameEn", kind, "parentId") VALUES ('here', '此', 'Here', 'COUNTY', NULL), ('there', '彼', 'There', 'COUNTY', NULL), ('village', '村', 'Village', 'VILLAGE', 1);
    INSERT INTO "Organisation" (code, "nameZh", "nameEn", kind, "placeId") VALUES
      ('office', '办', 'Office', 'BUREAU', 1), ('water', '水', 'Water', 'BUREAU', 3), ('other', '他', 'Other', 'BUREAU', 2)`);
  for (const organisation of ['water', 'other']) {
    const client = {
      code: `${organisation}-script`,
      nameZh: '程',
      nameEn: 'Script',
      organisation,
      scopes: ['READ'],
      areas: [],
      fileAreas: [],
    };
    await sendMutation(graph, 'createApiClient', {
      input: { apiClient: client },
      shows: 'apiClient { id } errors { code path }',
      viewer: operator,
    });
    const { apiKey, key } = await sendMutation(graph, 'issueApiKey', {
      input: { client: client.code },
      shows: 'apiKey { id } key errors { code path }',
      viewer: operator,
    });
    keys.push({ id: apiKey.id, key });
  }
  await sendMutation(graph, 'revokeApiKey', {
    input: { key: keys[0]?.id, reason: '密钥外泄' },
    shows: 'errors { code path }',
    viewer: county,
  });
  await allTold(graph.database);
  await sealAudit(graph.database.pool);
}, 60_000);
afterAll(() => graph?.close());

const keys: { id: string; key: string }[] = [];
const asked = `query ($filter: AuditEntryFilter) { auditEntries(first: 100, filter: $filter) { nodes {
  number noun verb through subject organisation requestId transaction reason recordIds hash
  records { value { number columns { name before after } } missing { code } } } } }`;
const entries = async (viewer: Viewer | null, filter: object | null = null) => {
  const { data, errors } = await graph.query(asked, { filter }, { viewer });
  expect(errors).toBeUndefined();
  return data.auditEntries.nodes;
};

describe('the audit in the graph', () => {
  it('says who did what through which verb, why, and what was before and after', async () => {
    const found = await entries(operator, { noun: { eq: 'ApiKey' } });
    const revoked = found.find(({ verb }: { verb: string }) => verb === 'CHANGED');
    expect(revoked).toMatchObject({
      through: 'revokeApiKey',
      subject: county.subject,
      organisation: 'office',
      reason: '密钥外泄',
      requestId: expect.any(String),
      records: {
        missing: null,
        value: [{ columns: [{ name: 'revokedAt', before: null, after: expect.any(String) }] }],
      },
    });
    // What registers note of it was written together with it, and is sealed with it.
    const whole = (await entries(operator)).filter(
      ({ transaction }: { transaction: string }) => transaction === revoked.transaction,
    );
    expect(whole.map(({ noun }: { noun: string }) => noun).sort()).toEqual(['ApiKey', 'Change']);
  });

  it('says of what no mutation wrote through which program it came', async () => {
    const [first] = await entries(operator, { noun: { eq: 'Place' } });
    expect(first).toMatchObject({ through: 'plangraph', subject: null, verb: 'CREATED', recordIds: [1, 2, 3] });
  });

  it('never shows what a key is known by', async () => {
    const text = JSON.stringify(await entries(operator));
    expect(text).toContain('expiresAt');
    const { rows } = await graph.database.pool.query('SELECT digest FROM "ApiKey"');
    for (const { digest } of rows) expect(text).not.toContain(digest);
  });

  it('shows an organisation its own records, an administrator those beneath his place, and the public nothing', async () => {
    const nouns = (found: { noun: string }[]) => [...new Set(found.map(({ noun }) => noun))].sort();
    const water = await entries(people('water', 'reporter'));
    expect(nouns(water)).toEqual(['ApiClient', 'ApiKey', 'Organisation']);
    // Three organisations were made by one statement: each sees itself only.
    const made = water.find(({ noun }: { noun: string }) => noun === 'Organisation');
    expect(made.recordIds).toHaveLength(3);
    expect(made.records.value).toMatchObject([{ number: 2 }]);
    expect((await entries(county)).length).toBeGreaterThan(water.length);
    const shown = (await entries(county)).find(({ noun }: { noun: string }) => noun === 'Organisation');
    expect(shown.records.value.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    expect(await entries(null)).toEqual([]);
    expect(await entries(people('nobody', 'administrator'))).toEqual([]);
    const bound: Viewer = {
      ...people('water', 'reader'),
      client: { code: 'c', scopes: ['READ'], areas: ['industry'], fileAreas: null },
    };
    expect(await entries(bound)).toEqual([]);
  });

  it('tells how each day ends', async () => {
    const { data } = await graph.query('{ auditDays { nodes { first last hash } } }', {}, { viewer: county });
    const [day] = data.auditDays.nodes;
    const all = await entries(operator);
    expect(day).toMatchObject({
      first: 1,
      last: all.length,
      hash: all.find(({ number }: { number: number }) => number === all.length).hash,
    });
    expect((await graph.query('{ auditDays { nodes { hash } } }')).data.auditDays.nodes).toEqual([]);
  });
});
