import { isLonger, longestText, quote } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import { GraphQLScalarType, Kind } from 'graphql';
import { valueErrors } from '../errors/values.ts';

const pattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** So many digits a number of JSON keeps, whatever they are. */
const exactDigits = 15;

/** An exact decimal number that travels as a string, so that no client rounds money. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: `An exact decimal number, written as a string such as \`"38.50"\`, of at most ${longestText.digits} characters. Numbers are accepted as input where they are literals in the document; as variables, where they have no more than ${exactDigits} digits, which JSON keeps as they are.`,
  specifiedByURL: 'https://speleotrove.com/decimal/daconvs.html',
  serialize: (value) => (typeof value === 'string' ? value : String(value)),
  parseValue: (value) => parse(typeof value === 'number' ? exactText(value) : value),
  parseLiteral: (node) =>
    parse(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined),
});

function parse(value: unknown): string {
  if (typeof value === 'string' && isLonger(value, longestText.digits))
    throw valueErrors.TEXT_TOO_LONG({ what: 'Decimal', maximum: longestText.digits });
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw valueErrors.INVALID_VALUE.decimal({ value: quote(value) });
  }
  const decimal = new Decimal(value);
  if (decimal.precision(true) > 60 || decimal.decimalPlaces() > 30) {
    throw valueErrors.INVALID_VALUE.digits();
  }
  return decimal.toFixed();
}

/** A number of JSON as text: only where it is sure that it is what was written. */
function exactText(value: number): string {
  const text = String(value);
  if (!Number.isFinite(value)) return text;
  if (new Decimal(text).precision() <= exactDigits) return text;
  throw valueErrors.INVALID_VALUE.inexact({ number: text });
}
