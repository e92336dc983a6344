import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPartner, partnersSdl } from './partner.ts';
import { compose, sdlOf } from './supergraph.ts';
import { demonstration } from './world.ts';

// The rows of Apollo's table of subgraph implementations, asked of the domains of the house and of a partner's subgraph. Apollo's own tests, which
// ask a schema of their own, are in `apollo`.

let graph: TestGraph;
let sdl: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains, from: await demonstration(), subgraph: domains.map(({ id }) => id) });
  sdl = graph.sdl?.() ?? '';
}, 180_000);
afterAll(() => graph?.close());

/** What is found for one representation, of which these fields are asked. */
async function entity(representation: Readonly<Record<string, unknown>>, fields: string) {
  const { data, errors } = await graph.query(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${representation.__typename} { ${fields} } } }`,
    { representations: [representation] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
}

describe('what is critical in the table', () => {
  it('_service: the schema, without what is there for routers alone', async () => {
    const { data } = await graph.query('{ _service { sdl } }');
    expect(data._service.sdl).toBe(sdl);
    expect(() => parse(sdl)).not.toThrow();
    expect(sdl).not.toMatch(/_Any|_Entity|_Service|_entities|_service/);
  });

  it('@link: the version of the specification, and every directive that is used', () => {
    const [, imported = ''] =
      /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.3", import: \[(.*)\]\)/.exec(sdl) ??
      [];
    const used = new Set(
      [...sdl.matchAll(/@(?:key|shareable|external|inaccessible|requires|provides|override|tag)\b/g)].flat(),
    );
    expect(imported.split(', ').map((name) => JSON.parse(name))).toEqual(expect.arrayContaining([...used]));
  });

  it('@key (single)', async () => {
    expect(await entity({ __typename: 'Place', code: 'kaihua' }, 'name(lang: EN)')).toEqual({
      name: 'Kaihua County',
    });
  });
});

describe('further rows', () => {
  it('@key (multi) and repeatable @key', async () => {
    expect(sdl).toMatch(
      /^type Enterprise implements Node @key\(fields: "id _asOf"\) @key\(fields: "creditCode"\) @key\(fields: "code"\)/m,
    );
    const { data } = await graph.query('{ place(code: "kaihua") { id _asOf } }');
    expect(await entity({ __typename: 'Place', ...data.place }, 'code')).toEqual({ code: 'kaihua' });
  });

  it('@key (composite), however deep, as of a moment too', async () => {
    const area = { plan: { code: 'kaihua-2023' }, code: 'innovation' };
    expect(await entity({ __typename: 'Area', ...area }, 'code')).toEqual({ code: 'innovation' });
    const section = { __typename: 'Section', area, ordinal: 2 };
    const asked = 'ordinal area { code plan { code } }';
    const found = { ordinal: 2, area: { code: 'innovation', plan: { code: 'kaihua-2023' } } };
    expect(await entity(section, asked)).toEqual(found);
    const now = new Date().toISOString();
    expect(await entity({ ...section, _asOf: now }, `_asOf ${asked}`)).toEqual({ _asOf: now, ...found });
    expect(await entity({ ...section, ordinal: 99 }, asked)).toBeNull();
  });

  it('@shareable, @external, @inaccessible stand where routers need them', () => {
    const spine = sdlOf('plan');
    expect(spine).toMatch(/^type PageInfo @shareable/m);
    expect(spine).toMatch(/^ {2}_asOf: String! @inaccessible/m);
    // Nouns of others have what an interface wants of them, and leave it to their owner.
    const [, school = ''] = /^(type School [\s\S]*?\n})/m.exec(spine) ?? [];
    expect(school).toMatch(/implements Node @key\(fields: "id _asOf", resolvable: false\)/);
    expect(school).toMatch(/\): String! @external/);
  });
});

describe('a subgraph of others, which knows a noun by its natural key', () => {
  const enterprises = async () => {
    const { data } = await graph.query('{ enterprises(first: 200) { nodes { creditCode code } } }');
    return data.enterprises.nodes.filter(({ creditCode }: { creditCode: string | null }) => creditCode !== null);
  };

  let router: ReturnType<typeof join> | undefined;
  /** The house and its partner behind one router, which both stories ask. */
  function joined() {
    router ??= join();
    return router;
  }

  async function join() {
    const [{ creditCode, code }] = await enterprises();
    const partner = openPartner(creditCode);
    const { supergraph, problems } = compose([
      { domain: 'industry', url: 'http://house.test/graphql', sdl },
      { domain: 'partner', url: 'http://partner.test/graphql', sdl: partnersSdl },
    ]);
    expect(problems).toEqual([]);
    const answer = async (url: string, { query, variables }: { query: string; variables: Record<string, unknown> }) =>
      url.includes('house') ? graph.query(query, variables) : partner.answer(query, variables);
    const router = createGatewayRuntime({
      supergraph: supergraph ?? '',
      logging: false,
      fetchAPI: {
        fetch: async (url: string, init: { body: string }) => Response.json(await answer(url, JSON.parse(init.body))),
      } as never,
    });
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await router.fetch('http://router.test/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
    return { partner, supergraph: supergraph ?? '', ask, creditCode, code };
  }

  it('is entered from this one and leads back, with @requires, @provides and @override', async () => {
    const { ask, creditCode, code, partner } = await joined();
    expect(await ask(`{ enterprise(creditCode: "${creditCode}") { code fee retiredAt permits { number } } }`)).toEqual({
      data: { enterprise: { code, fee: 0, retiredAt: null, permits: [{ number: 'W-1' }] } },
    });
    expect(partner.asked[0]).toMatchObject({ __typename: 'Enterprise', creditCode, synthetic: true });
    // Whether a router saves itself the way that @provides spares it is the router's own choice.
    expect(await ask('{ permit(number: "W-1") { holder { synthetic } } }')).toEqual({
      data: { permit: { holder: { synthetic: true } } },
    });
    expect(await ask('{ permit(number: "W-1") { holder { code park { code } } } }')).toMatchObject({
      data: { permit: { holder: { code } } },
    });
  });

  it('is seen with its @tag, without what is @inaccessible', async () => {
    const { supergraph, ask } = await joined();
    expect(supergraph).toMatch(/number: String! .*@tag\(name: "partner"\)/);
    const { data } = (await ask(
      '{ permit: __type(name: "Permit") { fields { name } } place: __type(name: "Place") { fields { name } } }',
    )) as {
      data: Record<string, { fields: { name: string }[] }>;
    };
    const names = (type: string) => data[type]?.fields.map(({ name }) => name).sort();
    expect(names('permit')).toEqual(['holder', 'number']);
    expect(names('place')).toContain('enterprises');
    expect(names('place')).not.toContain('_asOf');
  });
});
