import { domains } from '@plangraph/gateway';
import { encodeGlobalId } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from './world.ts';

let industry: TestGraph;
let spine: TestGraph;
beforeAll(async () => {
  const from = await demonstration();
  industry = await createTestGraph({ domains, from, subgraph: ['industry'] });
  spine = await createTestGraph({ domains, from, subgraph: ['plan'] });
}, 180_000);
afterAll(async () => {
  await industry?.close();
  await spine?.close();
});

const asked = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Enterprise { name creditCode chain { code } recognitions { kind } }
    ... on Place { enterprises(first: 2) { totalCount nodes { name } } }
    ... on Recognition { kind }
  }
}`;

/** What the subgraph of industry answers a router. */
async function entities(...representations: object[]) {
  const { data, errors } = await industry.query(asked, { representations });
  expect(errors).toBeUndefined();
  return data._entities;
}

/** The codes with which it refuses. */
async function refusal(representations: unknown) {
  const { errors } = await industry.query(asked, { representations });
  return errors?.map(({ extensions }) => extensions.code);
}

async function someEnterprises(first: number) {
  const { data } = await industry.query('{ enterprises(first: 200) { nodes { id creditCode name _asOf } } }');
  const known = data.enterprises.nodes.filter(({ creditCode }: { creditCode: string | null }) => creditCode !== null);
  return known.slice(0, first) as { id: string; creditCode: string; name: string; _asOf: string }[];
}

describe('a subgraph', () => {
  it('tells its schema: nouns that it owns in full, those of others by their keys and by what it puts onto them', async () => {
    const { data } = await industry.query('{ _service { sdl } }');
    const typeOf = (name: string) => new RegExp(`^type ${name}[ \\n][^}]*}`, 'm').exec(data._service.sdl)?.[0];
    expect(typeOf('Enterprise')).toMatch(/@key\(fields: "id _asOf"\) @key\(fields: "creditCode"\)/);
    expect(typeOf('Enterprise')).toMatch(/ name\(/);
    expect(typeOf('Enterprise')).not.toMatch(/ projects\(/);
    expect(typeOf('Place')).toMatch(/@key\(fields: "id _asOf"\)/);
    expect(typeOf('Place')).toMatch(/ enterprises\(/);
    expect(typeOf('Place')).not.toMatch(/ code:/);
    expect(typeOf('Project')).toBeUndefined();
    expect(typeOf('Query')).toMatch(/ enterprises\(/);
    expect(typeOf('Query')).not.toMatch(/ (projects|node|_entities)\(/);
    expect(data._service.sdl).toBe(industry.sdl?.());
  });

  it('answers what it owns, and nothing else', async () => {
    const { errors } = await industry.query('{ projects { totalCount } }');
    expect(errors?.[0]?.message).toMatch(/Cannot query field "projects"/);
  });

  it('is refused where it names a domain that is not composed', async () => {
    const named = createTestGraph({ domains, from: await demonstration(), subgraph: ['industrie'] });
    return expect(named).rejects.toThrow(/serve industrie, which is not composed; plan, industry/);
  });
});

describe('records that a router names', () => {
  it('are found by id and by natural key, in the order in which they are named', async () => {
    const [one, other] = await someEnterprises(2);
    const found = await entities(
      { __typename: 'Enterprise', creditCode: other?.creditCode },
      { __typename: 'Enterprise', id: encodeGlobalId('Enterprise', 999_999), _asOf: 'now' },
      { __typename: 'Enterprise', id: one?.id, _asOf: one?._asOf },
      { __typename: 'Enterprise', id: one?.id },
      { __typename: 'Enterprise', creditCode: null },
    );
    expect(found.map((row: { name: string } | null) => row?.name ?? null)).toEqual([
      other?.name,
      null,
      one?.name,
      one?.name,
      null,
    ]);
  });

  it('come with what the domain puts onto nouns of others', async () => {
    const place = await spine.query('{ place(code: "kaihua") { id _asOf } }');
    const [found] = await entities({ __typename: 'Place', ...place.data.place });
    expect(found.enterprises.totalCount).toBeGreaterThan(2);
    expect(found.enterprises.nodes).toHaveLength(2);
  });

  it('come by one statement, however many they are and of however many nouns', async () => {
    const rows = await someEnterprises(100);
    const place = await spine.query('{ place(code: "kaihua") { id _asOf } }');
    const named = rows.map(({ id, _asOf }) => ({ __typename: 'Enterprise', id, _asOf }));
    industry.forget();
    const found = await entities(...named, { __typename: 'Place', ...place.data.place });
    expect(found).toHaveLength(rows.length + 1);
    expect(found.map((row: { name?: string }) => row.name).slice(0, -1)).toEqual(rows.map(({ name }) => name));
    expect(industry.statements).toHaveLength(1);
  });

  it('are answered as graphql-js answers them', async () => {
    const rows = await someEnterprises(5);
    const variables = { representations: rows.map(({ creditCode }) => ({ __typename: 'Enterprise', creditCode })) };
    const answer = await industry.query(asked, variables);
    expect(answer.errors).toBeUndefined();
    expect(answer).toEqual(await industry.queryByField(asked, variables));
  });

  it('are looked at as of the moment at which another subgraph looked at them', async () => {
    const [{ id, name } = { id: '', name: '' }] = await someEnterprises(1);
    const before = new Date().toISOString();
    const number = Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
    await industry.database.prisma.enterprise.update({ where: { id: number }, data: { nameZh: '改名公司' } });
    const [then, now] = await entities(
      { __typename: 'Enterprise', id, _asOf: before },
      { __typename: 'Enterprise', id, _asOf: 'now' },
    );
    expect([then.name, now.name]).toEqual([name, '改名公司']);
    const { data } = await industry.query(`{ enterprises(first: 1, asOf: "${before}") { nodes { _asOf } } }`);
    expect(data.enterprises.nodes[0]._asOf).toBe(before);
  });

  it('are shown to those only who may see them by `node`', async () => {
    const draft = await spine.database.prisma.submission.findFirstOrThrow({
      where: { state: 'DRAFT' },
      include: { organisation: true },
    });
    const id = encodeGlobalId('Submission', draft.id);
    const ask = (organisation: string | null, roles: string[]) =>
      spine.query(
        `query ($id: ID!, $representations: [_Any!]!) {
          node(id: $id) { ... on Submission { state period } }
          _entities(representations: $representations) { ... on Submission { state period } }
        }`,
        { id, representations: [{ __typename: 'Submission', id, _asOf: 'now' }] },
        organisation === null ? {} : { viewer: { subject: 'somebody', organisation, roles } },
      );
    const shown = { state: 'DRAFT', period: draft.period };
    expect((await ask(draft.organisation.code, ['reporter'])).data).toEqual({ node: shown, _entities: [shown] });
    expect((await ask(null, [])).data).toEqual({ node: null, _entities: [null] });
    expect((await ask('kaihua-nobody', ['reporter'])).data).toEqual({ node: null, _entities: [null] });
  });
});

describe('a partner who names records that he may not see', () => {
  const hidden = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
    ... on Submission { period organisation { code } } } }`;
  const all = (noun: string, ids: readonly { readonly id: number }[]) =>
    ids.map(({ id }) => ({ __typename: noun, id: encodeGlobalId(noun, id), _asOf: 'now' }));

  it('finds none of them, whoever’s they are, as of whichever moment, and is not told that they are there', async () => {
    const { prisma } = spine.database;
    const drafts = await prisma.submission.findMany({ where: { state: { not: 'APPROVED' } }, select: { id: true } });
    expect(drafts.length).toBeGreaterThan(1);
    const named = all('Submission', drafts);
    const strange = drafts.map(({ id }) => ({ id: id + 900_000 }));
    const nowhere = all('Submission', strange);
    const then = named.map((each) => ({ ...each, _asOf: new Date().toISOString() }));
    const strangers = [null, { subject: 'partner', organisation: 'kaihua-nobody', roles: ['reporter' as const] }];
    for (const viewer of strangers) {
      for (const of of [named, nowhere, then]) {
        const answer = await spine.query(hidden, { of }, viewer === null ? {} : { viewer });
        expect(answer).toEqual({ data: { _entities: of.map(() => null) } });
      }
    }
  });
});

