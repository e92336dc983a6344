import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOdata } from './odataWorld.ts';

let world: Awaited<ReturnType<typeof openOdata>>;
beforeAll(async () => {
  world = await openOdata();
}, 120_000);
afterAll(() => world?.close());

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
    expect((await world.get('Enterprises/$count')).text).toBe(String(total));
    const some = await world.get('Enterprises?$top=201');
    expect(some.json.value).toHaveLength(200);
    expect(some.json['@odata.nextLink']).toContain('$top=1');
    expect((await world.get('Enterprises?$top=0&$count=true')).json).toMatchObject({
      value: [],
      '@odata.count': total,
    });
  });

  it('is filtered as the graph filters it', async () => {
    const same = async (filter: string, asked: string) =>
      expect(world.codesOf(await world.filtered('Projects', filter, '&$top=200')), filter).toEqual(
        await world.graphCodes('projects', asked),
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
    const { json } = await world.get('Projects?$top=200&$select=code,startedOn');
    const all: { code: string; startedOn: string | null }[] = json.value;
    const some = all.find(({ startedOn }) => startedOn)?.startedOn ?? '';
    const expected = (holds: (day: string | null) => boolean) =>
      all
        .filter(({ startedOn }) => holds(startedOn))
        .map(({ code }) => code)
        .sort();
    const found = async (filter: string) => world.codesOf(await world.filtered('Projects', filter, '&$top=200'));
    expect(await found(`startedOn ne ${some}`)).toEqual(expected((day) => day !== some));
    expect(await found(`not (startedOn gt ${some} or code eq null)`)).toEqual(
      expected((day) => day === null || day <= some),
    );
    expect(await found('startedOn ne null')).toEqual(expected((day) => day !== null));
    const ordered = await world.get('Projects?$top=200&$orderby=startedOn&$select=startedOn');
    const days = ordered.json.value.map(({ startedOn }: { startedOn: string | null }) => startedOn ?? '');
    expect(days).toEqual([...days].sort());
  });

  it('is filtered by parts of names and codes, as search finds them and letter by letter', async () => {
    const lang = '&lang=zh&$top=200&$select=code,name';
    const { json } = await world.get(`Projects?${lang}`);
    const all: { code: string; name: string }[] = json.value;
    const holding = (holds: (row: { code: string; name: string }) => boolean) =>
      all
        .filter(holds)
        .map(({ code }) => code)
        .sort();
    const part = all[0]?.name.slice(1, 3) ?? '';
    const found = async (filter: string) => world.codesOf(await world.filtered('Projects', filter, lang));
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
    const placed: { code: string; place_code: string }[] = (await world.get(`Projects?${within}`)).json.value;
    const there = placed.flatMap(({ code: own, place_code }) => (place_code.includes('aihu') ? [own] : [])).sort();
    expect(world.codesOf(await world.filtered('Projects', "contains(place_code,'aihu')", within))).toEqual(there);
    expect(there.length).toBeGreaterThan(0);
    // The index takes upper and lower case for one, OData does not.
    expect(await found(`contains(code,'${code.toUpperCase()}')`)).toEqual([]);
    expect((await world.get(`Projects/$count?$filter=contains(name,'${encodeURIComponent(part)}')&lang=zh`)).text).toBe(
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
        const { json } = await world.get(next);
        codes.push(...json.value.map(({ code }: { code: string }) => code));
        next = json['@odata.nextLink']?.replace(/^.*\/odata\//, '');
      }
      expect(codes).toEqual(rows.map(({ code }) => code));
      const counted = async (filter: string, lang: string) =>
        Number((await world.get(`Enterprises/$count?$filter=${encodeURIComponent(filter)}&lang=${lang}`)).text);
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
    const { text, json } = await world.get('Projects?$filter=totalInvestment gt 0&$top=1&$select=totalInvestment');
    const { data } = await world.graph.query(
      '{ projects(first: 1, filter: { totalInvestment: { gt: "0" } }) { nodes { totalInvestment } } }',
    );
    const [{ totalInvestment }] = data.projects.nodes;
    expect(text).toContain(`"totalInvestment":${totalInvestment}}`);
    expect(typeof json.value[0].totalInvestment).toBe('number');
    const exact = await world.get('Projects?$filter=totalInvestment gt 0&$top=1', {
      accept: 'application/json;IEEE754Compatible=true',
    });
    expect(exact.json.value[0].totalInvestment).toBe(totalInvestment);
  });

  it('has each entity by its key', async () => {
    const { json } = await world.get('Parks?$top=1&$select=code,place_code');
    const [{ code }] = json.value;
    const one = await world.get(`Parks('${code}')?$select=code,place_code`);
    expect(one.json).toMatchObject(json.value[0]);
    expect(one.json['@odata.context']).toBe(`${world.url}/odata/$metadata#Parks(code,place_code)/$entity`);
    expect((await world.get(`Parks(code='${code}')`)).json.code).toBe(code);
    expect((await world.get("Parks('it''s none')")).status).toBe(404);
  });
});
