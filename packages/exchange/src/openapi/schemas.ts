import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { rowsOf } from '../catalogue/roots.ts';
import { freeFields } from '../catalogue/selection.ts';
import { type JsonSchema, nullable, scalarSchema, withWords } from './jsonSchema.ts';

/** Schemas of a document, by name: made when they are first referred to. */
export interface Schemas {
  /** What a value of a type looks like. */
  of(type: GraphQLType): JsonSchema;
  /** A page of rows, as a list gives it. */
  page(type: GraphQLNamedType): JsonSchema;
  /** The input of a verb, whose intent may stand in a header instead. */
  verb(type: GraphQLType): JsonSchema;
  /** The result of a verb without what stood in the way, which is told as a problem. */
  result(type: GraphQLType): JsonSchema;
  /** All that were made. */
  readonly made: ReadonlyMap<string, JsonSchema>;
}

/** Makes the schemas of one document. */
export function createSchemas(): Schemas {
  const made = new Map<string, JsonSchema>();
  const referTo = (name: string, make: () => JsonSchema): JsonSchema => {
    if (!made.has(name)) {
      // What refers to itself finds its place taken.
      made.set(name, {});
      made.set(name, make());
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  const of = (type: GraphQLType): JsonSchema => (isNonNullType(type) ? present(type.ofType) : nullable(present(type)));
  const present = (type: GraphQLType): JsonSchema => {
    if (isListType(type)) return { type: 'array', items: of(type.ofType) };
    const named = getNamedType(type);
    if (isEnumType(named)) return referTo(named.name, () => words(named));
    if (isInputObjectType(named)) return referTo(named.name, () => input(named, []));
    if (isAbstractType(named)) return referTo(named.name, () => withWords(anyRecord, named.description));
    return isObjectType(named) ? referTo(named.name, () => object(named, [])) : scalarSchema(named.name);
  };
  const object = (type: GraphQLNamedType, without: readonly string[]): JsonSchema => {
    const shown = freeFields(type).filter(({ name }) => !without.includes(name));
    const properties = shown.map((field) => {
      const rows = rowsOf(field);
      return [field.name, withWords(rows ? firstRows(rows) : of(field.type), field.description)];
    });
    return withWords({ type: 'object', properties: Object.fromEntries(properties) }, type.description);
  };
  const input = (type: GraphQLInputObjectType, optional: readonly string[]): JsonSchema => {
    const fields = Object.values(type.getFields());
    const required = fields.filter(isRequiredInputField).map(({ name }) => name);
    const needed = required.filter((name) => !optional.includes(name));
    const properties = fields.map((field) => [field.name, withWords(of(field.type), field.description)]);
    return withWords(
      { type: 'object', properties: Object.fromEntries(properties), ...(needed.length ? { required: needed } : {}) },
      type.description,
    );
  };
  const firstRows = (rows: GraphQLNamedType): JsonSchema =>
    referTo(`${rows.name}Rows`, () => ({
      type: 'object',
      description: `The first ${rows.name} rows of a list, and how many it has.`,
      properties: { totalCount: { type: 'integer' }, nodes: { type: 'array', items: present(rows) } },
    }));
  return {
    of,
    made,
    page: (type) =>
      referTo(`${type.name}Page`, () => ({
        type: 'object',
        description: `A page of ${type.name} rows.`,
        properties: {
          nodes: { type: 'array', items: present(type) },
          pageInfo: referTo('PageInfo', () => pageInfo),
          totalCount: { type: 'integer', description: 'How many rows the list has, where `count=true` asks for it.' },
        },
        required: ['nodes', 'pageInfo'],
      })),
    verb: (type) => {
      const named = getNamedType(type);
      return isInputObjectType(named) ? referTo(named.name, () => input(named, ['idempotencyKey'])) : {};
    },
    result: (type) => {
      const named = getNamedType(type);
      return referTo(named.name, () => object(named, ['errors']));
    },
  };
}

const anyRecord: JsonSchema = {
  type: 'object',
  properties: { __typename: { type: 'string' }, id: { type: 'string' } },
};

const pageInfo: JsonSchema = {
  type: 'object',
  description: 'Where the page stands in the list; the header Link has the addresses of the pages beside it.',
  properties: {
    hasNextPage: { type: 'boolean' },
    hasPreviousPage: { type: 'boolean' },
    startCursor: { type: ['string', 'null'] },
    endCursor: { type: ['string', 'null'] },
  },
  required: ['hasNextPage', 'hasPreviousPage'],
};

function words(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const told = values.map(({ name, description }) => `- \`${name}\`: ${description ?? ''}`);
  return {
    type: 'string',
    enum: values.map(({ name }) => name),
    description: [type.description ?? '', '', ...told].join('\n'),
  };
}
