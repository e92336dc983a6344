import { sealAudit } from '@plangraph/database';
import { createRoutes } from '@plangraph/exchange';
import type { Viewer } from '@plangraph/schema';
import { allTold } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, approver, createWebhookWorld, reporter, type WebhookWorld } from '../webhooks/world.ts';

let world: WebhookWorld;
const operator: Viewer = { subject: 'root', organisation: null, roles: ['administrator', 'reporter'] };
const script: Viewer = {
  subject: 'client:nightly',
  organisation: 'bureau',
  roles: ['reporter'],
  client: { code: 'nightly', scopes: ['IMPORT'], areas: null, fileAreas: null },
};
const charge = { plan: 'kaihua-2023', target: 'gdp.growth', organisation: 'county', role: 'SUPPORTING' };
const figures = (period: string) => ({
  plan: 'kaihua-2023',
  period,
  figures: [{ target: 'gdp.growth', value: '6.1' }],
});

/** One of each kind, one after the other. */
async function write(): Promise<void> {
  const { pool } = world.graph.database;
  const row = { code: 'tea', nameZh: '茶园', nameEn: 'Tea', place: 'kaihua', kind: 'SPECIALISED' };
  const { park } = await world.send('createPark', { park: row }, 'park { id }', operator);
  await world.send('changePark', { id: park.id, change: { nameEn: 'Tea park' }, reason: '更名' }, '', operator);
  await world.send('retirePark', { id: park.id, reason: '撤并' }, '', operator);
  const first = await world.send('submitFigures', figures('2023-Q1'), 'submission { id }', reporter);
  await world.send('returnSubmission', { submission: first.submission.id, reason: '请核对' }, '', approver);
  const again = await world.send('submitFigures', figures('2023-Q1'), 'submission { id }', reporter);
  await world.send('approveSubmission', { submission: again.submission.id }, '', approver);
  await world.send('chargeOrganisation', charge, '', operator);
  await world.send('dischargeOrganisation', charge, '', operator);
  const organisation = { code: 'new', nameZh: '新局', nameEn: 'New', kind: 'BUREAU', place: 'kaihua' };
  await world.send('createOrganisation', { organisation }, '', operator);
  const apiClient = { code: 'nightly', nameZh: '夜', nameEn: 'Nightly', organisation: 'bureau', scopes: ['IMPORT'] };
  await world.send('createApiClient', { apiClient: { ...apiClient, areas: [], fileAreas: [] } }, '', operator);
  const { apiKey } = await world.send('issueApiKey', { client: 'nightly' }, 'apiKey { id }', operator);
  await world.send('revokeApiKey', { key: apiKey.id, reason: '泄露' }, '', operator);
  await world.endpoint({ url: 'https://127.0.0.1/hook', events: ['figure.approved'] });
  await importEnterprise();
  const session = await pool.connect();
  await session.query(`SET application_name = 'psql'; UPDATE "Place" SET "nameEn" = 'By hand' WHERE code = 'other'`);
  session.release(true);
  world.work();
  const noted = async () => (await pool.query('SELECT FROM "StatusChange" LIMIT 1')).rowCount === 1;
  await world.until(noted, 'the worker notes standings', 30);
}

async function importEnterprise(): Promise<void> {
  const answer = createRoutes({ graph: world.graph, database: world.graph.database });
  const { status } = await answer({
    method: 'POST',
    path: '/imports/enterprises',
    query: new URLSearchParams('reason=首批'),
    header: () => null,
    body: Buffer.from('编码,企业名称,英文名称,统一社会信用代码,地区\nriver,江河纸业,River Paper,,kaihua\n'),
    viewer: script,
    keyInPath: false,
    language: 'EN',
    requestId: 'import-7',
    signal: new AbortController().signal,
    described: true,
    tell: (error) => error,
  });
  expect(status).toBe(200);
}

interface Entry {
  readonly noun: string;
  readonly verb: string;
  readonly through: string;
  readonly records: { readonly value: readonly { readonly columns: readonly Column[] }[] };
  readonly [fact: string]: unknown;
}
interface Column {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}
const document = `query ($filter: AuditEntryFilter, $after: String) { auditEntries(first: 200, filter: $filter, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { number noun verb through subject organisation client requestId reason recordIds
    records { value { number columns { name before after } } } } } }`;
async function entries(viewer: Viewer, filter: object | null = null): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await world.graph.query(document, { filter, after }, { viewer });
    expect(errors).toBeUndefined();
    found.push(...data.auditEntries.nodes);
    if (!data.auditEntries.pageInfo.hasNextPage) return found;
    after = data.auditEntries.pageInfo.endCursor;
  }
}

let all: Entry[];
beforeAll(async () => {
  world = await createWebhookWorld();
  const begun = new Date().toISOString();
  await write();
  await allTold(world.graph.database);
  while ((await sealAudit(world.graph.database.pool)) > 0);
  // What was loaded is there from before.
  const loaded = await entries(operator, { noun: { eq: 'Target' } });
  all = [...loaded, ...(await entries(operator, { writtenAt: { gte: begun } }))];
}, 120_000);
afterAll(() => world?.close());

