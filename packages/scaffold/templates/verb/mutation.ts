import type { Graph } from '@plangraph/schema';

/** __verb__: brings a __nounEn__ to another place. */
export function declare__Verb__(graph: Graph): void {
  graph.mutation('__verb__', {
    description: 'Brings a __nounEn__ to another place.',
    roles: ['reporter', 'administrator'],
    input: (t) => ({
      __noun__: t.string({ required: true, description: 'Code of the __nounEn__. Error: NOT_FOUND.' }),
      place: t.string({
        required: true,
        description: 'Code of the place where it lies from now on. Error: NOT_FOUND.',
      }),
    }),
    result: { __noun__: { noun: '__Noun__', description: 'The __nounEn__.' } },
    // Whether it is the viewer's to change and still serves, is asked after the run; what it changed is written down.
    async run({ input, transaction, problems }) {
      const record = await transaction.__noun__.findUnique({ where: { code: input.__noun__ } });
      const place = await transaction.place.findUnique({ where: { code: input.place } });
      problems.expect(record, { noun: '__Noun__', path: ['__noun__'], key: input.__noun__ });
      problems.expect(place, { noun: 'Place', path: ['place'], key: input.place });
      if (!record || !place) return null;
      await transaction.__noun__.update({ where: { id: record.id }, data: { placeId: place.id } });
      return { __noun__: record.id };
    },
  });
}
