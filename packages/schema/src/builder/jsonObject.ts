import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

type JSONObject = Readonly<Record<string, unknown>>;

const membersOf = (value: object): JSONObject => Object.fromEntries(Object.entries(value));

/** An object of JSON whose names nobody knows beforehand, such as a row of whichever register. */
export const JSONObjectScalar = new GraphQLScalarType<JSONObject, JSONObject>({
  name: 'JSONObject',
  description: 'An object of JSON: values by name. Which names it takes, the field says that takes it.',
  serialize: (value) => membersOf(GraphQLJSONObject.serialize(value)),
  parseValue: (value) => membersOf(GraphQLJSONObject.parseValue(value)),
  parseLiteral: (node, variables) => membersOf(GraphQLJSONObject.parseLiteral(node, variables)),
});
