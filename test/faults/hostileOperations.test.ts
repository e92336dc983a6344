import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationLimits } from '@plangraph/gateway';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileWorld, nested, numbered, openHostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await openHostileWorld();
});
afterAll(() => world.close());

/** `a` spreads `b` twice, `b` spreads `c` twice, and so on; each under names of its own. */
const chain = (links: number) =>
  numbered(
    links,
    (index) => `fragment f${index} on Place { a: parent { ...f${index + 1} } b: parent { ...f${index + 1} } }`,
  );

const list = 'query ($filter: PlaceFilter) { places(filter: $filter) { totalCount } }';
const filterOf = (times: number) => JSON.parse(nested(times, '{"not":', '{"code":{"eq":"x"}}', '}'));

describe('an operation that is too large', () => {
  it.each<[what: string, limit: string, query: string, variables?: object]>([
    [
      'of 10,000 aliases of one field',
      'characters',
      `{ places { nodes { ${numbered(10_000, (n) => `a${n}: code`)} } } }`,
    ],
    ['of 3,000 aliases of one field', 'fields', `{ places { nodes { ${numbered(3_000, (n) => `a${n}: code`)} } } }`],
    ['of 5,000 root fields', 'tokens', `{ ${numbered(5_000, () => 'a: places { code }')} }`],
    ['of 300 root fields', 'rootFields', `{ ${numbered(300, (n) => `a${n}: places { totalCount }`)} }`],
    [
      'of root fields in fragments',
      'rootFields',
      `{ ${'...many '.repeat(10)} } fragment many on Query { ${numbered(10, (n) => `a${n}: __typename`)} }`,
    ],
    [
      'of fragments that double 40 times',
      'fields',
      `{ places { nodes { ...f0 } } } ${chain(40)} fragment f40 on Place { code }`,
    ],
    ['nested 1,000 deep', 'depth', `{ places { nodes { ${nested(1_000, 'parent { ', 'code', ' }')} } } }`],
    ['nested deeper than the stack', 'depth', `{ places { nodes { ${nested(9_000, 'parent{', 'code', '}')} } } }`],
    [
      'of a filter 100 deep',
      'valueDepth',
      `{ places(filter: ${nested(100, '{not:', '{code:{eq:"x"}}', '}')}) { totalCount } }`,
    ],
    [
      'of a filter deeper than the stack',
      'valueDepth',
      `{ places(filter: ${nested(2_450, '{not:', '{code:{eq:"x"}}', '}')}) { totalCount } }`,
    ],
    ['with variables 2,000 deep', 'valueDepth', list, { filter: filterOf(2_000) }],
    ['with variables of lists in lists', 'valueDepth', list, { filter: JSON.parse(nested(2_000, '[', '', ']')) }],
    ['with 1,000 directives on a field', 'directives', `{ __typename ${'@include(if: true) '.repeat(1_000)} }`],
    ['of a mebibyte of comments', 'characters', `${'#\n'.repeat(524_288)}{ __typename }`],
    [
      'that asks for the schema 20 times',
      'introspections',
      `{ ${numbered(20, (n) => `a${n}: __schema { types { name } }`)} }`,
    ],
    [
      'that asks for all fields 20 times',
      'introspections',
      `{ __schema { types { ${numbered(20, (n) => `a${n}: fields { name }`)} } } }`,
    ],
    [
      'of 900 fields of one name to compare',
      'fields',
      `{ ${'places { totalCount } '.repeat(49)} places { nodes { ${'code '.repeat(1_800)} } } }`,
    ],
  ])('%s is refused, and the limit named: %s', async (_, limit, query, variables) => {
    const { data, errors } = await world.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'OPERATION_TOO_LARGE',
      messageZh: expect.stringContaining('该操作'),
      limit,
      maximum: operationLimits[limit as keyof typeof operationLimits],
    });
  });

  it.each<[what: string, code: string, query: string, variables?: object]>([
    [
      'fragments in a circle',
      'GRAPHQL_VALIDATION_FAILED',
      '{ places { nodes { ...a } } } fragment a on Place { parent { ...b } } fragment b on Place { parent { ...a } }',
    ],
    [
      'a schema within a schema',
      'GRAPHQL_VALIDATION_FAILED',
      `{ __schema { types { ${nested(8, 'fields { type { ', 'name', ' } }')} } } }`,
    ],
    [
      'lists in lists without end',
      'TOO_MANY_VALUES',
      `{ plan(code: "x") { ${nested(9, 'areas { plan { ', 'code', ' } }')} } }`,
    ],
    [
      'full pages of full pages',
      'TOO_MANY_VALUES',
      `{ places(first: 200) { nodes { ${nested(3, 'children(first: 200) { nodes { ', 'code', ' } }')} } } }`,
    ],
    [
      'many aliases in full pages',
      'TOO_MANY_VALUES',
      `{ places(first: 200) { nodes { children(first: 200) { nodes { ${numbered(100, (n) => `a${n}: code`)} } } } } }`,
    ],
    [
      'a filter of 10,000 members',
      'FILTER_TOO_LARGE',
      list,
      { filter: { or: Array(10_000).fill({ code: { eq: 'x' } }) } },
    ],
    [
      'the same filter again and again',
      'FILTER_TOO_LARGE',
      `query ($filter: PlaceFilter) { places { nodes { ${numbered(40, (n) => `a${n}: children(filter: $filter) { totalCount }`)} } } }`,
      { filter: { or: Array(20).fill({ code: { eq: 'x' } }) } },
    ],
    ['a list of 100,000 members', 'FILTER_TOO_LARGE', list, { filter: { code: { in: Array(100_000).fill('x') } } }],
    [
      'edges without end',
      'TOO_DEEP',
      `{ places(first: 1) { nodes { ${numbered(450, (n) => `a${n}: parent { code }`)} } } }`,
    ],
  ])('of %s is refused with %s', async (_, code, query, variables) => {
    const { errors } = await world.ask(query, variables);
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code, messageZh: expect.any(String) }) }),
    ]);
  });
});

