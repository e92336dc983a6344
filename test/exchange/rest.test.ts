import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorsWorld, openDoorsWorld } from './doorsWorld.ts';

let world: DoorsWorld;
beforeAll(async () => {
  world = await openDoorsWorld();
}, 120_000);
afterAll(() => world?.close());

const get = (path: string, key?: string) =>
  world.send(path, key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } });
const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  world.send(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const administrator = () => ({ authorization: `Bearer ${world.keys.administers}` });

describe('a list of the graph by its address', () => {
  it('is read page by page by its links, each page by one statement', async () => {
    const codes: string[] = [];
    let pages = 0;
    for (let next: string | undefined = '/api/parks?first=3&orderBy=-code&count=true'; next; pages += 1) {
      world.graph.forget();
      const { json, headers, status } = await get(next);
      expect(status).toBe(200);
      expect(world.graph.statements.filter((text) => /^\s*(SELECT|WITH)/i.test(text))).toHaveLength(1);
      codes.push(...json.nodes.map(({ code }: { code: string }) => code));
      expect(json.totalCount).toBeGreaterThanOrEqual(codes.length);
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    const { data } = await world.graph.query(
      '{ parks(first: 200, orderBy: { field: CODE, direction: DESC }) { nodes { code } } }',
    );
    expect(codes).toEqual(data.parks.nodes.map(({ code }: { code: string }) => code));
    expect(pages).toBeGreaterThan(1);
  });

  it('can be filtered by parameters and by JSON, and shows the fields that are named', async () => {
    const { json } = await get(
      '/api/projects?stage.in=BUILDING,COMPLETED&place=kaihua&totalInvestment.gte=1&fields=code,place.name,investmentRecords.period',
    );
    expect(json.nodes.length).toBeGreaterThan(0);
    expect(Object.keys(json.nodes[0]).sort()).toEqual(['code', 'investmentRecords', 'place']);
    expect(json.nodes[0].place).toEqual({ name: 'Kaihua County' });
    expect(json.nodes[0].investmentRecords.totalCount).toBeGreaterThanOrEqual(
      json.nodes[0].investmentRecords.nodes.length,
    );
    const filter = encodeURIComponent(JSON.stringify({ or: [{ stage: { eq: 'BUILDING' } }, { code: { eq: 'nix' } }] }));
    const some = await get(`/api/projects?filter=${filter}&first=200&fields=stage&lang=zh`);
    expect(new Set(some.json.nodes.map(({ stage }: { stage: string }) => stage))).toEqual(new Set(['BUILDING']));
    expect(some.headers.get('content-language')).toBe('zh');
    expect((await get('/api/projects?asOf=2001-01-01T00:00:00Z')).json.nodes).toEqual([]);
  });

  it('says all that is wrong with what is asked for, in both languages', async () => {
    const { status, json, headers } = await get('/api/projects?colour=red&stage.like=x&first=2&first=3');
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(json.errors.map(({ code }: { code: string }) => code)).toEqual([
      'PARAMETER_UNKNOWN',
      'INVALID_VALUE',
      'PARAMETER_TWICE',
    ]);
    expect(json).toMatchObject({ status: 400, code: 'PARAMETER_UNKNOWN', requestId: headers.get('x-request-id') });
    expect(json.detailZh).toContain('此处没有参数');
    const fields = await get('/api/projects?fields=code,colour,place.nix,code.more');
    expect(fields.json.errors.map(({ code }: { code: string }) => code)).toEqual([
      'FIELD_IS_VALUE',
      'FIELD_UNKNOWN',
      'FIELD_UNKNOWN',
    ]);
    const coerced = await get('/api/projects?stage=NIX');
    expect([coerced.status, coerced.json.code]).toEqual([400, 'BAD_USER_INPUT']);
    const cursor = await get('/api/projects?after=nix');
    expect([cursor.status, cursor.json.code]).toEqual([400, 'INVALID_CURSOR']);
  });
});

describe('a record by its key', () => {
  it('is found beneath its list, by as many parts as its key has', async () => {
    const target = await get('/api/targets/kaihua-2023/gdp.growth');
    expect(target.status, target.text).toBe(200);
    expect(target.json).toMatchObject({
      code: 'gdp.growth',
      plan: { code: 'kaihua-2023' },
      status: { colour: expect.any(String) },
    });
    const section = await get('/api/sections/kaihua-2023/industry/1?fields=title&lang=zh');
    expect(section.json.title).toMatch(/\p{Script=Han}/u);
  });

  it('is a problem of the status 404 where there is none', async () => {
    for (const path of [
      '/api/targets/kaihua-2023/nix',
      '/api/nothing',
      '/api/targets/a/b/c',
      '/api/targets/%zz/a',
      '/api/verbs/nix',
    ]) {
      const { status, json } = await get(path);
      expect([status, json.status], path).toEqual([404, 404]);
    }
  });
});

describe('a verb by POST', () => {
  const park = (code: string) => ({
    park: { code, nameZh: '园区', nameEn: 'Park', kind: 'DEVELOPMENT_ZONE', place: 'kaihua' },
  });

  it('is done once for a key of its intent', async () => {
    const sent = () =>
      post('/api/verbs/createPark', park('rest-1'), { ...administrator(), 'idempotency-key': 'rest-1' });
    const [first, again] = [await sent(), await sent()];
    expect(first.status, first.text).toBe(200);
    expect(first.json.park).toMatchObject({ code: 'rest-1', place: { code: 'kaihua' } });
    expect(again.json).toEqual(first.json);
    expect((await get('/api/parks/rest-1')).json.name).toBe('Park');
    const other = await post('/api/verbs/createPark', park('rest-2'), {
      ...administrator(),
      'idempotency-key': 'rest-1',
    });
    expect([other.status, other.json.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('is refused by the rules of the graph with the status that clients of REST expect', async () => {
    const key = { 'idempotency-key': 'rest-refused' };
    const refused = async (body: unknown, headers: Record<string, string>) => {
      const { status, json } = await post('/api/verbs/createPark', body, headers);
      return [status, json.code];
    };
    expect(await refused(park('rest-3'), key)).toEqual([401, 'NOT_AUTHENTICATED']);
    expect(await refused(park('rest-3'), { ...key, authorization: `Bearer ${world.keys.reads}` })).toEqual([
      403,
      'FORBIDDEN',
    ]);
    expect(await refused(park('rest-3'), { ...key, authorization: 'Bearer nix' })).toEqual([401, 'INVALID_TOKEN']);
    expect(await refused(park('rest-3'), administrator())).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    expect(await refused([], { ...key, ...administrator() })).toEqual([400, 'BODY_NOT_JSON']);
    expect(await refused({ park: {} }, { ...key, ...administrator() })).toEqual([400, 'BAD_USER_INPUT']);
    const nowhere = { park: { ...park('rest-3').park, place: 'nix' } };
    const { status, json } = await post('/api/verbs/createPark', nowhere, { ...key, ...administrator() });
    expect([status, json.code, json.errors[0].pointer]).toEqual([422, 'NOT_FOUND', '#/park/place']);
    expect(json.errors[0].cureZh).toMatch(/\p{Script=Han}/u);
    const form = await world.send('/api/verbs/createPark', {
      method: 'POST',
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...administrator() },
    });
    expect([form.status, form.json.code]).toEqual([415, 'MEDIA_TYPE']);
    const read = await get('/api/verbs/createPark');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('what stands before the graph', () => {
  it('refuses in the form of problem details too', async () => {
    const large = await post('/api/verbs/createPark', { note: 'x'.repeat(1_500_000) }, administrator());
    expect([large.status, large.json.code, large.json.status]).toEqual([413, 'BODY_TOO_LARGE', 413]);
    expect(large.headers.get('content-type')).toContain('application/problem+json');
    expect(large.json.detailZh).toMatch(/\p{Script=Han}/u);
  });

  it('says nothing of the graph to strangers where introspection is off, and nothing at all where only known operations are answered', async () => {
    const quiet = await openDoorsWorld({ PLANGRAPH_INTROSPECTION: 'off' });
    const shown = { headers: { authorization: `Bearer ${quiet.keys.reads}` } };
    for (const path of ['/api/openapi.json', '/odata/$metadata']) {
      expect((await quiet.send(path)).status).toBe(401);
      expect((await quiet.send(path, shown)).status).toBe(200);
    }
    await quiet.close();
    const closed = await openDoorsWorld({ PLANGRAPH_PERSISTED_ONLY: 'true' });
    for (const path of ['/api', '/api/parks', '/odata/Parks']) expect((await closed.send(path)).status).toBe(404);
    await closed.close();
  });
});
