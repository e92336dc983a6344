import type { Context } from '../context.ts';
import type { Reader } from '../reader/read.ts';
import { fillSlots } from '../reader/slot.ts';
import type { PreparedField, ReadingField, ReadTogether } from './prepared.ts';

/** Fewer are read at the same time, each through a connection of its own. */
const fewest = 4;

/** What is longer is better made by several connections at once. */
const mostValues = 100;

/**
 * Finds the root fields of an operation that may be read together: lookups of one row by its key, of the same shape, under aliases. Each
 * would be a statement of its own, which takes as long on its way as it takes to be carried out.
 */
export function findTogether(fields: readonly PreparedField[]): readonly ReadTogether[] {
  if (fields.length < fewest) return [];
  const byText = new Map<string, ReadingField[]>();
  for (const field of fields) {
    if (!isLookup(field)) continue;
    const { text } = field.compiled;
    byText.set(text, [...(byText.get(text) ?? []), field]);
  }
  return [...byText]
    .filter(([, alike]) => alike.length >= fewest)
    .map(([text, alike]) => ({ text: writeTogether(text, alike[0]?.compiled.values.length ?? 0), fields: alike }));
}

function isLookup(field: PreparedField): field is ReadingField {
  if (field.kind !== 'root' || !field.compiled || !field.root.keys) return false;
  const { values, asOf, work } = field.compiled;
  return asOf === null && values.length > 0 && work.values <= mostValues && work.counts === 0;
}

/** Writes a statement that carries another one out for each of several lists of values, in their order. */
function writeTogether(text: string, values: number): string {
  const numbers = Array.from({ length: values }, (_, index) => index + 1);
  const lists = numbers.map((number) => `$${number}::text[]`).join(', ');
  const names = numbers.map((number) => `v${number}`).join(', ');
  const each = text.replaceAll(/\$(\d+)::/g, 'asked.v$1::');
  return (
    `SELECT json_agg(each.data ORDER BY asked.place) AS data ` +
    `FROM unnest(${lists}) WITH ORDINALITY asked(${names}, place), LATERAL (${each}) each`
  );
}

/** Starts to read root fields together; gives what becomes of each, and nothing of those that are to be read alone. */
export function readTogether(
  found: readonly ReadTogether[],
  variables: Readonly<Record<string, unknown>>,
  reader: Reader,
  context: Context,
): ReadonlyMap<PreparedField, Promise<unknown[]>> {
  const reads = new Map<PreparedField, Promise<unknown[]>>();
  for (const { text, fields } of found) {
    const rows = fields.map(({ compiled }) => fillSlots(compiled.values, variables));
    if (!rows.every((row) => row.every(isPlain))) continue;
    const lists = rows[0]?.map((_, index) => rows.map((row) => plainText(row[index]))) ?? [];
    const all = reader.runTogether(
      { text, values: lists },
      fields.map(({ compiled }) => compiled),
      context,
    );
    for (const [index, field] of fields.entries())
      reads.set(
        field,
        all.then((values) => values[index] as unknown[]),
      );
  }
  return reads;
}

/** Whether PostgreSQL reads a value from its text. */
function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function plainText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
