import { GraphQLScalarType } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

/** An object of JSON whose names nobody knows beforehand, such as a row of whichever register. */
export const JSONObjectScalar = new GraphQLScalarType<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>({
  ...GraphQLJSONObject.toConfig(),
  description: 'An object of JSON: values by name. What names it takes, the field says that takes it.',
});