describe('an operation that is large, and no larger than somebody may need', () => {
  it.each<[what: string, query: string, variables?: object]>([
    ['of 500 aliases', `{ places { nodes { ${numbered(500, (n) => `a${n}: code`)} } } }`],
    ['of 50 root fields', `{ ${numbered(50, (n) => `a${n}: places { totalCount }`)} }`],
    ['nested 15 deep', `{ places { nodes { ${nested(12, 'parent { ', 'code', ' }')} } } }`],
    ['of fragments that double 7 times', `{ places { nodes { ...f0 } } } ${chain(7)} fragment f7 on Place { code }`],
    ['of a filter 30 deep', `{ places(filter: ${nested(30, '{not:', '{code:{eq:"x"}}', '}')}) { totalCount } }`],
    ['of 240 alternatives', list, { filter: { or: Array(240).fill({ parent: { code: { eq: 'x' } } }) } }],
    ['of a list of 10,000 members', list, { filter: { code: { in: Array(10_000).fill('x') } } }],
    ['of 90,000 characters of comments', `${'#\n'.repeat(45_000)}{ __typename }`],
    ['of the whole schema', getIntrospectionQuery({ inputValueDeprecation: true, descriptions: true })],
    [
      'of pages as full as they may be',
      '{ places(first: 200) { nodes { children(first: 200) { nodes { id code } } } } }',
    ],
  ])('%s is answered', async (_, query, variables) => {
    const { data, errors } = await world.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(data).toBeDefined();
  });

  it('is every operation that was promised, with room', async () => {
    const folder = join(import.meta.dirname, '../../services/gateway/operations');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.graphql'))) {
      // A text that differs is not persisted, and so is measured.
      const text = `# not persisted\n${readFileSync(join(folder, name), 'utf8')}`;
      const tripled = text.replaceAll(/\n/g, '\n#\n');
      const { errors = [] } = await world.ask(tripled);
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('OPERATION_TOO_LARGE');
    }
  });
});
