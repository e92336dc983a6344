import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsOf, ownTypes, type Word, wordsOf } from './words.ts';

// The rules of graphql-schema-linter that serve readers, written out: its last release knows no newer graphql than 16
// and reads files only. Its rule that enum values are sorted is waived: in the schema they follow the data model, where
// stages stand in the order in which they are passed; in schema.graphql, which is printed in order, they are sorted.

/** What a rule does not hold for, and why. */
const waivers: Readonly<Record<string, string>> = {
  'Node.id': 'Pothos declares this field itself and takes no description for it; the interface has one.',
};

const forms: Record<Word['kind'], RegExp> = {
  type: /^[A-Z][A-Za-z0-9]*$/,
  field: /^[a-z][A-Za-z0-9]*$/,
  argument: /^[a-z][A-Za-z0-9]*$/,
  'input field': /^[a-z][A-Za-z0-9]*$/,
  'enum value': /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
};

const rules: Record<string, (schema: GraphQLSchema) => string[]> = {
  'says of everything what it is, in a sentence': (schema) =>
    wordsOf(schema)
      .filter(({ description, place }) => !waivers[place] && (!description || description.trim().length < 5))
      .map(({ kind, place }) => `${place}: the ${kind} has no description.`),
  'writes names as GraphQL does': (schema) =>
    wordsOf(schema)
      .filter(({ kind, name }) => !forms[kind].test(name))
      .map(({ kind, place }) => `${place}: no name for a ${kind}; it takes ${forms[kind]}.`),
  'gives a reason for every deprecation': (schema) =>
    wordsOf(schema)
      .filter(({ deprecationReason }) => deprecationReason != null)
      .filter(({ deprecationReason }) => !deprecationReason || deprecationReason === 'No longer supported')
      .map(({ place }) => `${place} is deprecated without a reason; name what takes its place.`),
  'has no type that nothing leads to': (schema) => {
    const reached = reachedTypes(schema);
    return ownTypes(schema)
      .filter(({ name }) => !reached.has(name))
      .map(({ name }) => `${name}: no field or argument leads to this type.`);
  },
};

/** The names of all types that a query can meet. */
function reachedTypes(schema: GraphQLSchema): Set<string> {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const type = schema.getType(name);
    if (!type || reached.has(name)) return;
    reached.add(name);
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member.name);
    if (isInterfaceType(type)) for (const each of schema.getPossibleTypes(type)) visit(each.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      visit(getNamedType(field.type as GraphQLType).name);
      const { args = [] } = field as { readonly args?: readonly GraphQLArgument[] };
      for (const argument of args) visit(getNamedType(argument.type).name);
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) visit(root.name);
  }
  return reached;
}

const names = Object.keys(rules);

describe('the composed schema', () => {
  const { schema } = composeGraph({ domains });

  it.each(names)('%s', (name) => {
    expect(fieldsOf(schema).length).toBeGreaterThan(100);
    expect(rules[name]?.(schema)).toEqual([]);
  });
});

describe('a careless schema is told', () => {
  const careless = buildSchema(`
    "Everything that can be read."
    type Query {
      "One plan."
      Plan_one("Its code." Code: ID): String @deprecated
      title: String
    }
    "A colour that nothing has."
    enum Colour { "Not so good." notSoGood }
  `);

  it.each([
    ['says of everything what it is, in a sentence', ['Query.title: the field has no description.']],
    ['writes names as GraphQL does', ['Query.Plan_one:', 'Query.Plan_one(Code:):', 'Colour.notSoGood:']],
    ['gives a reason for every deprecation', ['Query.Plan_one is deprecated without a reason']],
    ['has no type that nothing leads to', ['Colour: no field or argument leads to this type.']],
  ])('%s', (name, told) => {
    expect(rules[name]?.(careless)).toEqual(told.map((each) => expect.stringContaining(each)));
  });
});
