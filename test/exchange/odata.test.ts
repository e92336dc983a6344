import { o } from 'odata';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorsWorld, openDoorsWorld } from './doorsWorld.ts';

let world: DoorsWorld;
beforeAll(async () => {
  world = await openDoorsWorld();
}, 120_000);
afterAll(() => world?.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) => world.send(`/odata/${path}`, { headers });
const filtered = (set: string, filter: string, more = '') => get(`${set}?$filter=${encodeURIComponent(filter)}${more}`);
const codesOf = ({ json }: Awaited<ReturnType<typeof get>>): string[] =>
  json.value.map(({ code }: { code: string }) => code).sort();
const graphCodes = async (list: string, filter: string) => {
  const { data, errors } = await world.graph.query(`{ ${list}(first: 200, filter: ${filter}) { nodes { code } } }`);
  expect(errors).toBeUndefined();
  return data[list].nodes.map(({ code }: { code: string }) => code).sort();
};
const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`excel:${password}`).toString('base64')}` });

describe('the service', () => {
  it('lists its sets, and describes each in XML and in JSON alike', async () => {
    const service = await get('');
    expect(service.headers.get('odata-version')).toBe('4.0');
    const names: string[] = service.json.value.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['Enterprises', 'Targets', 'Projects', 'Parks']));
    const { text } = await get('$metadata');
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
    const { json } = await get('$metadata?$format=json');
    for (const [name, properties] of types) {
      const described = Object.keys(json.PlanGraph[name]).filter((each) => /^[a-z]/.test(each));
      expect(described, name).toEqual(properties);
      expect(properties).toContain(json.PlanGraph[name].$Key[0]);
    }
    expect(json.PlanGraph.Container['@Capabilities.FilterFunctions']).toContain('contains');
    expect([...sets.values()].every((each) => types.has(each.replace('PlanGraph.', '')))).toBe(true);
  });

  it('has every set answered as it is described', async () => {
    const { json: described } = await get('$metadata?$format=json');
    for (const [name, set] of Object.entries<{ $Type: string }>(described.PlanGraph.Container)) {
      if (/^[$@]/.test(name)) continue;
      const { status, json, text } = await get(`${name}?$top=2&$count=true`);
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

describe('a set', () => {
  it('is read to its end by the addresses that it gives, in pages of the server', async () => {
    const codes: string[] = [];
    let next: string | undefined = `${world.url}/odata/Enterprises?$count=true&$orderby=code desc&$select=code`;
    let total = 0;
    for (; next; ) {
      const response: Response = await fetch(next, { headers: { prefer: 'odata.maxpagesize=50' } });
      expect(response.status).toBe(200);
      const json = await response.json();
      codes.push(...json.value.map(({ code }: { code: string }) => code));
      total = json['@odata.count'];
      next = json['@odata.nextLink'];
    }
    expect(codes).toHaveLength(total);
    expect(codes).toEqual([...codes].sort().reverse());
    expect((await get('Enterprises/$count')).text).toBe(String(total));
    const some = await get('Enterprises?$top=201');
    expect(some.json.value).toHaveLength(200);
    expect(some.json['@odata.nextLink']).toContain('$top=1');
    expect((await get('Enterprises?$top=0&$count=true')).json).toMatchObject({ value: [], '@odata.count': total });
  });

  it('is filtered as the graph filters it', async () => {
    const same = async (filter: string, asked: string) =>
      expect(codesOf(await filtered('Projects', filter, '&$top=200')), filter).toEqual(
        await graphCodes('projects', asked),
      );
    await same("stage eq 'BUILDING'", '{ stage: { eq: BUILDING } }');
    await same(
      "stage eq PlanGraph.ProjectStage'BUILDING' and totalInvestment gt 10000",
      '{ stage: { eq: BUILDING }, totalInvestment: { gt: "10000" } }',
    );
    await same(
      "stage in ('BUILDING', 'COMPLETED') or 20000.5 le totalInvestment",
      '{ or: [{ stage: { in: [BUILDING, COMPLETED] } }, { totalInvestment: { gte: "20000.5" } }] }',
    );
    await same(
      "stage eq 'BUILDING' or stage eq 'COMPLETED' and totalInvestment lt 5",
      '{ or: [{ stage: { eq: BUILDING } }, { stage: { eq: COMPLETED }, totalInvestment: { lt: "5" } }] }',
    );
    await same("startswith(code,'a') or key", '{ or: [{ code: { startsWith: "a" } }, { key: { eq: true } }] }');
    await same("place_code eq 'kaihua'", '{ place: { code: { eq: "kaihua" } } }');
    await same('startedOn eq null', '{ startedOn: { isNull: true } }');
  });

  it('takes missing values for no comparison, so that their negations hold', async () => {
    const { json } = await get('Projects?$top=200&$select=code,startedOn');
    const all: { code: string; startedOn: string | null }[] = json.value;
    const some = all.find(({ startedOn }) => startedOn)?.startedOn ?? '';
    const expected = (holds: (day: string | null) => boolean) =>
      all
        .filter(({ startedOn }) => holds(startedOn))
        .map(({ code }) => code)
        .sort();
    const found = async (filter: string) => codesOf(await filtered('Projects', filter, '&$top=200'));
    expect(await found(`startedOn ne ${some}`)).toEqual(expected((day) => day !== some));
    expect(await found(`not (startedOn gt ${some} or code eq null)`)).toEqual(
      expected((day) => day === null || day <= some),
    );
    expect(await found('startedOn ne null')).toEqual(expected((day) => day !== null));
    const ordered = await get('Projects?$top=200&$orderby=startedOn&$select=startedOn');
    const days = ordered.json.value.map(({ startedOn }: { startedOn: string | null }) => startedOn ?? '');
    expect(days).toEqual([...days].sort());
  });

  it('is filtered by parts of names and codes, as search finds them and letter by letter', async () => {
    const lang = '&lang=zh&$top=200&$select=code,name';
    const { json } = await get(`Projects?${lang}`);
    const all: { code: string; name: string }[] = json.value;
    const holding = (holds: (row: { code: string; name: string }) => boolean) =>
      all
        .filter(holds)
        .map(({ code }) => code)
        .sort();
    const part = all[0]?.name.slice(1, 3) ?? '';
    const found = async (filter: string) => codesOf(await filtered('Projects', filter, lang));
    const containing = holding(({ name }) => name.includes(part));
    expect(containing.length).toBeGreaterThan(0);
    expect(await found(`contains(name,'${part}')`)).toEqual(containing);
    expect(await found(`not contains(name,'${part}')`)).toEqual(holding(({ name }) => !name.includes(part)));
    expect(await found(`name eq '${all[0]?.name}'`)).toEqual(holding(({ name }) => name === all[0]?.name));
    expect(await found(`startswith(name,'${all[0]?.name.slice(0, 2)}') and contains(code,'-')`)).toEqual(
      holding(({ code, name }) => name.startsWith(all[0]?.name.slice(0, 2) ?? '') && code.includes('-')),
    );
    const [{ code = '' } = {}] = all;
    expect(await found(`endswith(code,'${code.slice(-4)}') or code eq '${code}'`)).toEqual(
      holding((row) => row.code.endsWith(code.slice(-4))),
    );
    // What a record leads to is known by parts of its code too.
    const within = '&lang=zh&$top=200&$select=code,place_code';
    const placed: { code: string; place_code: string }[] = (await get(`Projects?${within}`)).json.value;
    const there = placed.flatMap(({ code: own, place_code }) => (place_code.includes('aihu') ? [own] : [])).sort();
    expect(codesOf(await filtered('Projects', "contains(place_code,'aihu')", within))).toEqual(there);
    expect(there.length).toBeGreaterThan(0);
    // The index takes upper and lower case for one, OData does not.
    expect(await found(`contains(code,'${code.toUpperCase()}')`)).toEqual([]);
    expect((await get(`Projects/$count?$filter=contains(name,'${encodeURIComponent(part)}')&lang=zh`)).text).toBe(
      String(containing.length),
    );
  });

  it('is paged through however many rows bear a text, in each language as it is shown there', async () => {
    const { prisma } = world.graph.database;
    const { id: placeId } = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
    const rows = Array.from({ length: 1_050 }, (_, at) => ({
      code: `common-${String(at).padStart(4, '0')}`,
      nameZh: `常见${at}有限公司`,
      nameEn: at % 2 ? `Common ${at} Limited` : null,
      placeId,
    }));
    await prisma.enterprise.createMany({ data: rows });
    try {
      const codes: string[] = [];
      let next: string | undefined =
        "Enterprises?$filter=contains(name,'有限公司') and startswith(code,'common-')&$orderby=code&$select=code&lang=zh";
      for (let pages = 0; next; pages += 1) {
        expect(pages).toBeLessThan(10);
        const { json } = await get(next);
        codes.push(...json.value.map(({ code }: { code: string }) => code));
        next = json['@odata.nextLink']?.replace(/^.*\/odata\//, '');
      }
      expect(codes).toEqual(rows.map(({ code }) => code));
      const counted = async (filter: string, lang: string) =>
        Number((await get(`Enterprises/$count?$filter=${encodeURIComponent(filter)}&lang=${lang}`)).text);
      expect(await counted("contains(name,'有限公司') and contains(code,'common-')", 'zh')).toBe(1_050);
      // Where there is no English, the Chinese is shown, and so it is what is compared.
      expect(await counted("startswith(code,'common-') and contains(name,'常见')", 'en')).toBe(525);
      expect(
        await counted("startswith(code,'common-') and endswith(name,'Limited') and not contains(name,'9')", 'en'),
      ).toBe(rows.filter(({ nameEn }) => nameEn?.endsWith('Limited') && !nameEn.includes('9')).length);
      expect(await counted("startswith(code,'common-') and not contains(name,'Limited')", 'en')).toBe(525);
    } finally {
      await prisma.enterprise.deleteMany({ where: { code: { startsWith: 'common-' } } });
    }
  });

  it('gives decimals digit by digit, and as texts to who says that his numbers are not exact', async () => {
    const { text, json } = await get('Projects?$filter=totalInvestment gt 0&$top=1&$select=totalInvestment');
    const { data } = await world.graph.query(
      '{ projects(first: 1, filter: { totalInvestment: { gt: "0" } }) { nodes { totalInvestment } } }',
    );
    const [{ totalInvestment }] = data.projects.nodes;
    expect(text).toContain(`"totalInvestment":${totalInvestment}}`);
    expect(typeof json.value[0].totalInvestment).toBe('number');
    const exact = await get('Projects?$filter=totalInvestment gt 0&$top=1', {
      accept: 'application/json;IEEE754Compatible=true',
    });
    expect(exact.json.value[0].totalInvestment).toBe(totalInvestment);
  });

  it('has each entity by its key', async () => {
    const { json } = await get('Parks?$top=1&$select=code,place_code');
    const [{ code }] = json.value;
    const one = await get(`Parks('${code}')?$select=code,place_code`);
    expect(one.json).toMatchObject(json.value[0]);
    expect(one.json['@odata.context']).toBe(`${world.url}/odata/$metadata#Parks(code,place_code)/$entity`);
    expect((await get(`Parks(code='${code}')`)).json.code).toBe(code);
    expect((await get("Parks('it''s none')")).status).toBe(404);
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
    const got = await get(path);
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
      const { status, json } = await get('Clients?$select=code', headers);
      return [status, json.value?.length ?? json.error.code];
    };
    expect(await clients({})).toEqual([200, 0]);
    expect(await clients(basic(world.keys.administers))).toEqual([200, 2]);
    expect(await clients({ authorization: `Bearer ${world.keys.administers}` })).toEqual([200, 2]);
    expect(await clients(basic(world.keys.reads))).toEqual([200, 0]);
    expect(await clients(basic('nix'))).toEqual([401, 'INVALID_TOKEN']);
    const refused = await get('Clients', basic('nix'));
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
