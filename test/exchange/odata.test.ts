import { o } from 'odata';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, openOdata } from './odataWorld.ts';

let world: Awaited<ReturnType<typeof openOdata>>;
beforeAll(async () => {
  world = await openOdata();
}, 120_000);
afterAll(() => world?.close());

describe('the service', () => {
  it('lists its sets, and describes each in XML and in JSON alike', async () => {
    const service = await world.get('');
    expect(service.headers.get('odata-version')).toBe('4.0');
    const names: string[] = service.json.value.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['Enterprises', 'Targets', 'Projects', 'Parks']));
    const { text } = await world.get('$metadata');
    const types = new Map<string, string[]>();
    const sets = new Map<string, string>();
    const parser = new SaxesParser();
    let type = '';
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'EntityType') type = attributes.Name ?? '';
      if (name === 'EntityType') types.set(type, []);
      if (name === 'Property') types.get(type)?.push(attributes.Name ?? '');
      if (name === 'EntitySet') sets.set(attributes.Name ?? '', attributes.EntityType ?? '');
    });
    parser.write(text).close();
    expect([...sets.keys()]).toEqual(names);
    const { json } = await world.get('$metadata?$format=json');
    for (const [name, properties] of types) {
      const described = Object.keys(json.PlanGraph[name]).filter((each) => /^[a-z]/.test(each));
      expect(described, name).toEqual(properties);
      expect(properties).toContain(json.PlanGraph[name].$Key[0]);
    }
    expect(json.PlanGraph.Container['@Capabilities.FilterFunctions']).toContain('contains');
    expect([...sets.values()].every((each) => types.has(each.replace('PlanGraph.', '')))).toBe(true);
  });

  it('has every set answered as it is described', async () => {
    const { json: described } = await world.get('$metadata?$format=json');
    for (const [name, set] of Object.entries<{ $Type: string }>(described.PlanGraph.Container)) {
      if (/^[$@]/.test(name)) continue;
      const { status, json, text } = await world.get(`${name}?$top=2&$count=true`);
      expect(status, `${name}: ${text.slice(0, 300)}`).toBe(200);
      const type = described.PlanGraph[set.$Type.replace('PlanGraph.', '')];
      for (const entity of json.value) {
        for (const [property, value] of Object.entries(entity)) {
          const { $Type: edm = 'Edm.String', $Nullable = false, $Collection = false } = type[property];
          const numeric = ['Edm.Decimal', 'Edm.Int32', 'Edm.Double'].includes(edm);
          const kind = $Collection ? 'object' : numeric ? 'number' : edm === 'Edm.Boolean' ? 'boolean' : 'string';
          if (value !== null) expect(typeof value, `${name}.${property}`).toBe(kind);
          else expect($Nullable, `${name}.${property}`).toBe(true);
        }
      }
    }
  });
});

describe('a client of another make (o.js)', () => {
  it('reads sets, filters, counts and entities over the socket', async () => {
    const client = o(`${world.url}/odata/`, { headers: { ...basic(world.keys.reads), 'accept-language': 'en' } });
    const found = await client.get('Projects').query({
      $filter: "stage eq 'BUILDING'",
      $orderby: 'code',
      $top: 3,
      $select: 'code,stage',
    });
    expect(found).toHaveLength(3);
    expect(found.every(({ stage }: { stage: string }) => stage === 'BUILDING')).toBe(true);
    const one = await client.get(`Projects('${found[0].code}')`).query();
    expect(one).toMatchObject({ code: found[0].code, place_code: expect.any(String) });
    const { data } = await world.graph.query('{ projects(filter: { stage: { eq: BUILDING } }) { totalCount } }');
    const count = await client
      .get('Projects/$count')
      .query({ $filter: "stage eq 'BUILDING' or startswith(code,'no such')" });
    expect(Number(count)).toBe(data.projects.totalCount);
  });
});

