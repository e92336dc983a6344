import { factsOf } from '@plangraph/rows';
import type { Noun } from '../noun/noun.ts';
import { columnName } from '../reader/column.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';

/** How many levels beneath the frame's place are counted: from a city its counties, their townships and villages. */
const levels = 3;

/** Writes an array of the ids of a place, which is a row of the territory, and of those beneath it. */
export function writePlaces(scope: Scope, { name, model, definition }: Noun, place: string): string {
  scope.touched.add(name);
  const [above = ''] = model.relations[definition.territory ?? '']?.from ?? [];
  const [tree, child] = [scope.statement.alias(), scope.statement.alias()];
  const children =
    `SELECT ${child}.id, ${tree}.level + 1 FROM ${tree} JOIN ${writeHeld(scope, model.table)} ${child} ` +
    `ON ${child}.${columnName(model, above)} = ${tree}.id WHERE ${tree}.level < ${levels}`;
  return `ARRAY(WITH RECURSIVE ${tree}(id, level) AS (SELECT ${place}, 0 UNION ALL ${children}) SELECT id FROM ${tree})`;
}

/**
 * Writes that a record's place is one of the frame's `places`. Arrays lead PostgreSQL from the places down to the records, by
 * the indexes of both, so that a county of a province is counted as fast as one that stands alone: left to itself it
 * begins with the records of a year, of which it expects few.
 *
 * @param path relations that lead from the record's model to its place.
 */
export function writePlace(scope: Scope, model: string, path: string, alias: string, frame: string): string {
  const [step = '', ...rest] = path.split('.');
  const relation = factsOf(model).relations[step];
  if (!relation) throw new Error(`${model}.${step} was checked when composing.`);
  const column = `${alias}.${columnName(factsOf(model), relation.from[0] as string)}`;
  if (rest.length === 0) return `${column} = ANY(${frame}.places)`;
  const next = scope.statement.alias();
  scope.touched.add(relation.model);
  const table = writeHeld(scope, factsOf(relation.model).table);
  const within = writePlace(scope, relation.model, rest.join('.'), next, frame);
  return `${column} = ANY(ARRAY(SELECT ${next}.id FROM ${table} ${next} WHERE ${within}))`;
}

/**
 * Writes the same of a record that is there already: from it upwards, one row a step. Where few are looked at, what lies in the places
 * is many times as much.
 *
 * @param path relations that lead from the record's model to its place.
 */
export function writeLies(scope: Scope, model: string, path: string, alias: string, frame: string): string {
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) return writePlace(scope, model, path, alias, frame);
  const relation = factsOf(model).relations[step];
  if (!relation) throw new Error(`${model}.${step} was checked when composing.`);
  const next = scope.statement.alias();
  scope.touched.add(relation.model);
  const table = writeHeld(scope, factsOf(relation.model).table);
  const column = `${alias}.${columnName(factsOf(model), relation.from[0] as string)}`;
  const lies = writeLies(scope, relation.model, rest.join('.'), next, frame);
  return `EXISTS (SELECT FROM ${table} ${next} WHERE ${next}.id = ${column} AND ${lies})`;
}
