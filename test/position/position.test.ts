import type { Statement } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { positionProblems } from '@plangraph/rows';
import { composeGraph, createContext, defineDomain } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph({ domains });
  const { prisma } = graph.database;
  const lying = (code: string, longitude: string | null, latitude: string | null) =>
    prisma.place.create({ data: { code, nameZh: code, nameEn: code, kind: 'TOWNSHIP', longitude, latitude } });
  const kaihua = await lying('kaihua', '118.415', '29.137');
  await lying('fiji', '178.44', '-18.14');
  await lying('samoa', '-171.75', '-13.83');
  await lying('unknown', null, null);
  await prisma.project.create({
    data: { code: 'road', nameZh: '公路', placeId: kaihua.id, longitude: '118.4', latitude: '29.1' },
  });
});
afterAll(() => graph.close());

const within = (west: number, south: number, east: number, north: number) =>
  `position: { within: { west: ${west}, south: ${south}, east: ${east}, north: ${north} } }`;

async function places(filter: string) {
  graph.forget();
  const document = `{ places(filter: { ${filter} }) { totalCount nodes { code } } }`;
  const answer = await graph.query(document);
  expect(graph.statements.length).toBeLessThanOrEqual(1);
  expect(answer).toEqual(await graph.queryByField(document));
  return answer.data?.places.nodes.map(({ code }: { code: string }) => code) ?? answer.errors?.[0]?.extensions;
}

describe('a position', () => {
  it('is shown as a GeoJSON point, or as nothing', async () => {
    const document = '{ places(orderBy: { field: CODE }) { nodes { position } } projects { nodes { at: position } } }';
    const answer = await graph.query(document);
    expect(answer).toEqual(await graph.queryByField(document));
    expect(answer.data).toEqual({
      places: {
        nodes: [
          { position: { type: 'Point', coordinates: [178.44, -18.14] } },
          { position: { type: 'Point', coordinates: [118.415, 29.137] } },
          { position: { type: 'Point', coordinates: [-171.75, -13.83] } },
          { position: null },
        ],
      },
      projects: { nodes: [{ at: { type: 'Point', coordinates: [118.4, 29.1] } }] },
    });
  });

  it.each([
    ['a box around it', within(118, 29, 119, 30), ['kaihua']],
    ['a box on whose corner it lies', within(118.415, 29.137, 119, 30), ['kaihua']],
    ['the whole world', within(-180, -90, 180, 90), ['fiji', 'kaihua', 'samoa']],
    ['a box across the antimeridian', within(170, -20, -170, 0), ['fiji', 'samoa']],
    ['a box across the antimeridian, but for one', within(170, -20, -175, 0), ['fiji']],
    ['nowhere known', 'position: { isNull: true }', ['unknown']],
    ['somewhere', 'position: { isNull: false }', ['fiji', 'kaihua', 'samoa']],
    ['anywhere else than a box', `not: { ${within(118, 29, 119, 30)} }`, ['fiji', 'samoa']],
    [
      'either of two boxes',
      `or: [{ ${within(118, 29, 119, 30)} }, { ${within(178, -19, 179, -18)} }]`,
      ['fiji', 'kaihua'],
    ],
    ['a box and a code', `code: { in: ["fiji", "kaihua"] }, and: [], ${within(170, -20, 180, 0)}`, ['fiji']],
    ['no condition', 'position: {}', ['fiji', 'kaihua', 'samoa', 'unknown']],
  ])('filters by %s', async (_, filter, codes) => {
    expect(await places(filter)).toEqual(codes);
  });

  it('filters by that of a row it leads to', async () => {
    const document = `{ projects(filter: { place: { ${within(118, 29, 119, 30)} } }) { nodes { code } } }`;
    expect((await graph.query(document)).data.projects.nodes).toEqual([{ code: 'road' }]);
  });

  it.each([
    ['a longitude off the earth', within(-181, 0, 0, 1), 'west'],
    ['a latitude off the earth', within(0, 0, 1, 90.5), 'north'],
    ['a south north of the north', within(0, 2, 1, 1), 'south'],
  ])('refuses %s', async (_, filter, argument) => {
    expect(await places(filter)).toMatchObject({ code: 'INVALID_VALUE', argument, messageZh: expect.any(String) });
  });

  it('is looked up by its index among many', { timeout: 120_000 }, async () => {
    await graph.database.pool.query(
      `INSERT INTO "Place" (code, "nameZh", "nameEn", kind, longitude, latitude)
       SELECT 'v' || n, '村', 'Village', 'VILLAGE', 118 + (n * 7 % 10000) / 10000.0, 29 + (n * 13 % 10000) / 10000.0
       FROM generate_series(1, 20000) n`,
    );
    await graph.database.pool.query('VACUUM ANALYZE "Place"');
    const sent: Statement[] = [];
    const read = (statement: Statement) => {
      sent.push(statement);
      return graph.database.read(statement);
    };
    const { schema, execute } = composeGraph({ domains, database: { ...graph.database, read } });
    const source = `{ places(filter: { ${within(118.5, 29.5, 118.51, 29.51)} }) { totalCount } }`;
    const contextValue = createContext({ requestId: 'explain' });
    const answer = await execute({ schema, document: parse(source), contextValue });
    const [{ text, values }] = sent as [Statement];
    const { rows } = await graph.database.pool.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(rows[0])).toContain('"Index Name":"Place_longitude_latitude_idx"');
  });
});

describe('a row that is sent', () => {
  it.each([
    ['both columns', { longitude: '118.4', latitude: '29.1' }, []],
    ['neither', {}, []],
    ['neither, said', { longitude: null, latitude: null }, []],
    ['the ends of the earth', { longitude: '-180', latitude: '90.000000' }, []],
    ['a longitude alone', { longitude: '118.4' }, [['POSITION_INCOMPLETE', 'latitude']]],
    ['a latitude alone', { longitude: null, latitude: '29.1' }, [['POSITION_INCOMPLETE', 'longitude']]],
    ['both, exchanged', { longitude: '29.1', latitude: '118.4' }, [['INVALID_VALUE', 'latitude']]],
    [
      'both off the earth',
      { longitude: '181', latitude: '-91' },
      [
        ['INVALID_VALUE', 'longitude'],
        ['INVALID_VALUE', 'latitude'],
      ],
    ],
  ])('states %s', (_, row, problems) => {
    expect(positionProblems(row).map(({ rule, column }) => [rule, column])).toEqual(problems);
    const projects = domains.find(({ id }) => id === 'projects')?.imports.projects;
    expect(projects?.rules(row).map(({ rule, column }) => [rule, column])).toEqual(problems);
  });
});

describe('a domain', () => {
  const composing = (longitude: 'longitude' | 'code', latitude: 'latitude' | 'longitude') => () =>
    composeGraph({
      domains: [
        defineDomain({
          id: 'mapped',
          area: null,
          types: (mapped) =>
            mapped.noun('Place', {
              fields: (t) => ({ position: t.position(longitude, latitude) }),
              query: { many: 'places' },
            }),
        }),
      ],
    });

  it('declares it by one line, and lists can be filtered by it', () => {
    expect(composing('longitude', 'latitude')().schema.getType('PlaceFilter')?.toConfig()).toHaveProperty(
      'fields.position',
    );
  });

  it('is told which column is no figure, and which index is missing', () => {
    expect(composing('code', 'latitude')).toThrow('Place.position is a position in code, which is no decimal column');
    expect(composing('longitude', 'longitude')).toThrow('add @@index([longitude, longitude])');
  });
});
