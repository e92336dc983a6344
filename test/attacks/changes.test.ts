import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  const { prisma } = graph.database;
  const place = await prisma.place.create({ data: { code: 'county', nameZh: '县', nameEn: 'County', kind: 'COUNTY' } });
  await prisma.organisation.create({
    data: { code: 'bureau', nameZh: '局', nameEn: 'Bureau', kind: 'BUREAU', placeId: place.id },
  });
});
afterAll(() => graph.close());

const viewer: Viewer = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };
const tables = (text: string) => text.match(/\b(?:FROM|JOIN) "/g)?.length ?? 0;
const many = (times: number, write: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => write(n)).join(' ');

describe('what is told of the records of every register', () => {
  it('asks one table for what they all hide, however many registers there are', async () => {
    graph.forget();
    const { errors } = await graph.query('{ changes { totalCount nodes { noun mutation } } }', {}, { viewer });
    expect(errors).toBeUndefined();
    const [statement = ''] = graph.statements;
    expect(graph.statements).toHaveLength(1);
    expect(statement).toContain('"Retirement"');
    expect(statement).not.toMatch(/"(Enterprise|Project|School|Brand)"/);
    expect(tables(statement)).toBeLessThan(40);
  });

  it('is refused before it is planned where it is asked again and again', async () => {
    const groups = many(100, (n) => `g${n}: groupBy(field: NOUN) { key }`);
    const { errors } = await graph.query(`{ ${many(20, (n) => `c${n}: changes { ${groups} }`)} }`, {}, { viewer });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(expect.arrayContaining(['TOO_MANY_TABLES']));
    expect(errors?.[0]?.extensions).toMatchObject({ maximum: 5_000, messageZh: expect.stringContaining('表') });
  });

  it('is answered fifty times in one operation', async () => {
    const { errors } = await graph.query(`{ ${many(50, (n) => `c${n}: changes { totalCount }`)} }`, {}, { viewer });
    expect(errors).toBeUndefined();
  });
});

describe('the searches of one operation', () => {
  it('are as many as their tables allow', async () => {
    const { errors } = await graph.query(
      `{ ${many(50, (n) => `s${n}: search(text: "a${n}") { nodes { __typename } }`)} }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY_TABLES');
    expect(
      (await graph.query(`{ ${many(5, (n) => `s${n}: search(text: "a${n}") { nodes { __typename } }`)} }`)).errors,
    ).toBeUndefined();
  });
});
