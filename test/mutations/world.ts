import type { Database } from '@plangraph/database';
import { composeGraph, createContext, defineDomain, type Run, type Viewer } from '@plangraph/schema';
import { graphql } from 'graphql';

/** What a test makes happen inside a run, after its writes. */
export interface Hooks {
  afterWrite?: ((run: Pick<Run<never>, 'transaction' | 'moment' | 'viewer' | 'problems'>) => Promise<void>) | undefined;
}

/** Somebody who may add places. */
export const reporter: Viewer = { subject: 'li', organisation: 'statistics', roles: ['reporter'] };

/** Somebody who only reads. */
export const reader: Viewer = { subject: 'wang', organisation: null, roles: ['reader'] };

/** The smallest domain with verbs: places that can be added, one or many at once, and renamed. */
export function placesWith(hooks: Hooks = {}) {
  return defineDomain({
    id: 'places',
    area: null,
    types(graph) {
      graph.enumType('PlaceKind', {
        description: 'What a place is.',
        values: { PROVINCE: 'p', CITY: 'c', COUNTY: 'c', TOWNSHIP: 't', VILLAGE: 'v', DISTRICT: 'd' },
      });
      graph.noun('Place', {
        fields: (t) => ({
          code: t.column('code'),
          name: t.bilingual('name'),
          parent: t.one('parent'),
          children: t.connection('children'),
        }),
        filter: ['code'],
        orderBy: ['code'],
        policy: (viewer) => viewer?.roles.includes('administrator') || { not: { kind: { eq: 'DISTRICT' } } },
        query: { one: { name: 'place', by: ['code'] }, many: 'places' },
      });
      const PlaceInput = graph.builder.inputType('PlaceInput', {
        description: 'A place to add.',
        fields: (t) => ({
          code: t.string({ required: true, description: 'Its code.' }),
          share: t.field({ type: 'Decimal', description: 'Some share.' }),
          since: t.field({ type: 'DateTime', description: 'Since when.' }),
        }),
      });
      return { PlaceInput };
    },
    mutations(graph) {
      graph.mutation('addPlaces', {
        description: 'Adds places below another.',
        roles: ['reporter', 'administrator'],
        input: (t) => ({
          parent: t.string({ description: 'Code of the place above.' }),
          places: t.field({ type: [graph.own.PlaceInput], required: true, description: 'What to add.' }),
        }),
        result: {
          first: { noun: 'Place', description: 'The first of them.' },
          last: { noun: 'Place', description: 'The last of them.' },
        },
        async run({ input, transaction, viewer, moment, problems }) {
          const ids: number[] = [];
          let parentId: number | null = null;
          if (input.parent) {
            const asked = { noun: 'Place', path: ['parent'], key: input.parent } as const;
            const where = { code: input.parent };
            parentId = problems.expect(await transaction.place.findUnique({ where }), asked)?.id ?? null;
          }
          for (const [index, { code }] of input.places.entries()) {
            if (code.startsWith('bad')) {
              problems.add({
                code: 'INVALID_CODE',
                path: ['places', index, 'code'],
                message: { en: `${code} is bad.`, zh: `${code} 不好。` },
                cure: { en: 'Choose another.', zh: '请换一个。' },
              });
            }
            const kind = code.startsWith('district') ? 'DISTRICT' : 'COUNTY';
            const data = { code, nameZh: `甲${code}`, nameEn: `A ${code}`, kind, parentId } as const;
            ids.push((await transaction.place.create({ data })).id);
          }
          await hooks.afterWrite?.({ transaction, moment, viewer, problems });
          return { first: ids[0] as number, last: ids.at(-1) as number };
        },
      });
      graph.mutation('renamePlace', {
        description: 'Gives a place another name.',
        roles: ['reporter'],
        input: (t) => ({
          place: t.id({ required: true, description: 'Which place.' }),
          nameZh: t.string({ required: true, description: 'Its new name.' }),
        }),
        result: { place: { noun: 'Place', description: 'The place.' } },
        async run({ input, transaction, problems }) {
          const id = problems.id(input.place, { noun: 'Place', path: ['place'] });
          if (id === null) return null;
          const found = await transaction.place.findUnique({ where: { id } });
          const place = problems.expect(found, { noun: 'Place', path: ['place'], key: input.place });
          if (!place) return null;
          await transaction.place.update({ where: { id }, data: { nameZh: input.nameZh } });
          return { place: place.id };
        },
      });
    },
  });
}

/** One gateway's part of these tests: a composition of its own, as graphql-js executes it. */
export function graphOn(database: Database, hooks: Hooks = {}) {
  const { schema } = composeGraph({ domains: [placesWith(hooks)], database });
  const send = async (source: string, variableValues: Record<string, unknown>, viewer: Viewer | null = reporter) => {
    const contextValue = createContext({ requestId: 'test', viewer });
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
    return { data: data as any, errors };
  };
  /** Adds places under a key, and gives the mutation's result, which must be data. */
  const add = async (key: string, places: string | readonly object[], viewer: Viewer | null = reporter) => {
    const input = {
      idempotencyKey: key,
      places: typeof places === 'string' ? places.split(' ').map((code) => ({ code })) : places,
    };
    const { data, errors } = await send(
      `mutation Add($input: AddPlacesInput!) { addPlaces(input: $input) {
        first { id code } last { code name(lang: ZH) }
        errors { code path message(lang: EN) messageZh: message cure(lang: EN) } } }`,
      { input },
      viewer,
    );
    if (errors) throw errors[0];
    return data.addPlaces;
  };
  const rename = async (key: string, place: string, nameZh: string) => {
    const { data, errors } = await send(
      `mutation Rename($input: RenamePlaceInput!) { renamePlace(input: $input) { place { code name(lang: ZH) } errors { code path } } }`,
      { input: { idempotencyKey: key, place, nameZh } },
    );
    if (errors) throw errors[0];
    return data.renamePlace;
  };
  return { schema, send, add, rename };
}
