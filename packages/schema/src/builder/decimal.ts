import { Decimal } from 'decimal.js';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const pattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** An exact decimal number that travels as a string, so that no client rounds money. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number, written as a string such as `"38.50"`. Numbers are accepted as input where they are literals in the document.',
  specifiedByURL: 'https://speleotrove.com/decimal/daconvs.html',
  serialize: (value) => (typeof value === 'string' ? value : String(value)),
  parseValue: (value) => parse(typeof value === 'number' && Number.isFinite(value) ? String(value) : value),
  parseLiteral: (node) =>
    parse(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined),
});

function parse(value: unknown): string {
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw new GraphQLError(`Decimal expects digits such as "38.50", not ${JSON.stringify(value) ?? 'this'}.`);
  }
  const decimal = new Decimal(value);
  if (decimal.precision(true) > 60 || decimal.decimalPlaces() > 30) {
    throw new GraphQLError('Decimal takes at most 60 digits, 30 of them after the point.');
  }
  return decimal.toFixed();
}