/** What each wrote: through what, to what, by whom and why; and a column, as it was and became. */
const written: readonly (readonly [
  through: string,
  noun: string,
  verb: string,
  facts: object,
  column?: readonly [name: string, before: unknown, after: unknown],
])[] = [
  ['createPark', 'Park', 'CREATED', { subject: 'root', requestId: 'test' }, ['nameEn', null, 'Tea']],
  ['changePark', 'Park', 'CHANGED', { subject: 'root', reason: '更名' }, ['nameEn', 'Tea', 'Tea park']],
  ['retirePark', 'Park', 'CHANGED', { reason: '撤并' }, ['retiredAt', null, expect.any(String)]],
  ['submitFigures', 'Submission', 'CREATED', { subject: 'li', organisation: 'bureau' }, ['state', null, 'SUBMITTED']],
  ['submitFigures', 'Observation', 'CREATED', { subject: 'li' }, ['value', null, '6.1']],
  [
    'returnSubmission',
    'Submission',
    'CHANGED',
    { subject: 'zhao', organisation: 'county', reason: '请核对' },
    ['state', 'SUBMITTED', 'RETURNED'],
  ],
  ['approveSubmission', 'Submission', 'CHANGED', { subject: 'zhao' }, ['state', 'SUBMITTED', 'APPROVED']],
  ['approveSubmission', 'Observation', 'CHANGED', { subject: 'zhao' }, ['approvedAt', null, expect.any(String)]],
  ['chargeOrganisation', 'Responsibility', 'CREATED', { subject: 'root' }, ['role', null, 'SUPPORTING']],
  ['dischargeOrganisation', 'Responsibility', 'REMOVED', { subject: 'root' }, ['role', 'SUPPORTING', null]],
  ['createOrganisation', 'Organisation', 'CREATED', { subject: 'root' }, ['code', null, 'new']],
  ['createApiClient', 'ApiClient', 'CREATED', {}, ['code', null, 'nightly']],
  ['issueApiKey', 'ApiKey', 'CREATED', { subject: 'root' }, ['hint', null, expect.any(String)]],
  ['revokeApiKey', 'ApiKey', 'CHANGED', { reason: '泄露' }, ['revokedAt', null, expect.any(String)]],
  ['createWebhook', 'Webhook', 'CREATED', { subject: 'wang', organisation: 'bureau' }],
  [
    'importRows',
    'Enterprise',
    'CREATED',
    { subject: 'client:nightly', client: 'nightly', requestId: 'import-7' },
    ['nameEn', null, 'River Paper'],
  ],
  ['importRows', 'Import', 'CREATED', { client: 'nightly' }],
  ['psql', 'Place', 'CHANGED', { subject: null, requestId: null }, ['nameEn', 'Other', 'By hand']],
  ['load', 'Target', 'CREATED', { subject: null }, ['code', null, expect.any(String)]],
  ['worker', 'StatusChange', 'CREATED', { subject: null }],
];

describe('the audit knows', () => {
  for (const [through, noun, verb, facts, column] of written)
    it(`${through}: ${noun} ${verb}`, () => {
      const found = all.filter((each) => each.through === through && each.noun === noun && each.verb === verb);
      const known = new Set(all.map((each) => `${each.through} ${each.noun} ${each.verb}`));
      expect(found.at(-1), [...known].sort().join('\n')).toMatchObject(facts);
      if (!column) return;
      const [name, before, after] = column;
      const columns = found.flatMap(({ records }) => records.value).flatMap((record) => record.columns);
      expect(columns).toContainEqual({ name, before, after });
    });

  it('who writes by a mutation, through it and by which request, and nobody where no mutation writes', () => {
    const byMutation = all.filter(({ requestId }) => requestId !== null);
    expect(byMutation.every(({ subject, through }) => subject !== null && /^[a-z]+[A-Z]/.test(through))).toBe(true);
    expect(
      [...new Set(all.filter(({ requestId }) => requestId === null).map(({ through }) => through))].sort(),
    ).toEqual(['load', 'psql', 'worker']);
  });
});

it('an organisation reads the entries about its own records, and of those of others nothing', async () => {
  const mine = await entries(administrator);
  expect(mine.some(({ noun, through }) => noun === 'Submission' && through === 'returnSubmission')).toBe(true);
  const strange = await entries({ subject: 'sun', organisation: 'elsewhere', roles: ['reporter'] });
  expect(strange.some(({ noun }) => ['Submission', 'Observation', 'ApiKey', 'Park'].includes(noun))).toBe(false);
});

it('a record’s own history is asked for by its id: whatever became of it, of whichever noun', async () => {
  const { data } = await world.graph.query(
    '{ submissions(first: 9) { nodes { id state } } }',
    {},
    { viewer: operator },
  );
  const [returned, other] = data.submissions.nodes.filter(({ state }: { state: string }) => state !== 'DRAFT');
  for (const { id } of [returned, other].filter(Boolean)) {
    const own = await entries(operator, { record: { eq: id } });
    expect(own.map(({ noun, through }) => `${noun} ${through}`)).toEqual([
      'Submission submitFigures',
      expect.stringMatching(/^Submission (return|approve)Submission$/),
    ]);
  }
  expect(await entries(operator, { record: { in: [] } })).toEqual([]);
  const refused = await world.graph.query(document, { filter: { record: { eq: 'none' } } }, { viewer: operator });
  expect(refused.errors?.[0]?.extensions.code).toBe('INVALID_ID');
});
