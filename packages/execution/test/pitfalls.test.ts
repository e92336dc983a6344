import type { GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, GraphQLScalarType } from 'graphql';
import { parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { type Ask, bare, general, ours } from './ways.ts';
import { echoSchema, schemaOf, typeOf } from './world.ts';

/** The compiler as it comes answers otherwise than graphql-js; the executor answers the same, and this many runs compiled. */
async function expectMended(ask: Ask, compiled: number): Promise<void> {
  const right = await general(ask);
  expect(await bare(ask).catch((error: Error) => error.message)).not.toEqual(right);
  const { answer, counts } = await ours(ask);
  expect(answer).toEqual(right);
  expect(counts.compiled, JSON.stringify(counts)).toBe(compiled);
}

/** Like `expectMended`, where the executor leaves it to graphql-js, and says why. */
async function expectRefused(ask: Ask, reason: string): Promise<void> {
  const right = await general(ask);
  expect(await bare(ask).catch((error: Error) => error.message)).not.toEqual(right);
  const { answer, counts } = await ours(ask);
  expect(answer).toEqual(right);
  expect(counts).toEqual({ compiled: 0, repeated: 0, interpreted: { [reason]: 3 } });
}

const schema = echoSchema();

describe('values', () => {
  it('of a recursive input type in a variable are coerced before: the compiler would never come to an end', async () => {
    const text = 'query ($f: Filter) { echo(filter: $f) }';
    const endless = echoSchema();
    const filter = endless.getType('Filter') as GraphQLInputObjectType;
    const fields = filter.getFields();
    let visits = 0;
    filter.getFields = () => {
      visits += 1;
      if (visits > 100) throw new Error('It goes on for ever.');
      return fields;
    };
    expect(await bare({ schema: endless, text })).toEqual({ errors: [{ message: 'It goes on for ever.' }] });

    const ask = { schema, text, variables: { f: { not: { not: { name: 'x', size: 1 } } } } };
    const { answer, counts } = await ours(ask);
    expect(answer).toEqual(await general(ask));
    expect(counts.compiled).toBe(2);
  });

  it('of a variable left out within an input are left out, and not null', () =>
    expectMended({ schema, text: 'query ($n: String) { echo(filter: { name: $n, not: { size: 2 } }) }' }, 2));

  it('of a variable left out where an input field has a default are that default', () =>
    expectMended({ schema, text: 'query ($n: Int) { echo(filter: { size: $n }) }' }, 2));

  it('of a type of its own are made anew, and not written into code as JSON', async () => {
    const special = schemaOf('scalar Big type Query { kind(of: Big): String }', {
      Query: { kind: (_: never, { of }: { of: unknown }) => `${typeof of} ${String(of)}` },
    });
    typeOf<GraphQLScalarType>(special, 'Big').parseLiteral = (node) => Symbol.for((node as { value: string }).value);
    await expectMended({ schema: special, text: '{ kind(of: "x") }' }, 2);
  });

  it('that are defaults and no JSON are left to graphql-js', async () => {
    const special = schemaOf('scalar Big type Query { kind(of: Big): String }', {
      Query: { kind: (_: never, { of }: { of: unknown }) => typeof of },
    });
    const [argument] = special.getQueryType()?.getFields().kind?.args ?? [];
    if (argument) argument.defaultValue = Symbol.for('x');
    await expectRefused({ schema: special, text: '{ kind }' }, 'DEFAULTS');
  });

  it('that are refused are refused in the words of graphql-js', () =>
    expectRefused({ schema, text: 'query ($n: Int) { echo(n: $n) }', variables: { n: 'many' } }, 'VALUES'));

  it('that are null where none may be are refused at the field', async () => {
    const ask = { schema, text: 'query ($n: Int = 1) { must(n: $n) }', variables: { n: null } };
    const { answer, counts } = await ours(ask);
    expect(answer).toEqual(await general(ask));
    expect(counts).toMatchObject({ compiled: 0, repeated: 2 });
  });
});

describe('conditions', () => {
  const flags = { yes: true, no: false };

  it('hold where a skipped composite field merges with another', () =>
    expectMended(
      {
        schema,
        text: 'query ($yes: Boolean!, $no: Boolean!) { item { self @skip(if: $yes) { ...F } self { list { name } } me: name @include(if: $no) } } fragment F on Item { name }',
        variables: flags,
      },
      2,
    ));

  it('do not hide a fragment that is spread again without one', () =>
    expectMended(
      {
        schema,
        text: 'query ($yes: Boolean!) { item { ...F @skip(if: $yes) ...F } } fragment F on Item { name }',
        variables: flags,
      },
      2,
    ));

  it('of one place do not reach another that spreads the same fragment', () =>
    expectMended(
      {
        schema,
        text: 'query ($no: Boolean!) { a: item { ...F @include(if: $no) } b: item { ...F } } fragment F on Item { self { name } }',
        variables: flags,
      },
      2,
    ));

  it('get a variant each, so one outcome never answers for another', async () => {
    const text = 'query ($on: Boolean!) { item { name @include(if: $on) self @skip(if: $on) { name } } }';
    for (const on of [true, false, true]) {
      const ask = { schema, text, variables: { on } };
      expect((await ours(ask)).answer).toEqual(await general(ask));
    }
  });

  it('of too many variables are left to graphql-js', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const ask = {
      schema,
      text: `query (${names.map((name) => `$${name}: Boolean!`)}) { item { ${names.map((name) => `${name}x: name @include(if: $${name})`).join(' ')} } }`,
      variables: Object.fromEntries(names.map((name) => [name, true])),
    };
    expect(await ours(ask)).toMatchObject({ answer: await general(ask), counts: { interpreted: { CONDITIONS: 3 } } });
  });
});

