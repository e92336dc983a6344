import { CompositionError, composeGraph, type Domain, defineDomain, type Graph } from '@plangraph/schema';
import { type GraphQLObjectType, lexicographicSortSchema, printType, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The smallest owner of places, and of an input that others may use. */
const places = defineDomain({
  id: 'places',
  area: null,
  types(graph) {
    graph.noun('Place', { fields: (t) => ({ code: t.column('code') }) });
    const PlaceInput = graph.builder.inputType('PlaceInput', {
      description: 'A place.',
      fields: (t) => ({ code: t.string({ required: true, description: 'Its code.' }) }),
    });
    return { PlaceInput };
  },
});

const described = { description: 'Something.' };

/** A verb that gives back a place; what it states otherwise is stated in its place. */
function declareVerb(graph: Graph, changes: object = {}, name = 'movePlace'): void {
  graph.mutation(name, {
    description: 'Moves a place.',
    roles: ['reporter'],
    input: (t) => ({ to: t.string({ required: true, description: 'Where to.' }) }),
    result: { place: { noun: 'Place', description: 'The place.' } },
    run: async () => ({ place: 1 }),
    ...changes,
  });
}

const verb = (id: string, changes: object = {}, uses: Record<string, Domain> = { places }, name?: string) =>
  defineDomain({ id, area: null, uses, types() {}, mutations: (graph) => declareVerb(graph, changes, name) });

const composing =
  (...domains: Domain[]) =>
  () =>
    composeGraph({ domains });

describe('a mutation', () => {
  it('takes one input with a key, and gives one result with errors', () => {
    const schema = lexicographicSortSchema(composeGraph({ domains: [verb('moving')] }).schema);
    expect(validateSchema(schema)).toEqual([]);
    const print = (name: string) =>
      printType(schema.getType(name) as GraphQLObjectType).replace(/ *"""[\s\S]*?"""\n/g, '');
    expect(print('Mutation')).toContain('input: MovePlaceInput!\n  ): MovePlaceResult!');
    expect(print('MovePlaceInput')).toBe('input MovePlaceInput {\n  idempotencyKey: String!\n\n  to: String!\n}');
    expect(print('MovePlaceResult')).toBe('type MovePlaceResult {\n  errors: [MutationError!]!\n\n  place: Place\n}');
    const error = schema.getType('MutationError') as GraphQLObjectType;
    expect(Object.values(error.getFields()).map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'code: String!',
      'cure: String!',
      'message: String!',
      'path: [String!]!',
    ]);
  });

  it('is declared when the types of all domains are, whichever come first', () => {
    const user = defineDomain({
      id: 'user',
      area: null,
      uses: { places },
      types: () => ({ greeting: 'hello' }),
      mutations(graph) {
        expect(graph.own.greeting).toBe('hello');
        const { PlaceInput } = graph.uses.places;
        declareVerb(graph, { input: (t: never) => inputOf(t, PlaceInput, 'Which place.') });
      },
    });
    expect(composeGraph({ domains: [user] }).schema.getType('MovePlaceInput')).toBeDefined();
  });

  it('is none where no domain declares one', () => {
    expect(composeGraph({ domains: [places] }).schema.getMutationType()).toBeUndefined();
  });
});

