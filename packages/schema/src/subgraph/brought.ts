import { errors } from '../errors/subgraph.ts';
import type { Noun } from '../noun/noun.ts';
import { isOfColumn } from './columnValue.ts';

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
    const isSound = value === null ? facts.nullable : isOfColumn(facts, value);
    if (!isSound) throw errors.INVALID_REPRESENTATION.value({ index, type: noun.name, field: name });
    brought[facts.column] = value;
  }
  return Object.keys(brought).length ? brought : null;
}