describe('size', () => {
  const types = Array.from(
    { length: 16 },
    (_, index) => `type T${index} implements Thing { thing: Thing name: String }`,
  );
  const wide = schemaOf(
    `interface Thing { thing: Thing name: String } ${types.join(' ')} type Query { thing: Thing }`,
    {
      Query: { thing: () => ({ __typename: 'T0', name: 'x', thing: null }) },
    },
  );
  for (const type of wide.getPossibleTypes(typeOf<GraphQLInterfaceType>(wide, 'Thing')))
    for (const field of Object.values((type as GraphQLObjectType).getFields()))
      field.resolve = (source: Record<string, unknown>) => source[field.name];

  it('of nested abstract types is estimated before anything is compiled', async () => {
    const levels = (count: number): string => (count ? `thing { name ${levels(count - 1)} }` : '');
    const lengths = [1, 2].map((count) => codeLength(wide, `{ ${levels(count)} }`));
    expect(lengths[1]).toBeGreaterThan(10 * (lengths[0] ?? 0));
    expect((await ours({ schema: wide, text: `{ ${levels(2)} }` })).counts.compiled).toBe(2);
    const ask = { schema: wide, text: `{ ${levels(9)} }` };
    expect(await ours(ask)).toMatchObject({ answer: await general(ask), counts: { interpreted: { TOO_LARGE: 3 } } });
  });

  it('of fragments within fragments is estimated too', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, index) => `fragment F${index} on Item { x: self { ...F${index + 1} } y: self { ...F${index + 1} } }`,
    );
    const text = `{ item { name } more: item { ...F25 } } ${fragments.slice(25).join(' ')} fragment F30 on Item { name }`;
    expect((await ours({ schema, text }, { fields: 50 })).counts.interpreted).toEqual({ TOO_LARGE: 3 });
    expect((await ours({ schema, text })).counts.compiled).toBe(2);
  });
});

function codeLength(of: Ask['schema'], text: string): number {
  const query = compileQuery(of, parse(text), '', { debug: true } as never) as unknown as Record<string, string>;
  return query.__DO_NOT_USE_THIS_OR_YOU_WILL_BE_FIRED_compilation?.length ?? 0;
}

describe('which operation', () => {
  const text = 'query A { item { name } } query B { items { name } }';

  it('is told by its name as well as its document', async () => {
    for (const operationName of ['A', 'B', 'A']) {
      const ask = { schema, text, operationName };
      expect((await ours(ask)).answer).toEqual(await general(ask));
    }
  });

  it('is not guessed where the name is not there', async () => {
    const { answer, counts } = await ours({ schema, text, operationName: 'C' });
    expect(answer).toEqual(await general({ schema, text, operationName: 'C' }));
    expect(counts.interpreted).toEqual({ NO_OPERATION: 3 });
  });

  it('may be a mutation, which never runs compiled', async () => {
    const { counts } = await ours({ schema, text: 'mutation { change }' });
    expect(counts.interpreted).toEqual({ NOT_A_QUERY: 3 });
  });

  it('may carry directives that the compiler would ignore', async () => {
    const { counts } = await ours({ schema, text: '{ item { name @note(text: "x") } }' });
    expect(counts.interpreted).toEqual({ DIRECTIVE: 3 });
  });

  it('may ask for the schema itself', async () => {
    const ask = { schema, text: '{ __schema { queryType { name } } __typename }' };
    expect(await ours(ask)).toMatchObject({
      answer: await general(ask),
      counts: { interpreted: { INTROSPECTION: 3 } },
    });
  });
});

