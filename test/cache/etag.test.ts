import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGateway, type TestGateway } from './world.ts';

let database: Database;
let gateway: TestGateway;
beforeAll(async () => {
  database = await scratchDatabase();
  await database.prisma.place.create({ data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } });
  gateway = await openTestGateway({ database });
});
afterAll(async () => {
  await gateway.close();
  await database.close();
});

const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  gateway.get(query, { accept: 'application/graphql-response+json', ...headers });
const north = '{ place(code: "north") { name(lang: ZH) } }';
const rename = (name: string) => gateway.ask(`mutation { rename(code: "north", name: "${name}") }`);

describe('an answer to GET', () => {
  it('has a strong tag of its bytes, and is not sent again to who shows it', async () => {
    const first = await ask(north);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('vary')).toContain('accept');

    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(north, { 'if-none-match': header });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect(again.headers.get('content-type')).toBeNull();
      expect(again.headers.get('x-request-id')).not.toBeNull();
    }
    expect((await ask(north, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has another tag under another media type', async () => {
    const [one, other] = [await ask(north), await ask(north, { accept: 'application/json' })];
    expect(one.headers.get('etag')).not.toBe(other.headers.get('etag'));
  });

  it('has another tag after a write, and the old one again when the write is taken back', async () => {
    const before = (await ask(north)).headers.get('etag') ?? '';
    await rename('新');
    const changed = await ask(north, { 'if-none-match': before });
    expect([changed.status, changed.headers.get('etag') === before]).toEqual([200, false]);
    await rename('北');
    expect((await ask(north, { 'if-none-match': before })).status).toBe(304);
  });

  it('may be kept by its reader alone when it is for somebody', async () => {
    const response = await ask(north, { authorization: 'Bearer of a token' });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is not to be kept, and has no tag, where it has errors', async () => {
    const response = await ask('{ place(code: "nowhere") { name } }');
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});

describe('an answer to POST', () => {
  it('is sent whole whatever the request claims to have', async () => {
    const tag = (await ask(north)).headers.get('etag') ?? '';
    const { response } = await gateway.ask(north, { headers: { 'if-none-match': tag } });
    expect([response.status, response.headers.get('etag')]).toEqual([200, null]);
  });
});
