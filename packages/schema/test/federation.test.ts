import { composeGraph, defineDomain, type FieldBuilder } from '@plangraph/schema';
import { isInterfaceType, printSchema, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { NounDefinition } from '../src/noun/definition.ts';

type Definition = NounDefinition<'Place'>;
type Stated = Omit<Definition, 'fields'>;

const code = (t: FieldBuilder<'Place'>) => ({ code: t.column('code') });

/** Places as records that others know by keys of theirs, beside units, which are as usual. */
function composed(stated: Stated, fields: Definition['fields'], subgraph?: string[]) {
  const places = defineDomain({
    id: 'places',
    area: null,
    types(graph) {
      graph.noun('Place', { ...stated, fields });
      graph.noun('Unit', { fields: (t) => ({ code: t.column('code') }) });
    },
  });
  return composeGraph({ domains: [places], ...(subgraph ? { subgraph } : {}) });
}

describe('a noun that other subgraphs know by keys of theirs', () => {
  it('has them in place of a global id, in the whole graph too', () => {
    const { schema, sdl } = composed(
      { federation: { keys: [['id'], ['nameEn', 'parent.id']] } },
      (t) => ({
        id: t.column('code', { type: 'ID' }),
        nameEn: t.column('nameEn', {
          description: 'Its name.',
          federation: { tags: ['public', 'partner'], shareable: true },
        }),
        parent: t.one('parent'),
      }),
      ['places'],
    );
    expect(validateSchema(schema)).toEqual([]);
    const node = schema.getType('Node');
    expect(isInterfaceType(node) && schema.getPossibleTypes(node).map(({ name }) => name)).toEqual(['Unit']);
    expect(printSchema(schema).match(/^type Place[^}]*}/m)?.[0]).not.toMatch(/label|_asOf/);
    expect(sdl?.()).toContain('type Place @key(fields: "id") @key(fields: "nameEn parent { id }") {');
    expect(sdl?.()).toContain('nameEn: String! @shareable @tag(name: "public") @tag(name: "partner")');
    expect(sdl?.()).toMatch(/import: \["@key", "@shareable", "@external", "@inaccessible", "@tag"\]/);
    expect(sdl?.()).toMatch(/^type Unit implements Node @key\(fields: "id _asOf"\)/m);
  });

  it('is a value without them, and its fields are those of an interface where it says so', () => {
    const text = (federation: NonNullable<Stated['federation']>) => composed({ federation }, code, ['places']).sdl?.();
    expect(text({ keys: [] })).toContain('type Place @shareable {');
    expect(text({ keys: [['code']], interfaceObject: true })).toContain(
      'type Place @key(fields: "code") @interfaceObject {',
    );
  });
});

describe('what contradicts itself is refused when composing, with the place', () => {
  const keyed = { federation: { keys: [['code']] } };
  it.each<[string, Stated, Definition['fields'], string]>([
    ['a key that no field shows', { federation: { keys: [['area']] } }, code, 'Place.federation has the key area'],
    ['records that are searched', { ...keyed, search: ['nameZh'] }, code, '`federation` and `search`'],
    [
      'an ID that is a number',
      keyed,
      (t) => ({ ...code(t), id: t.column('id', { type: 'ID' }) }),
      'Place.id is to be an ID, and id is no column of one text',
    ],
    [
      'fields that cannot be read',
      keyed,
      (t) => ({ ...code(t), nameEn: t.column('nameEn', { federation: { requires: 'name {' } }) }),
      'Place.nameEn names the fields “name {”',
    ],
    [
      'what others answer of a noun without keys of theirs',
      {},
      (t) => ({ ...code(t), nameEn: t.column('nameEn', { federation: { external: true } }) }),
      'Place.nameEn has to do with what another subgraph answers',
    ],
    [
      'a copy that no column holds',
      keyed,
      (t) => ({
        ...code(t),
        name: t.derived({
          description: 'Its name.',
          type: 'String',
          federation: { external: true },
          needs: { nameEn: true },
          resolve: ({ nameEn }) => nameEn,
        }),
      }),
      'Place.name is `external`',
    ],
  ])('%s', (_, stated, fields, said) => {
    expect(() => composed(stated, fields)).toThrow(said);
  });
});
