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
  return [...byText.values()]
    .filter((alike) => alike.length >= fewest)
    .map((alike) => ({ text: writeTogether(alike[0] as ReadingField), fields: alike }));
}

function isLookup(field: PreparedField): field is ReadingField {
  if (field.kind !== 'root' || !field.compiled || !field.root.keys) return false;
  const { values, asOf, work } = field.compiled;
  return asOf === null && values.length > 0 && work.values <= mostValues && work.counts === 0;
}

/**
 * Writes a statement that looks the rows of a field up for each of several lists of values, in their order. The subqueries of a lookup, which
 * give one row at most, are joined to the lists, so that PostgreSQL plans them for all keys at once: what a row leads to is read once for
 * all of them where its table is small, and not once for each.
 */
function writeTogether({ compiled: { expressions, values } }: ReadingField): string {
  const numbers = values.map((_, index) => index + 1);
  const lists = numbers.map((number) => `$${number}::text[]`).join(', ');
  const names = numbers.map((number) => `v${number}`).join(', ');
  const found = expressions.map((_, index) => `found${index + 1}`);
  const joins = expressions.map((each, index) => {
    const lookup = each.replaceAll(/\$(\d+)::/g, 'asked.v$1::');
    return ` LEFT JOIN LATERAL ${lookup} ${found[index]}(data) ON true`;
  });
  return (
    `SELECT json_agg(json_build_array(${found.map((each) => `${each}.data`).join(', ')}) ORDER BY asked.place) AS data ` +
    `FROM unnest(${lists}) WITH ORDINALITY asked(${names}, place)${joins.join('')}`
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
