import { isCivilDate, isLonger, longestText, quote } from '@plangraph/rows';
import { type GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { valueErrors } from '../errors/values.ts';

/**
 * graphql-scalars' DateTime and Date for what comes in. What goes out was written by PostgreSQL in its final form and
 * passes as it is: parsing it into a Date and back costs more than the whole rest of a field.
 */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTime.toConfig(),
  description:
    'A moment, as `2023-06-30T08:00:00.000Z`; any zone is accepted, UTC is returned. Of the years 0001 to 9999 in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => moment(bounded('DateTime', value)),
  parseLiteral: (node) => moment(bounded('DateTime', textOf(node))),
});

/** A civil date: no time, no zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    "A civil date in the plan's time zone, as `2023-06-30`: no time of day, no zone. Of the years 0001 to 9999.",
  specifiedByURL: GraphQLDate.specifiedByURL ?? null,
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => civilDate(bounded('Date', value)),
  parseLiteral: (node) => civilDate(bounded('Date', textOf(node))),
});

/** A value as it is, unless it is a text that no date can be. */
function bounded(what: string, value: unknown): unknown {
  if (typeof value === 'string' && isLonger(value, longestText.digits))
    throw valueErrors.TEXT_TOO_LONG({ what: what, maximum: longestText.digits });
  return value;
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function moment(value: unknown): Date {
  const read = readMoment(value);
  const year = read?.getUTCFullYear() ?? 0;
  if (!read || year < 1 || year > 9999) throw refused('DateTime', value, '2023-06-30T08:00:00+08:00');
  return read;
}

function readMoment(value: unknown): Date | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  try {
    return GraphQLDateTime.parseValue(value);
  } catch {
    return null;
  }
}

function civilDate(value: unknown): string {
  if (typeof value === 'string' && isCivilDate(value)) return value;
  throw refused('Date', value, '2001-12-31');
}

function refused(what: string, value: unknown, example: string): GraphQLError {
  return valueErrors.INVALID_VALUE.date({ what, example, value: quote(value) });
}