describe('what is not answered', () => {
  it.each([
    ['Enterprises?$expand=place', 501, 'OPTION_UNSUPPORTED'],
    ['Enterprises?$apply=aggregate(x)', 501, 'OPTION_UNSUPPORTED'],
    ['Enterprises?$skip=20', 501, 'OPTION_UNSUPPORTED'],
    ["Projects?$filter=contains(stage,'BUILD')", 501, 'NOT_FILTERED'],
    ["Projects?$filter=contains(totalInvestment,'1')", 501, 'NOT_FILTERED'],
    ["Enterprises?$filter=not contains(park_code,'a')", 501, 'FILTER_UNSUPPORTED'],
    ["Enterprises?$filter=name gt 'a'", 501, 'NOT_FILTERED'],
    ['Enterprises?$filter=length(code) eq 3', 501, 'FILTER_UNSUPPORTED'],
    ['Projects?$filter=totalInvestment add 1 gt 3', 501, 'FILTER_UNSUPPORTED'],
    ['Enterprises?$filter=park_code eq null', 501, 'FILTER_UNSUPPORTED'],
    ['Enterprises?$orderby=name', 501, 'NOT_ORDERED'],
    ["Enterprises?$filter=colour eq 'a'", 400, 'PROPERTY_UNKNOWN'],
    ['Enterprises?$filter=code eq 3', 400, 'LITERAL_WRONG'],
    ["Projects?$filter=stage eq 'NIX'", 400, 'LITERAL_WRONG'],
    ['Enterprises?$filter=code eq', 400, 'FILTER_MALFORMED'],
    [`Enterprises?$filter=${'('.repeat(50)}code eq 'a'${')'.repeat(50)}`, 400, 'FILTER_TOO_DEEP'],
    [`Enterprises?$filter=${"code eq 'a' or ".repeat(300)}code eq 'b'`, 400, 'FILTER_TOO_LONG'],
    [`Enterprises?$filter=${'a/'.repeat(60)}code eq 'a'`, 400, 'FILTER_TOO_DEEP'],
    ['Enterprises?$select=colour', 400, 'PROPERTY_UNKNOWN'],
    ['Enterprises?$top=-1', 400, 'OPTION_WRONG'],
    ['Enterprises?$skiptoken=nix', 400, 'INVALID_CURSOR'],
    ['Nothing', 404, 'NOTHING_HERE'],
    ['Enterprises(3)', 404, 'NOTHING_HERE'],
  ])('%s is refused', async (path, status, code) => {
    const got = await world.get(path);
    expect([got.status, got.json?.error?.code], got.text.slice(0, 300)).toEqual([status, code]);
    expect(got.json.error.innererror.messageZh).toMatch(/\p{Script=Han}/u);
  });

  it('is whatever writes', async () => {
    const { status, headers } = await world.send('/odata/Parks', { method: 'POST', body: '{}' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('a key', () => {
  it('is shown by Bearer or as the password of Basic, and one that is none is refused', async () => {
    const clients = async (headers: Record<string, string>) => {
      const { status, json } = await world.get('Clients?$select=code', headers);
      return [status, json.value?.length ?? json.error.code];
    };
    expect(await clients({})).toEqual([200, 0]);
    const all = [200, Object.keys(world.keys).length];
    expect(await clients(basic(world.keys.administers))).toEqual(all);
    expect(await clients({ authorization: `Bearer ${world.keys.administers}` })).toEqual(all);
    expect(await clients(basic(world.keys.reads))).toEqual([200, 0]);
    expect(await clients(basic('nix'))).toEqual([401, 'INVALID_TOKEN']);
    const refused = await world.get('Clients', basic('nix'));
    expect(refused.headers.get('www-authenticate')).toContain('Basic');
  });

  it('that reads is the password of a link to an export too, which spreadsheets refresh', async () => {
    const link = '/exports/parks?format=csv&lang=zh';
    const { status, text } = await world.send(link, { headers: basic(world.keys.reads) });
    expect([status, text.replace('\ufeff', '').split(',', 1)]).toEqual([200, ['编码']]);
    expect((await world.send(link, { headers: basic(`${world.keys.reads.slice(0, -1)}?`) })).status).toBe(401);
  });

  it('is no password where anything is written', async () => {
    const { status } = await world.send('/api/verbs/createPark', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'a', ...basic(world.keys.administers) },
    });
    expect(status).toBe(401);
  });
});
