import { GraphQLNonNull } from 'graphql';
import { homeOf, pathOf } from '../addresses/paths.ts';
import type { Catalogue, RecordRoot, RootField } from '../catalogue/roots.ts';
import { parametersOf, plain, sharedParameter } from './parameters.ts';
import type { Schemas } from './schemas.ts';

/** A path of a document, with its operation. */
export type PathItem = readonly [path: string, item: Readonly<Record<string, unknown>>];

/** Statuses of what can stand in the way: of reading, and of a verb. */
const refusals = {
  reading: [400, 401, 403, 404, 429, 503],
  verb: [400, 401, 403, 404, 409, 415, 422, 429, 503],
} as const;

/** The operations of all lists, records, other roots and verbs of a graph. */
export function operationsOf(catalogue: Catalogue, schemas: Schemas, tagOf: (noun: string) => string): PathItem[] {
  const read = (field: RootField, tag: string, parameters: readonly object[], schema: object, headers?: object) => ({
    get: {
      operationId: field.name,
      tags: [tag],
      ...summary(field),
      parameters,
      responses: { 200: success(schema, headers), ...refused('reading') },
    },
  });
  return [
    ...[...catalogue.lists.values()].map(({ name, field, type }): PathItem => {
      const item = read(field, tagOf(type.name), parametersOf(field, schemas), schemas.page(type), linkHeader);
      return [pathOf(name), item];
    }),
    ...[...catalogue.records.values()].map((record): PathItem => {
      const { field, type, key } = record;
      const taken = new Set(key.map(({ steps: [first = ''] }) => first));
      const parameters = [...keyParameters(record, schemas), ...parametersOf(field, schemas, taken)];
      const steps = key.map(({ name }) => `{${name}}`);
      const schema = schemas.of(new GraphQLNonNull(type));
      return [pathOf(homeOf(record), ...steps), read(field, tagOf(type.name), parameters, schema)];
    }),
    ...[...catalogue.others.values()].map((field): PathItem => {
      return [pathOf(field.name), read(field, 'others', parametersOf(field, schemas), schemas.of(field.type))];
    }),
    ...[...catalogue.verbs.values()].map(
      (field): PathItem => [pathOf('verbs', field.name), { post: verb(field, schemas) }],
    ),
  ];
}

function verb(field: RootField, schemas: Schemas): object {
  const input = field.args.find(({ name }) => name === 'input');
  return {
    operationId: field.name,
    tags: ['verbs'],
    ...summary(field),
    security: [{ bearer: [] }],
    parameters: [sharedParameter('idempotencyKey'), sharedParameter('lang')],
    requestBody: { required: true, content: { 'application/json': { schema: input ? schemas.verb(input.type) : {} } } },
    responses: { 200: success(schemas.result(field.type)), ...refused('verb') },
  };
}

function keyParameters({ key }: RecordRoot, schemas: Schemas): object[] {
  return key.map(({ name, argument: { type, description } }) => ({
    name,
    in: 'path',
    required: true,
    ...(description ? { description } : {}),
    ...plain(type, schemas),
  }));
}

function success(schema: object, headers?: object): object {
  return {
    description: 'What was asked for.',
    ...(headers ? { headers } : {}),
    content: { 'application/json': { schema } },
  };
}

const linkHeader = {
  Link: {
    description: 'Addresses of the first, the previous and the next page (RFC 8288).',
    schema: { type: 'string' },
  },
};

/** Refers to the answers that tell what stands in the way. */
export function refused(of: keyof typeof refusals): Record<string, object> {
  return Object.fromEntries(refusals[of].map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

/** All statuses of refusals. */
export const refusalStatuses = refusals.verb;

function summary({ name, description }: RootField): object {
  const [first = name] = (description ?? name).split(/(?<=[.。])\s/, 1);
  return { summary: first, ...(description && description !== first ? { description } : {}) };
}
