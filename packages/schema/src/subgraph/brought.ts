import { enums } from '@plangraph/database';
import { type ColumnFacts, isCivilDate, isLonger, longestText } from '@plangraph/rows';
import { errors } from '../errors/subgraph.ts';
import type { Noun } from '../noun/noun.ts';

/**
 * Reads what a router brings of a record from the subgraphs that answer it: fields that the noun marks as `external`, by columns of the
 * database. Null where it brings none.
 *
 * @throws {GraphQLError} INVALID_REPRESENTATION where a value can be none of its column.
 */
export function readBrought(
  noun: Noun,
  given: Readonly<Record<string, unknown>>,
  index: number,
): Readonly<Record<string, unknown>> | null {
  const brought: Record<string, unknown> = {};
  for (const [name, { field }] of noun.fields) {
    if (field.kind !== 'column' || !field.federation?.external) continue;
    const facts = noun.model.columns[field.column];
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!facts || value === undefined) continue;
    if (!isOf(facts, value)) throw errors.INVALID_REPRESENTATION.value({ index, noun: noun.name, field: name });
    brought[facts.column] = value;
  }
  return Object.keys(brought).length ? brought : null;
}

function isOf({ type, kind, nullable }: ColumnFacts, value: unknown): boolean {
  if (value === null) return nullable;
  if (type === 'Boolean') return typeof value === 'boolean';
  if (type === 'Int') return Number.isInteger(value) && Math.abs(value as number) <= 2147483647;
  if (type === 'Float') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || isLonger(value, longestText.key) || value.includes('\u0000')) return false;
  if (type === 'Date') return isCivilDate(value);
  return kind !== 'enum' || (enums[type as keyof typeof enums] as readonly string[]).includes(value);
}