describe('hostile representations are refused with a code', () => {
  it.each([
    ['no object', [['Enterprise']]],
    ['no type', [{ id: encodeGlobalId('Enterprise', 1) }]],
    ['a type of another subgraph', [{ __typename: 'Project', id: encodeGlobalId('Project', 1) }]],
    ['a type that there is not', [{ __typename: '__proto__', id: 'x' }]],
    ['no key', [{ __typename: 'Enterprise', name: 'x' }]],
    ['a key that is no text', [{ __typename: 'Enterprise', creditCode: { eq: 'x' } }]],
    ['a key with U+0000', [{ __typename: 'Enterprise', creditCode: 'a\u0000' }]],
    ['an id that is no text', [{ __typename: 'Enterprise', id: 1 }]],
    ['a moment that is none', [{ __typename: 'Enterprise', creditCode: 'x', _asOf: "2023-01-01'; DROP TABLE" }]],
  ])('%s', async (_, representations) => {
    expect(await refusal(representations)).toEqual(['INVALID_REPRESENTATION']);
  });

  it('a key of a megabyte, of which nothing is said again', async () => {
    const long = 'x'.repeat(1_000_000);
    for (const representation of [
      { __typename: 'Enterprise', creditCode: long },
      { __typename: 'Enterprise', creditCode: 'x', _asOf: long },
      { __typename: long, id: 'x' },
      { __typename: 'Enterprise', id: long },
    ]) {
      const { data, errors } = await industry.query(asked, { representations: [representation] });
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions.code).toMatch(/^INVALID_(REPRESENTATION|ID)$/);
      expect(JSON.stringify(errors).length).toBeLessThan(2_000);
    }
  });

  it('one that is none among many that are: none is answered, and no statement runs', async () => {
    const rows = await someEnterprises(50);
    const named = rows.map(({ creditCode }) => ({ __typename: 'Enterprise', creditCode }));
    industry.forget();
    const { data, errors } = await industry.query(asked, {
      representations: [...named, { __typename: 'Enterprise', creditCode: 7 }],
    });
    expect(data).toBeNull();
    expect(errors?.[0]?.message).toMatch(/^Representation 50 has a value at creditCode/);
    expect(industry.statements).toEqual([]);
  });

  it('an id of another noun', async () => {
    const id = encodeGlobalId('Park', 1);
    expect(await refusal([{ __typename: 'Enterprise', id }])).toEqual(['INVALID_ID']);
  });

  it('more than 5,000 at once', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({
      __typename: 'Recognition',
      id: encodeGlobalId('Recognition', index + 1),
    }));
    expect(await refusal(many)).toEqual(['TOO_MANY_REPRESENTATIONS']);
    expect(await refusal([...many, ...many])).toEqual(['TOO_MANY_REPRESENTATIONS']);
    expect(await entities(...many.slice(1))).toHaveLength(5_000);
  });

  it('what would make too long an answer, as anywhere else', async () => {
    const place = await spine.query('{ place(code: "kaihua") { id } }');
    const number = Number(Buffer.from(place.data.place.id, 'base64url').toString().split(':')[1]);
    const representations = Array.from({ length: 5_000 }, (_, index) => ({
      __typename: 'Place',
      id: encodeGlobalId('Place', number + index),
    }));
    const wide = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Place { enterprises(first: 200) { nodes { id name } } } }
    }`;
    const { errors } = await industry.query(wide, { representations });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_VALUES']);
  });
});
