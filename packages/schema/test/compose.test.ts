import { composeGraph, type Domain, defineDomain, type Graph } from '@plangraph/schema';
import { validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

/** The smallest owner of places. */
const places = defineDomain({
  id: 'places',
  area: null,
  types(graph) {
    declareWords(graph);
    graph.noun('Place', {
      fields: (t) => ({ code: t.column('code'), name: t.bilingual('name'), parent: t.one('parent') }),
      filter: ['code', 'parent'],
      orderBy: ['code'],
      query: { one: { name: 'place', by: ['code'] }, many: 'places' },
    });
    return { greeting: 'hello' };
  },
});

function declareWords(graph: Graph) {
  return graph.enumType('PlaceKind', {
    description: 'Kinds.',
    values: { PROVINCE: 'p', CITY: 'c', COUNTY: 'c', TOWNSHIP: 't', VILLAGE: 'v', DISTRICT: 'd' },
  });
}

const composing =
  (...domains: Domain[]) =>
  () =>
    composeGraph({ domains });

describe('composing a schema', () => {
  it('makes a valid schema of one domain, time and again, with a fresh builder', () => {
    for (let round = 0; round < 2; round += 1) {
      expect(validateSchema(composeGraph({ domains: [places] }).schema)).toEqual([]);
    }
  });

  it('brings along what a domain uses, and hands over its typed references', () => {
    let received: string | undefined;
    const greeter = defineDomain({
      id: 'greeter',
      uses: { places },
      types(graph) {
        received = graph.uses.places.greeting;
      },
    });
    expect(composeGraph({ domains: [greeter] }).schema.getType('Place')).toBeDefined();
    expect(received).toBe('hello');
  });
});

describe('a domain of another release', () => {
  const made = (compatible: string) =>
    composing(places, defineDomain({ id: 'water', area: null, compatible, types() {} }));
  const [major = 0, minor = 0] = manifest.version.split('.').map(Number);

  it('composes where it says that it goes with this one, as with the one before', () => {
    for (const compatible of [`^${manifest.version}`, `^${major}.${minor - 1} || ^${major}.${minor}`]) {
      if (minor === 0 && compatible.includes('-1')) continue;
      expect(made(compatible)).not.toThrow();
    }
  });

  it('that goes with the one after, or before, is told why not, and what to install', () => {
    for (const compatible of [`^${major}.${minor + 1}`, `<${manifest.version}`])
      expect(made(compatible)).toThrow(
        `The domain water goes with PlanGraph ${compatible}, and this is ${manifest.version}. Install`,
      );
    expect(made('whatever')).toThrow('is no range of versions');
    expect(made(`^${major}.${minor + 1}`)).toThrow(
      expect.objectContaining({
        code: 'DOMAIN_OF_ANOTHER_RELEASE',
        messageZh: expect.stringContaining(`领域“water”适用于 PlanGraph ^${major}.${minor + 1}，而当前版本为`),
      }),
    );
    expect(made('whatever')).toThrow(expect.objectContaining({ code: 'DOMAIN_RANGE_INVALID' }));
  });
});

describe('a mistake fails the composition and names both parties', () => {
  const extendPlace = (id: string, uses: { places: typeof places } | undefined) =>
    defineDomain({
      id,
      area: null,
      ...(uses ? { uses } : {}),
      types: (graph) => graph.extend('Place', (t) => ({ kind: t.column('kind') })),
    });

  it('two owners of one noun', () => {
    const other = defineDomain({
      id: 'other',
      area: null,
      types: (graph) => graph.noun('Place', { fields: (t) => ({ code: t.column('code') }) }),
    });
    expect(composing(places, other)).toThrow('The noun Place is owned by places and cannot be declared by other too.');
  });

  it('two owners of one enum', () => {
    const other = defineDomain({ id: 'other', area: null, types: (graph) => void declareWords(graph) });
    expect(composing(places, other)).toThrow('The enum PlaceKind is declared by places');
  });

  it('two domains that add the same field', () => {
    const [one, two] = [extendPlace('one', { places }), extendPlace('two', { places })];
    expect(composing(one, two)).toThrow('The field Place.kind is declared by one and by two');
  });

  it('an extension of a noun that nobody owns', () => {
    expect(composing(extendPlace('lonely', undefined))).toThrow('lonely extends Place, which no composed domain owns');
  });

  it('an extension of a noun whose owner is not named in `uses`', () => {
    expect(composing(places, extendPlace('sneaky', undefined))).toThrow(
      'sneaky declares Place.kind, owned by places; sneaky does not name places in its `uses`.',
    );
  });

  it('an edge to a noun that nobody owns', () => {
    const dangling = defineDomain({
      id: 'dangling',
      uses: { places },
      types: (graph) => graph.extend('Place', (t) => ({ plans: t.connection('plans') })),
    });
    expect(composing(dangling)).toThrow(
      'dangling declares Place.plans, which leads to Plan, which no composed domain owns',
    );
  });

  it('two domains that claim one area', () => {
    const claims = (id: string) => defineDomain({ id, area: 'industry', types: () => {} });
    expect(composing(claims('one'), claims('two'))).toThrow('The area industry is claimed by one and by two.');
  });

  it('a domain that claims no area', () => {
    expect(composing(defineDomain({ id: 'homeless', area: '', types: () => {} }))).toThrow(
      'The domain homeless claims no area',
    );
  });

  it('two different domains of one name', () => {
    const namesake = () => defineDomain({ id: 'namesake', area: null, types: () => {} });
    expect(composing(namesake(), namesake())).toThrow('Two different domains are called namesake.');
  });

  it('a filter on a column without an index', () => {
    const slow = defineDomain({
      id: 'slow',
      area: null,
      types(graph) {
        declareWords(graph);
        graph.noun('Place', { fields: (t) => ({ code: t.column('code') }), filter: ['nameZh'] });
      },
    });
    expect(composing(slow)).toThrow('Place.filter names nameZh, on which no index of the model Place begins');
  });

  it('an enum that nobody declares', () => {
    const wordless = defineDomain({
      id: 'wordless',
      area: null,
      types: (graph) => graph.noun('Place', { fields: (t) => ({ kind: t.column('kind') }) }),
    });
    expect(composing(wordless)).toThrow('Place.kind is of the enum PlaceKind, which no composed domain declares');
  });

  it('a field without a description', () => {
    const mute = defineDomain({
      id: 'mute',
      area: null,
      types: (graph) => graph.noun('Place', { fields: (t) => ({ chinese: t.column('nameZh') }) }),
    });
    expect(composing(mute)).toThrow('Place.chinese has no description');
  });

  it('a root query by a column that is not unique', () => {
    const vague = defineDomain({
      id: 'vague',
      area: null,
      types: (graph) =>
        graph.noun('Place', {
          fields: (t) => ({ code: t.column('code') }),
          query: { one: { name: 'place', by: ['nameZh'] } },
        }),
    });
    expect(composing(vague)).toThrow(
      'The query place finds a Place by nameZh, which is no key: (nameZh) is no unique of Place.',
    );
  });
});

// A wrong column, stem, relation or value does not compile. These lines are checked by the compiler, not run.
defineDomain({
  id: 'typed',
  area: null,
  types(graph) {
    graph.noun('Place', {
      fields: (t) => ({
        // @ts-expect-error there is no such column
        a: t.column('nonsense'),
        // @ts-expect-error `code` has no pair of languages
        b: t.bilingual('code'),
        // @ts-expect-error `children` leads to many
        c: t.one('children'),
        // @ts-expect-error `parent` leads to one
        d: t.connection('parent'),
        // @ts-expect-error there is no such kind of place
        e: t.many('children', { where: { kind: { eq: 'PLANET' } }, orderBy: { code: 'asc' } }),
      }),
      // @ts-expect-error there is no such column
      filter: ['nonsense'],
      // @ts-expect-error `parent` leads to places, which have no such column
      query: { one: { name: 'typed', by: ['code', 'parent.nonsense'] } },
      // @ts-expect-error a policy speaks of columns of its noun
      policy: () => ({ nonsense: { eq: 1 } }),
    });
  },
});