describe('a mistake in a mutation fails the composition', () => {
  it.each([
    [
      'two owners',
      [verb('one'), verb('two')],
      'The mutation movePlace is declared by one and cannot be declared by two too.',
    ],
    [
      'a noun that nobody owns',
      [verb('one', {}, {})],
      'one declares the mutation movePlace, whose result place shows Place, which no composed domain owns',
    ],
    [
      'a noun whose owner is not in `uses`',
      [places, verb('one', {}, {})],
      'shows Place, owned by places; one does not name places in its `uses`.',
    ],
    ['no description', [verb('one', { description: '' })], 'The mutation movePlace of one has no description.'],
    ['no role', [verb('one', { roles: undefined })], 'The mutation movePlace of one names no role; state who may.'],
    [
      'an empty list of roles',
      [verb('one', { roles: [] })],
      'The mutation movePlace of one names no role; state who may.',
    ],
    [
      'an unknown role',
      [verb('one', { roles: ['king'] })],
      'The mutation movePlace of one names the role king, which there is not; there are reader, reporter, approver, administrator.',
    ],
    [
      'a result without a description',
      [verb('one', { result: { place: { noun: 'Place', description: '' } } })],
      'whose result place has no description.',
    ],
    [
      'a result called errors',
      [verb('one', { result: { errors: { noun: 'Place', ...described } } })],
      'whose result errors has the name that the errors of every result bear.',
    ],
    [
      'a name that is not camel case',
      [verb('one', {}, { places }, 'Move place')],
      'The mutation Move place of one bears no name in camel case.',
    ],
    [
      'an input field without a description',
      [verb('one', { input: (t: never) => inputOf(t, 'String') })],
      'MovePlaceInput.given, which the mutation movePlace takes, has no description.',
    ],
    [
      'an input field called idempotencyKey',
      [verb('one', { input: (t: never) => ({ idempotencyKey: (inputOf(t, 'String') as { given: never }).given }) })],
      'The input of the mutation movePlace of one has a field idempotencyKey, which every input has.',
    ],
  ] as [string, Domain[], string][])('%s', (_, domains, message) => {
    expect(composing(...domains)).toThrow(CompositionError);
    expect(composing(...domains)).toThrow(message);
  });

  it('an input type, used by the input, without a description', () => {
    const mute = defineDomain({
      id: 'mute',
      area: null,
      uses: { places },
      types: (graph) => ({ Mute: graph.builder.inputType('Mute', { fields: (t) => ({ code: t.string(described) }) }) }),
      mutations: (graph) =>
        graph.mutation('movePlace', {
          ...described,
          roles: ['reporter'],
          input: (t) => ({ mute: t.field({ type: [graph.own.Mute], ...described }) }),
          result: {},
          run: async () => ({}),
        }),
    });
    expect(composing(mute)).toThrow('Mute, which the mutation movePlace takes, has no description.');
  });
});

/** An input of one field; it says nothing of itself where no description is given. */
function inputOf(t: { field(options: object): unknown }, type: unknown, description?: string) {
  return { given: t.field({ type, description }) };
}

// A wrong noun, role, input or result does not compile. These lines are checked by the compiler, not run.
defineDomain({
  id: 'typed',
  area: null,
  uses: { places },
  types: () => ({ greeting: 'hello' }),
  mutations(graph) {
    // @ts-expect-error `types` gave no such reference
    graph.own.farewell;
    const stated = {
      description: 'Moves a place.',
      roles: ['reporter'],
      result: { place: { noun: 'Place', description: 'The place.' } },
    } as const;
    graph.mutation('right', {
      ...stated,
      input: (t) => ({
        count: t.int({ required: true, ...described }),
        share: t.field({ type: 'Decimal', ...described }),
        all: t.field({ type: [graph.uses.places.PlaceInput], required: true, ...described }),
      }),
      async run({ input, viewer, transaction, moment, problems }) {
        const typed: { count: number; share?: string | null | undefined; all: { code: string }[] } = input;
        const facts: [string, Date] = [viewer.subject, moment];
        const place = problems.expect(await transaction.place.findFirst(), {
          noun: 'Place',
          path: ['to', 0],
          key: facts,
        });
        // @ts-expect-error there is no such field in the input
        input.idempotencyKey;
        return place && typed.count ? { place: place.id } : null;
      },
    });
    // @ts-expect-error roles must be stated
    graph.mutation('a', { ...described, input: () => ({}), result: stated.result, run: async () => ({ place: 1 }) });
    // @ts-expect-error there is no such role
    graph.mutation('b', { ...stated, roles: ['king'], input: () => ({}), run: async () => ({ place: 1 }) });
    // @ts-expect-error a list of roles has one at least
    graph.mutation('c', { ...stated, roles: [], input: () => ({}), run: async () => ({ place: 1 }) });
    const unknown = { x: { noun: 'Nonsense', ...described } } as const;
    // @ts-expect-error there is no such noun
    graph.mutation('d', { ...stated, result: unknown, input: () => ({}), run: async () => ({ x: 1 }) });
    // @ts-expect-error the result shows a place, so the run gives its id
    graph.mutation('e', { ...stated, input: () => ({}), run: async () => ({}) });
    // @ts-expect-error an id is a number
    graph.mutation('f', { ...stated, input: () => ({}), run: async () => ({ place: 'UGxhY2U6MQ' }) });
    // @ts-expect-error what stands in the way is added to the problems, so a run without one gives ids
    graph.mutation('g', { ...stated, input: () => ({}), run: async () => undefined });
  },
});
