import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph, promised } from './world.ts';

// What partner agencies were promised, operation by operation, as GraphiQL offers them.
const [key = '', dryRun = '', shown = ''] = promised('exchange').split(/^(?=mutation DryRun|query)/m);
const variables = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../services/gateway/operations/exchange.variables.json'), 'utf8'),
);
const administrator = { subject: 'root', organisation: null, roles: ['administrator'] };
const reporter = { subject: 'li', organisation: 'kaihua-demo-economy', roles: ['reporter'] };
const codesOf = (errors: readonly { readonly code: string; readonly path: readonly string[] }[]) =>
  errors.map(({ code, path }) => `${path.join('.')} ${code}`);

let graph: TestGraph;
beforeAll(async () => {
  graph = await kaihuaGraph();
  const { prisma } = graph.database;
  const place = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  await prisma.organisation.create({
    data: { code: 'kaihua-demo-economy', nameZh: '经信局', nameEn: 'Economy', kind: 'BUREAU', placeId: place.id },
  });
});
afterAll(() => graph?.close());

const create = `mutation ($input: CreateApiKeyInput!) { result: createApiKey(input: $input) {
  apiKey { scopes prefix hint expiresOn client { code name scopes areas fileAreas } } secret errors { code path message(lang: ZH) } } }`;
const asked = (input: object) =>
  graph.query(
    create,
    {
      input: { organisation: 'kaihua-demo-economy', scopes: ['read'], idempotencyKey: JSON.stringify(input), ...input },
    },
    { viewer: administrator },
  );

describe('a key of an agency', () => {
  it('is made in one step, and told once', async () => {
    const { data, errors } = await graph.query(key, variables, { viewer: administrator });
    expect(errors).toBeUndefined();
    const { apiKey, secret, errors: problems } = data.createApiKey;
    expect(problems).toEqual([]);
    expect(apiKey).toMatchObject({
      prefix: expect.stringMatching(/^plangraph_.{6}$/),
      scopes: ['read', 'report', 'import:industry'],
      expiresOn: '2030-01-31',
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(secret.startsWith(apiKey.prefix)).toBe(true);
    const again = await graph.query(key, variables, { viewer: administrator });
    expect(again.data.createApiKey).toEqual({ ...data.createApiKey, secret: null });
  });

  it('is a further one where the organisation has a client of that name, if it may the same', async () => {
    const scopes = ['import:industry', 'report', 'read'];
    const { data } = await asked({ name: 'monthly report', scopes });
    expect(data.result).toMatchObject({
      errors: [],
      apiKey: {
        client: {
          code: 'kaihua-demo-economy-monthly-report',
          scopes: ['READ', 'REPORT', 'IMPORT'],
          areas: [],
          fileAreas: ['industry'],
        },
      },
    });
    const other = await asked({ name: 'monthly report', scopes: ['administer'] });
    expect(codesOf(other.data.result.errors)).toEqual(['name CLIENT_DIFFERS']);
    const chinese = await asked({ name: '月报' });
    expect(chinese.data.result.apiKey.client).toMatchObject({ name: '月报', areas: [], fileAreas: [] });
  });

  it.each([
    ['an unknown scope', { name: 'a', scopes: ['write'] }, ['scopes.0 SCOPE_UNKNOWN']],
    ['an unknown area', { name: 'b', scopes: ['read', 'import:mining'] }, ['scopes.1 SCOPE_UNKNOWN']],
    ['areas apart', { name: 'c', scopes: ['read', 'report:industry'] }, ['scopes SCOPES_APART']],
    ['an area and all', { name: 'd', scopes: ['import:industry', 'import'] }, ['scopes SCOPES_APART']],
    ['nothing', { name: ' ', scopes: [] }, ['name MISSING_VALUE', 'scopes MISSING_VALUE']],
    ['a day gone by', { name: 'e', expiresOn: '2020-01-31' }, ['expiresOn KEY_LIFETIME']],
    ['a day too far', { name: 'f', expiresOn: '2099-01-31' }, ['expiresOn KEY_LIFETIME']],
    ['nobody', { name: 'g', organisation: 'nobody' }, ['organisation NOT_FOUND']],
  ])('is not made for %s', async (_, input, codes) => {
    const { data } = await asked(input);
    expect(codesOf(data.result.errors)).toEqual(codes);
    expect(data.result).toMatchObject({ apiKey: null, secret: null });
  });
});

describe('rows of a register', () => {
  it('are tried, and the import is found again by its id', async () => {
    const { data, errors } = await graph.query(dryRun, variables, { viewer: reporter });
    expect(errors).toBeUndefined();
    const { import: tried, errors: problems } = data.importRows;
    expect(problems).toEqual([]);
    expect(tried).toMatchObject({
      state: 'CHECKED',
      dryRun: true,
      counts: { created: 1, changed: 0, unchanged: 0, refused: 1 },
      statuses: [],
    });
    expect(tried.rows.nodes[1]).toMatchObject({ number: 2, outcome: 'REFUSED', problems: [{ column: 'nameZh' }] });
    expect(tried.id).toBe(variables.id);
    const found = await graph.query(shown, variables, { viewer: reporter });
    expect(found.data.node).toMatchObject({ state: 'CHECKED', progress: 1, counts: { created: 1 } });
  });

  it('come from a key for their area only', async () => {
    const client = { code: 'c', scopes: ['REPORT', 'IMPORT'], areas: null, fileAreas: ['industry'] };
    const bound = { ...reporter, client };
    const put = (rows: string) =>
      graph.query(
        `mutation { importRows(input: { idempotencyKey: "${rows}", import: "${rows}", dryRun: true, rows: [{ code: "x" }] }) { errors { code message(lang: EN) } } }`,
        {},
        { viewer: bound },
      );
    expect((await put('enterprises')).data.importRows.errors).toEqual([]);
    expect((await put('brands')).data.importRows.errors).toEqual([
      { code: 'FORBIDDEN', message: expect.stringContaining('files of industry only') },
    ]);
  });
});
