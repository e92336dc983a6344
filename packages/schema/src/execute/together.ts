import { print } from 'graphql';
import type { Hydrate } from '../reader/expression.ts';
import type { Compiled, Joined } from '../reader/read.ts';
import { fillSlot, Slot } from '../reader/slot.ts';
import { writeBorder } from '../reader/textMarks.ts';
import { addWork, noWork } from '../work.ts';
import type { PlacedField, PreparedField, PreparedRead, ReadTogether } from './prepared.ts';

/** Fewer are read at the same time, each through a connection of its own. */
const fewest = 4;

/** What is longer is better made by several connections at once. */
const mostValues = 100;

/**
 * Finds by which statements the root fields of an operation are read: lookups of one row by its key, of the same shape, under aliases, by
 * one. Each would be a statement of its own, which takes as long on its way as it takes to be carried out.
 */
export function readsOf(fields: readonly PreparedField[]): readonly PreparedRead[] {
  const placed = fields.flatMap((field, place) => (field.kind === 'root' ? [{ place, field }] : []));
  const byText = Map.groupBy(placed.filter(isLookup), ({ field }) => field.compiled?.text);
  const together = [...byText.values()].filter(({ length }) => length >= fewest);
  const taken = new Set<PlacedField>(together.flat());
  const alone = placed.filter((each) => !taken.has(each));
  return [...together.map(joinLookups), ...alone.map((each): PreparedRead => ({ kind: 'alone', placed: each }))];
}

function isLookup({ field: { compiled, root } }: PlacedField): boolean {
  if (!compiled || !root.keys) return false;
  const { values, asOf, work } = compiled;
  return asOf === null && values.length > 0 && values.every(isPlain) && work.values <= mostValues && work.counts === 0;
}

/** Whether PostgreSQL reads a value from its text; those of slots are plain. */
function isPlain(value: unknown): boolean {
  return value === null || value instanceof Slot || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function joinLookups(placed: readonly PlacedField[]): ReadTogether {
  const reads = placed.map(({ field }) => field.compiled as Compiled);
  const [first] = reads as [Compiled];
  const { touched, asText } = first;
  return {
    kind: 'together',
    placed,
    joined: {
      text: writeTogether(first),
      touched,
      asText,
      work: { ...reads.reduce((sum, each) => addWork(sum, each.work), noWork), statements: 1 },
      hydrates: shareHydrates(placed),
    },
    lists: first.values.map((_, index) => reads.map(({ values }) => values[index])),
  };
}

/** What becomes of the rows: fields that select the same share the functions that make it, which are the faster the more often they run. */
function shareHydrates(placed: readonly PlacedField[]): Joined['hydrates'] {
  const known = new Map<string, readonly Hydrate[]>();
  return placed.map(({ field: { nodes, compiled } }) => {
    const selected = nodes.map(({ selectionSet }) => selectionSet && print(selectionSet)).join('\n');
    const hydrates = known.get(selected) ?? (compiled as Compiled).hydrates;
    known.set(selected, hydrates);
    return hydrates;
  });
}

/**
 * Writes a statement that looks the rows of a field up for each of several lists of values, in their order. The subqueries of a lookup, which
 * give one row at most, are joined to the lists, so that PostgreSQL plans them for all keys at once: what a row leads to is read once for
 * all of them where its table is small, and not once for each.
 */
function writeTogether({ expressions, values, asText }: Compiled): string {
  const numbers = values.map((_, index) => index + 1);
  const lists = numbers.map((number) => `$${number}::text[]`).join(', ');
  const names = numbers.map((number) => `v${number}`).join(', ');
  const found = expressions.map((_, index) => `found${index + 1}`);
  const joins = expressions.map((each, index) => {
    const lookup = each.replaceAll(/\$(\d+)::/g, 'asked.v$1::');
    return ` LEFT JOIN LATERAL ${lookup} ${found[index]}(data) ON true`;
  });
  const data = found.map((each) => `${each}.data`).join(', ');
  const all = asText
    ? `string_agg(concat(${data}), ${writeBorder} ORDER BY asked.place)`
    : `json_agg(json_build_array(${data}) ORDER BY asked.place)`;
  return `SELECT ${all} AS data FROM unnest(${lists}) WITH ORDINALITY asked(${names}, place)${joins.join('')}`;
}

/** The values of a statement that reads together, as texts. */
export function fillLists({ lists }: ReadTogether, variables: Readonly<Record<string, unknown>>): unknown[] {
  return lists.map((list) => list.map((value) => plainText(fillSlot(value, variables))));
}

function plainText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
