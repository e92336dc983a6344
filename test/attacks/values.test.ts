import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackedWorld, openAttackedWorld } from './world.ts';

let world: AttackedWorld;
beforeAll(async () => {
  world = await openAttackedWorld();
  await world.database.prisma.place.create({ data: { code: 'd-1', nameZh: '一', nameEn: 'One', kind: 'TOWNSHIP' } });
});
afterAll(() => world.close());

const projects = (filter: string) => `{ projects(first: 0, filter: ${filter}) { totalCount } }`;
const asked = (type: string, filter: string) =>
  `query ($value: ${type}) { projects(first: 0, filter: ${filter}) { totalCount } }`;

async function codesOf(query: string, variables?: object): Promise<unknown[]> {
  const { errors = [] } = await world.ask(query, variables);
  for (const { extensions } of errors) expect(extensions.messageZh, query).toEqual(expect.any(String));
  return errors.map(({ extensions }) => extensions.code);
}

describe('null in an operator of a filter', () => {
  it.each([
    '{ id: { in: null } }',
    '{ position: { within: null } }',
    '{ position: { isNull: null } }',
    '{ code: { isNull: null } }',
    '{ code: { in: null } }',
    '{ code: { startsWith: null } }',
    '{ startedOn: { gt: null } }',
    '{ not: { id: { in: null } } }',
    '{ or: [{ code: { isNull: null } }] }',
  ])('%s is refused', async (filter) => {
    expect(await codesOf(projects(filter))).toEqual(['INVALID_VALUE']);
  });

  it('is refused where a variable brings it', async () => {
    expect(await codesOf(asked('Boolean', '{ code: { isNull: $value } }'), { value: null })).toEqual(['INVALID_VALUE']);
    expect(await codesOf(asked('[ID!]', '{ id: { in: $value } }'), { value: null })).toEqual(['INVALID_VALUE']);
  });

  it('asks for absence in `eq`, and for nothing where the variable is left out', async () => {
    expect(await codesOf(projects('{ startedOn: { eq: null } }'))).toEqual([]);
    expect(await codesOf(asked('Boolean', '{ code: { isNull: $value } }'))).toEqual([]);
  });
});

describe('a year that PostgreSQL and the graph do not both have', () => {
  it.each([
    '{ completedOn: { gt: "0000-01-01" } }',
    '{ completedOn: { gt: "0000-12-31" } }',
    '{ completedOn: { gt: "10000-01-01" } }',
    '{ completedOn: { gt: "-0001-01-01" } }',
    '{ completedOn: { gt: "+002023-01-01" } }',
    '{ completedOn: { in: ["2023-02-29"] } }',
  ])('%s is refused', async (filter) => {
    expect(await codesOf(projects(filter))).toEqual(['INVALID_VALUE']);
  });

  it.each([
    '0001-01-01T00:00:00+14:00',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '+012023-01-01T00:00:00Z',
  ])('as of %s is refused', async (value) => {
    expect(await codesOf('query ($value: DateTime) { plan(code: "x", asOf: $value) { code } }', { value })).toEqual([
      'INVALID_VALUE',
    ]);
  });

  it('is read at its bounds', async () => {
    expect(await codesOf(projects('{ completedOn: { gt: "0001-01-01", lt: "9999-12-31" } }'))).toEqual([]);
    expect(await codesOf('{ plan(code: "x", asOf: "0001-01-01T00:00:00Z") { code } }')).toEqual(['NOT_FOUND']);
  });

  it('is refused in a forged cursor', async () => {
    const page =
      'query ($after: String) { projects(first: 1, after: $after, orderBy: [{ field: COMPLETED_ON }]) { totalCount } }';
    for (const date of ['0000-01-01', '0000-12-31', '10000-01-01', '2023-02-30']) {
      const after = Buffer.from(JSON.stringify(['Project:completedOn+id+', date, 1])).toString('base64url');
      expect(await codesOf(page, { after })).toEqual(['INVALID_CURSOR']);
    }
  });
});

