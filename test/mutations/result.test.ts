import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOn, reporter } from './world.ts';

let database: Database;
let graph: ReturnType<typeof graphOn>;
const statements: string[] = [];

beforeAll(async () => {
  database = await scratchDatabase({ onStatement: (text) => statements.push(text) });
  graph = graphOn(database);
});
afterAll(() => database.close());

const input = (key: string, ...codes: string[]) => ({ idempotencyKey: key, places: codes.map((code) => ({ code })) });

describe('the result of a mutation', () => {
  it('is read with aliases, fragments, directives and edges, all rows in one statement', async () => {
    const document = `mutation ($input: AddPlacesInput!, $no: Boolean = false) {
      done: addPlaces(input: $input) {
        __typename
        ...Ends
        first { parent { code } }
        again: first { zh: name(lang: ZH) en: name(lang: EN) }
        never: last @include(if: $no) { code }
        errors { __typename code }
      }
    }
    fragment Ends on AddPlacesResult {
      first { __typename id ...Code }
      last { ...Code children(first: 1) { totalCount nodes { code } } }
    }
    fragment Code on Place { code }`;
    await graph.add('root', 'root');
    statements.length = 0;
    const { data, errors } = await graph.send(document, { input: { ...input('all', 'a', 'b'), parent: 'root' } });
    expect(errors).toBeUndefined();
    expect(data.done).toEqual({
      __typename: 'AddPlacesResult',
      first: { __typename: 'Place', id: expect.any(String), code: 'a', parent: { code: 'root' } },
      again: { zh: '甲a', en: 'A a' },
      last: { code: 'b', children: { totalCount: 0, nodes: [] } },
      errors: [],
    });
    expect(statements.filter((text) => text.includes('json_build_array'))).toHaveLength(1);
    const { data: again } = await graph.send(document, { input: { ...input('all', 'a', 'b'), parent: 'root' } });
    expect(again).toEqual(data);
  });

  it('reads nothing where nothing is asked of it', async () => {
    statements.length = 0;
    await graph.send('mutation ($input: AddPlacesInput!) { addPlaces(input: $input) { errors { code } } }', {
      input: input('quiet', 'quiet'),
    });
    expect(statements.filter((text) => text.includes('json_build_array'))).toEqual([]);
    expect(statements.at(-1)).toBe('COMMIT');
  });

  it('does not show what the policy of its noun hides', async () => {
    const hidden = await graph.add('district', 'district-1');
    expect(hidden).toEqual({ first: null, last: null, errors: [] });
    const administrator = { ...reporter, roles: ['administrator'] };
    const shown = await graph.add('district-2', 'district-2', administrator);
    expect(shown.first.code).toBe('district-2');
  });

  it('that cannot be read as it is asked for is refused before anything is written', async () => {
    const document = `mutation ($input: AddPlacesInput!) {
      addPlaces(input: $input) { first { children(first: 100000) { nodes { code } } } } }`;
    const { errors } = await graph.send(document, { input: input('greedy', 'greedy') });
    expect(errors?.[0]?.extensions.code).toBe('PAGE_TOO_LARGE');
    expect(await database.prisma.place.count({ where: { code: 'greedy' } })).toBe(0);
    expect(await database.prisma.intent.count({ where: { key: 'greedy' } })).toBe(0);
  });

  it('of several in one operation come in their order, each on its own', async () => {
    const document = `mutation ($one: AddPlacesInput!, $two: AddPlacesInput!, $three: AddPlacesInput!) {
      one: addPlaces(input: $one) { last { code } errors { code } }
      two: addPlaces(input: $two) { last { code } errors { code } }
      three: addPlaces(input: $three) { last { code parent { code } } errors { code } }
    }`;
    const { data } = await graph.send(document, {
      one: input('one', 'one'),
      two: input('two', 'two', 'bad'),
      three: { ...input('three', 'three'), parent: 'one' },
    });
    expect(data).toEqual({
      one: { last: { code: 'one' }, errors: [] },
      two: { last: null, errors: [{ code: 'INVALID_CODE' }] },
      three: { last: { code: 'three', parent: { code: 'one' } }, errors: [] },
    });
    expect(await database.prisma.place.count({ where: { code: 'two' } })).toBe(0);
  });
});
