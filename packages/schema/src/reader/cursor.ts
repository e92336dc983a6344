import { enums } from '@plangraph/database';
import { type ColumnFacts, isCivilDate, isInt, type ModelFacts } from '@plangraph/rows';
import { cursorFaults, errors } from '../errors/reading.ts';
import type { OrderTerm, ResolverRow } from './selection.ts';

/** No cursor of the graph is longer: what lists are ordered by are keys and names. */
const longest = 10_000;

/** Writes the place of a row in an ordered list of a noun. Opaque to clients. */
export function encodeCursor(noun: string, terms: readonly OrderTerm[], row: ResolverRow): string {
  const values = terms.map((term) => row[term.column]);
  return Buffer.from(JSON.stringify([signatureOf(noun, terms), ...values])).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws INVALID_CURSOR when the text is no cursor, or one of another list or another order.
 */
export function decodeCursor(text: string, noun: string, model: ModelFacts, terms: readonly OrderTerm[]): unknown[] {
  const [signed, ...values] = parse(text);
  if (signed !== signatureOf(noun, terms)) throw refuse(text, 'foreign');
  const sound = terms.every(({ column }, index) => isSound(model.columns[column] as ColumnFacts, values[index]));
  if (values.length !== terms.length || !sound) throw refuse(text, 'damaged');
  return values;
}

/** What the cursors of one order of one noun begin with, and no others. */
export function signatureOf(noun: string, terms: readonly OrderTerm[]): string {
  return `${noun}:${terms.map(({ column, descending, missing }) => `${column}${descending ? '-' : '+'}${missing ?? ''}`).join('')}`;
}

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = text.length > longest ? null : JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // Falls through to the refusal below: whatever the parser says is of no use to the client.
  }
  throw refuse(text, 'none');
}

function isSound(column: ColumnFacts, value: unknown): boolean {
  if (value === null) return column.nullable;
  if (column.kind === 'enum')
    return (enums as Record<string, readonly unknown[]>)[column.type]?.includes(value) === true;
  const test = soundness[column.type];
  return test?.(value) === true;
}

const soundness: Record<string, (value: unknown) => boolean> = {
  Int: isInt,
  BigInt: (value) => typeof value === 'string' && /^-?\d{1,18}$/.test(value),
  Decimal: (value) => typeof value === 'string' && /^-?\d{1,40}(\.\d{1,30})?$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  String: (value) => typeof value === 'string' && !value.includes('\u0000'),
  Date: (value) => typeof value === 'string' && isCivilDate(value),
  DateTime: (value) => typeof value === 'string' && isMoment(value),
};

function isMoment(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(value) || !isCivilDate(value.slice(0, 10))) return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(value.slice(0, 10));
}

function refuse(text: string, fault: keyof typeof cursorFaults) {
  return errors.INVALID_CURSOR.list({ cursor: text.slice(0, 200), reason: cursorFaults[fault] });
}
