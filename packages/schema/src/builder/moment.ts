import { GraphQLScalarType } from 'graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';

/**
 * graphql-scalars' DateTime and Date for what comes in. What goes out was written by PostgreSQL in its final form and
 * passes as it is: parsing it into a Date and back costs more than the whole rest of a field.
 */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTime.toConfig(),
  description: 'A moment, as `2023-06-30T08:00:00.000Z`; any zone is accepted, UTC is returned.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

/** A civil date: no time, no zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: "A civil date in the plan's time zone, as `2023-06-30`: no time of day, no zone.",
  specifiedByURL: GraphQLDate.specifiedByURL ?? null,
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => civilDate(GraphQLDate.parseValue(value)),
  parseLiteral: (node, variables) => civilDate(GraphQLDate.parseLiteral(node, variables)),
});

function civilDate(value: Date): string {
  return value.toISOString().slice(0, 10);
}
