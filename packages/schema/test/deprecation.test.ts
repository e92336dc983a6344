import { composeGraph, type Deprecation, defineDomain } from '@plangraph/schema';
import { describe, expect, it } from 'vitest';

const inAYear = { since: '2026-12-01', until: '2027-12-01', instead: '`Place.title`' };

/** A graph of places in which something is deprecated. */
const deprecating = (coordinate: string, deprecation: Deprecation = inAYear) =>
  composeGraph({
    domains: [
      defineDomain({
        id: 'places',
        area: null,
        types(graph) {
          graph.noun('Place', {
            fields: (t) => ({ code: t.column('code'), name: t.bilingual('name'), parent: t.one('parent') }),
            filter: ['code', 'parent'],
            orderBy: ['code'],
            query: { one: { name: 'place', by: ['code'] }, many: 'places' },
          });
          graph.deprecate(coordinate, deprecation);
        },
      }),
    ],
  });

const reason = 'Since 2026-12-01. Use `Place.title` instead. It may go on 2027-12-01.';

describe('what clients should use no more', () => {
  it('is said of a field, of an argument, of what filters and of a value of an enum', () => {
    const { schema, deprecations } = deprecating('Place.name');
    const place = schema.getType('Place');
    expect(place && 'getFields' in place && place.getFields().name?.deprecationReason).toBe(reason);
    expect([...deprecations.keys()]).toEqual(['Place.name']);
    const list = deprecating('Query.places(orderBy:)').schema.getQueryType()?.getFields().places;
    expect(list?.args.find(({ name }) => name === 'orderBy')?.deprecationReason).toBe(reason);
    const filter = deprecating('PlaceFilter.parent').schema.getType('PlaceFilter');
    expect(filter && 'getFields' in filter && filter.getFields().parent?.deprecationReason).toBe(reason);
    const direction = deprecating('OrderDirection.DESC').schema.getType('OrderDirection');
    expect(direction && 'getValue' in direction && direction.getValue('DESC')?.deprecationReason).toBe(reason);
  });

  it.each([
    ['Place.nickname', inAYear, 'places deprecates Place.nickname, which is not in the schema'],
    ['Place', inAYear, 'places deprecates Place, which is not in the schema'],
    ['Query.place(code:)', inAYear, 'which every client has to state: make it optional first'],
    ['Place.name', { ...inAYear, since: 'tomorrow' }, 'tomorrow is no day'],
    ['Place.name', { ...inAYear, until: '2026-12-01' }, '`until` (2026-12-01) must come after `since`'],
    ['Place.name', { ...inAYear, instead: '' }, 'say in `instead` what to use'],
  ])('fails the composition where it cannot be: %s', (coordinate, deprecation, message) => {
    expect(() => deprecating(coordinate, deprecation)).toThrow(message);
  });

  it('is said once', () => {
    const again = defineDomain({ id: 'again', types: (graph) => graph.deprecate('Query.node', inAYear) });
    const other = defineDomain({ id: 'other', types: (graph) => graph.deprecate('Query.node', inAYear) });
    expect(() => composeGraph({ domains: [again, other] })).toThrow(
      'Query.node is deprecated by again and cannot be deprecated by other too.',
    );
  });
});