describe('names', () => {
  it('that meet in generated code do not mix up what resolvers are told', () =>
    expectRefused(
      {
        schema,
        text: '{ item { a: b_a { told: told } a_b: self { x: name } ...F } item2: item { told } } fragment F on Item { b: self { a_b: told } b_b: self { a: told } a_b_b: told }',
      },
      'NAMES',
    ));

  it('of type and field that read the same do not mix up resolvers', () => {
    const clash = schemaOf('type A { bC: Ab x: String } type Ab { C: String bC: String } type Query { a: A }', {
      Query: { a: () => ({}) },
      A: { bC: () => ({}) },
      Ab: { C: () => null },
    });
    return expectRefused({ schema: clash, text: '{ a { bC { C } } }' }, 'NAMES');
  });

  it('that mean something to JavaScript are answered as any other', () =>
    expectRefused({ schema, text: '{ item { __proto__: name name } }' }, 'NAMES'));
});

describe('what resolvers are told', () => {
  it('is the document as it was written, merged fields and fragments included', () =>
    expectMended(
      {
        schema,
        text: 'query ($no: Boolean!) { item { told ...F told @include(if: $no) x: told @skip(if: $no) } } fragment F on Item { told }',
        variables: { no: false },
      },
      2,
    ));
});

describe('types', () => {
  const text =
    'interface Thing { name: String } type One implements Thing { name: String } type Query { things: [Thing] }';
  const thingsSchema = (resolveType: (value: { type: string }) => unknown) => {
    const made = schemaOf(text, { Query: { things: async () => [{ type: 'One', name: 'x' }] } });
    typeOf<GraphQLInterfaceType>(made, 'Thing').resolveType = resolveType as never;
    return made;
  };

  it('that are told later are waited for', () =>
    expectMended({ schema: thingsSchema(async ({ type }) => type), text: '{ things { name } }' }, 0));

  it('that cannot be told are an error, and not a request that never ends', async () => {
    const ask = {
      schema: thingsSchema(() => {
        throw new Error('Who knows?');
      }),
      text: '{ things { name } }',
    };
    const { answer, counts } = await ours(ask);
    expect(answer).toEqual(await general(ask));
    expect(counts).toMatchObject({ compiled: 0, repeated: 2 });
  });

  it('that are tested with the context are left to graphql-js', async () => {
    const made = schemaOf('type One { name: String } type Query { one: One }', {
      Query: { one: () => ({ name: 'x' }) },
    });
    typeOf<GraphQLObjectType>(made, 'One').isTypeOf = (_value, context) => context !== undefined;
    await expectRefused({ schema: made, text: '{ one { name } }' }, 'TYPES');
  });

  it('whose property is a method are asked by calling it', () => {
    const made = schemaOf('type One { name(loud: Boolean): String later: String } type Query { one: One }', {
      Query: { one: () => ({ name: ({ loud }: { loud?: boolean }) => `${loud}`, later: Promise.resolve('later') }) },
    });
    return expectMended({ schema: made, text: '{ one { name(loud: true) later } }' }, 2);
  });

  it('that serialise to nothing are an error', async () => {
    const made = schemaOf('scalar Odd type Query { odd: Odd }', { Query: { odd: () => 1 } });
    typeOf<GraphQLScalarType>(made, 'Odd').serialize = () => null;
    await expectMended({ schema: made, text: '{ odd }' }, 0);
  });

  it('of lists that break off are an error, and not a request that never ends', async () => {
    const made = schemaOf('type Query { names: [String] }', {
      Query: {
        names: async () =>
          (function* () {
            yield 'one';
            throw new Error('It broke off.');
          })(),
      },
    });
    const { answer, counts } = await ours({ schema: made, text: '{ names }' });
    expect(answer).toMatchObject({ errors: [{ message: 'It broke off.', path: ['names'] }], data: { names: null } });
    expect(counts).toMatchObject({ compiled: 2, repeated: 0 });
  });
});

describe('errors', () => {
  it('stand where graphql-js puts them, and only the first of those that null the same object', () =>
    expectMended({ schema, text: '{ item { self { name fails again: fails } } }' }, 0));

  it('of one root field are told without a second run', async () => {
    const made = schemaOf('type Query { fails: String well: String }', {
      Query: {
        fails: () => {
          throw new Error('It failed.');
        },
        well: () => 'well',
      },
    });
    const ask = { schema: made, text: '{ well fails }' };
    const { answer, counts } = await ours(ask);
    expect(answer).toEqual(await general(ask));
    expect(counts).toMatchObject({ compiled: 2, repeated: 0 });
  });
});
