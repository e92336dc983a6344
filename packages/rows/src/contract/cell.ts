import { enums } from '@plangraph/database';
import { isCivilDate } from '@plangraph/exact';
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { expected } from '../errors/rows.ts';
import type { ColumnFacts } from '../facts/models.ts';
import { readMoment } from '../rules/civilDate.ts';
import type { BilingualText } from '../rules/rowProblem.ts';
import { isLonger, longestText } from '../rules/text.ts';

/** A value that was understood, or what was expected instead. */
type Reading = { readonly value: unknown } | { readonly expected: BilingualText; readonly rule?: 'TEXT_TOO_LONG' };

/** What a text of a column must keep to. */
export interface TextLimits {
  /** How many characters it may have. */
  readonly longest: number;
  /** The one form in which it is kept, where there is one. */
  readonly form?: (text: string) => string;
}

const integerPattern = /^[+-]?\d+$/;
const decimalPattern = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * The zod type of one cell, derived from its column. What comes out is ready for PostgreSQL and the same for all
 * spellings of one value: decimals as plain digits, dates as `2023-12-31`, moments in UTC. Figures may come as text,
 * because that is all that a CSV file has. A text is measured before anything else is done with it.
 *
 * @param limits how long a text may be, and the form in which it is kept.
 */
export function cell(column: ColumnFacts, limits: TextLimits): z.ZodType {
  const read = column.list ? readList(column, limits) : (value: unknown) => readValue(column, value, limits);
  const present = z.unknown().transform((value, context) => {
    if (value === null && column.nullable) return null;
    const missing = value === undefined || value === null;
    const reading: Reading = missing ? { expected: expectation(column) } : read(value);
    if ('value' in reading) return reading.value;
    context.issues.push({
      code: 'custom',
      input: value,
      params: { rule: missing ? 'MISSING_VALUE' : (reading.rule ?? 'INVALID_VALUE'), expected: reading.expected },
    });
    return z.NEVER;
  });
  return column.optional ? present.optional() : present;
}

/** What a column expects, for messages. */
export function expectation({ type, kind, precision, scale }: ColumnFacts): BilingualText {
  if (kind === 'enum') return expected.words({ words: enumValues(type).join(', ') });
  if (type === 'Decimal') {
    if (precision === null) return expected.decimal();
    return expected.digits({ whole: precision - (scale ?? 0), scale: scale ?? 0 });
  }
  return expectations[type]?.() ?? expected.type({ type });
}

const expectations: Readonly<Record<string, () => BilingualText>> = {
  String: expected.text,
  Int: expected.whole,
  BigInt: expected.whole,
  Float: expected.number,
  Boolean: expected.boolean,
  Date: expected.date,
  DateTime: expected.moment,
};

function readList(column: ColumnFacts, limits: TextLimits): (value: unknown) => Reading {
  return (value) => {
    if (!Array.isArray(value)) {
      return { expected: expected.list({ each: expectation(column) }) };
    }
    const readings = value.map((each) => readValue(column, each, limits));
    return (
      readings.find((reading) => 'expected' in reading) ?? {
        value: readings.map((reading) => ('value' in reading ? reading.value : null)),
      }
    );
  };
}

function readValue(column: ColumnFacts, given: unknown, { longest, form }: TextLimits): Reading {
  const isText = column.kind === 'scalar' && column.type === 'String';
  const most = isText ? longest : longestText.digits;
  if (typeof given === 'string' && isLonger(given, most))
    return { rule: 'TEXT_TOO_LONG', expected: expected.atMost({ most }) };
  const value = column.kind === 'enum' ? readEnum(column.type, given) : readers[column.type]?.(given, column);
  if (value === undefined) return { expected: expectation(column) };
  // Blanks at the ends of a text say nothing, and no file keeps them: a record that came by a verb is the same when it comes in a file.
  return { value: isText ? (form ?? trimmed)(value as string) : value };
}

const trimmed = (text: string) => text.trim();

const readers: Record<string, (given: unknown, column: ColumnFacts) => unknown> = {
  String: (given) => (typeof given === 'string' && isStorable(given) ? given : undefined),
  Int: (given) => readInteger(given, 2n ** 31n, Number),
  BigInt: (given) => readInteger(given, 2n ** 63n, String),
  Float: (given) => {
    const digits = digitsOf(given);
    return digits === undefined ? undefined : Number(digits);
  },
  Decimal: readDecimal,
  Boolean: (given) =>
    typeof given === 'boolean' ? given : given === 'true' ? true : given === 'false' ? false : undefined,
  Date: (given) => (typeof given === 'string' && isCivilDate(given) ? given : undefined),
  DateTime: (given) => (typeof given === 'string' ? readMoment(given) : undefined),
  Json: (given) => given,
};

function readEnum(name: string, given: unknown): unknown {
  return typeof given === 'string' && enumValues(name).includes(given) ? given : undefined;
}

function enumValues(name: string): readonly string[] {
  return (enums as Readonly<Record<string, readonly string[]>>)[name] ?? [];
}

function readInteger<T>(given: unknown, limit: bigint, as: (value: bigint) => T): T | undefined {
  const text = Decimal.isDecimal(given) ? given.toFixed() : String(given);
  const acceptable = typeof given === 'string' || typeof given === 'number' || Decimal.isDecimal(given);
  if (!acceptable || !integerPattern.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return value >= -limit && value < limit ? as(value) : undefined;
}

function readDecimal(given: unknown, { precision, scale }: ColumnFacts): string | undefined {
  const digits = digitsOf(given);
  if (digits === undefined) return undefined;
  const decimal = new Decimal(digits);
  const whole = decimal.abs().toFixed().split('.')[0]?.replace(/^0+/, '').length ?? 0;
  const fits = precision === null || (decimal.decimalPlaces() <= (scale ?? 0) && whole <= precision - (scale ?? 0));
  // Minus zero would be another row than zero to whoever compares texts.
  return fits ? decimal.toFixed().replace(/^-0$/, '0') : undefined;
}

function digitsOf(given: unknown): string | undefined {
  if (Decimal.isDecimal(given)) return given.isFinite() ? given.toFixed() : undefined;
  if (typeof given === 'number') return Number.isFinite(given) ? String(given) : undefined;
  return typeof given === 'string' && decimalPattern.test(given) ? given : undefined;
}

/** PostgreSQL has no NUL in text and no half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