describe('a decimal as a number of JSON', () => {
  const ask = asked('Decimal', '{ totalInvestment: { gt: $value } }');
  // Written by hand: JSON.stringify would write what JavaScript has kept.
  it.each([9007199254740992, 0.1234567890123456, 12345678901234.568, 1e300 / 7])(
    '%s is refused, with the cure',
    async (value) => {
      const { errors } = await world.ask(ask, { value });
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('Write it as text'),
          extensions: expect.objectContaining({ code: 'INVALID_VALUE', messageZh: expect.stringContaining('文本') }),
        }),
      ]);
    },
  );

  it.each([0, -0, 38.5, 0.1, 123456789012345, 1e21])('%s is read, as JSON keeps it', async (value) => {
    expect(await codesOf(ask, { value })).toEqual([]);
  });

  it('is read whole where it is text', async () => {
    expect(await codesOf(ask, { value: '9007199254740993.123456789' })).toEqual([]);
  });
});

describe('a text that is too long', () => {
  const long = 'x'.repeat(20_000);

  it.each([
    ['a decimal', asked('Decimal', '{ totalInvestment: { gt: $value } }')],
    ['a date', asked('Date', '{ completedOn: { gt: $value } }')],
    ['a moment', 'query ($value: DateTime) { plan(code: "x", asOf: $value) { code } }'],
    ['a key', 'query ($value: String!) { plan(code: $value) { code } }'],
    ['a filter', asked('String', '{ code: { eq: $value } }')],
    ['one of many', asked('String!', '{ code: { in: [$value] } }')],
    ['a beginning', asked('String', '{ code: { startsWith: $value } }')],
  ])('is refused as %s, and told how long it may be', async (_, query) => {
    const { errors } = await world.ask(query, { value: long });
    expect(errors).toEqual([
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'TEXT_TOO_LONG', maximum: expect.any(Number) }),
      }),
    ]);
  });

  it.each([
    ['INVALID_ID', 'query ($value: ID!) { node(id: $value) { id } }'],
    ['INVALID_CURSOR', 'query ($value: String) { projects(first: 1, after: $value) { totalCount } }'],
    ['INVALID_VALUE', 'query ($value: String!) { search(text: $value) { totalCount } }'],
  ])('is refused as %s', async (code, query) => {
    expect(await codesOf(query, { value: long })).toEqual([code]);
  });

  it('is not repeated whole in the answer', async () => {
    const { errors } = await world.ask(asked('Decimal', '{ totalInvestment: { gt: $value } }'), { value: long });
    expect(JSON.stringify(errors).length).toBeLessThan(5_000);
  });
});

describe('a key', () => {
  it.each(['d-1', ' d-1', 'd-1 ', 'd-1\u3000', 'd\u200b-1', '\ufeffd-1', 'ｄ-１', 'd－1'])(
    'is found as %j, in the one form in which keys are kept',
    async (code) => {
      const { data } = await world.ask('query ($code: String!) { place(code: $code) { nameEn: name(lang: EN) } }', {
        code,
      });
      expect(data).toEqual({ place: { nameEn: 'One' } });
    },
  );

  it.each(['D-1', 'd- 1', 'd1', ''])('is another one as %j', async (code) => {
    expect(await codesOf('query ($code: String!) { place(code: $code) { id } }', { code })).toEqual(['NOT_FOUND']);
  });
});

describe('a name that JavaScript gives a meaning', () => {
  it.each([
    '{ places(first: 1) { __proto__: nodes { code } } }',
    '{ places(first: 1) { nodes { __proto__: code } } }',
    '{ places(first: 1) { nodes { ...more } } } fragment more on Place { __proto__: code }',
    '{ place(code: "d-1") { parent { code } __proto__: children(first: 1) { totalCount } } }',
  ])('is refused as an alias where it would be lost: %s', async (query) => {
    expect(await codesOf(query)).toEqual(['INVALID_VALUE']);
  });

  it('is answered as any other where nothing is lost', async () => {
    const { data } = await world.ask(
      '{ toString: places(first: 1) { constructor: nodes { toString: code hasOwnProperty: code valueOf: code } } }',
    );
    const node = { toString: 'd-1', hasOwnProperty: 'd-1', valueOf: 'd-1' };
    expect(JSON.stringify(data)).toBe(JSON.stringify({ toString: { constructor: [node] } }));
    const root = await world.ask('{ __proto__: places(first: 1) { totalCount } }');
    expect(JSON.stringify(root.data)).toBe('{"__proto__":{"totalCount":1}}');
  });
});
