import { stepsOf, valueAt } from '../contract/keyPath.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { Transaction } from './transaction.ts';

/**
 * Finds the rows of a model that natural keys name, in one statement however many they are.
 *
 * @param paths where the parts of the key stand, seen from the model.
 * @param keys maps that hold a value at each of the paths.
 * @returns the id for each key, in the order of the keys; undefined for one that names nothing.
 */
export async function findRows(
  transaction: Transaction,
  model: string,
  paths: readonly string[],
  keys: readonly unknown[],
): Promise<(number | undefined)[]> {
  if (keys.length === 0) return [];
  const { from, where, types } = joinPaths(model, paths);
  const statement = [
    'SELECT input."position", t0."id"',
    `FROM json_to_recordset($1::json) AS input("position" int4, ${types.join(', ')}), ${from.join(', ')}`,
    `WHERE ${where.join(' AND ')}`,
  ].join(' ');
  const input = keys.map((key, position) => ({ position, ...partsOf(key, paths) }));
  const { rows } = await transaction.query(statement, [JSON.stringify(input)]);
  const found: (number | undefined)[] = keys.map(() => undefined);
  for (const row of rows) found[Number(row.position)] = Number(row.id);
  return found;
}

/**
 * Writes a query of the id of the row that one natural key names, to stand within another statement.
 *
 * @param place takes the key, as JSON, and gives the placeholder that stands for it.
 */
export function findingOf(
  model: string,
  paths: readonly string[],
  key: unknown,
  place: (value: string) => string,
): string {
  const { from, where, types } = joinPaths(model, paths);
  const input = `json_to_record(${place(JSON.stringify(partsOf(key, paths)))}) AS input(${types.join(', ')})`;
  return `SELECT t0."id" FROM ${[input, ...from].join(', ')} WHERE ${where.join(' AND ')}`;
}

function partsOf(key: unknown, paths: readonly string[]) {
  return Object.fromEntries(paths.map((path, at) => [`k${at}`, valueAt(key, path)]));
}

function joinPaths(model: string, paths: readonly string[]) {
  const from: string[] = [];
  const where: string[] = [];
  const types: string[] = [];
  const join = (current: string, inner: readonly string[], prefix: string): string => {
    const facts = factsOf(current);
    const alias = `t${from.length}`;
    from.push(`"${facts.table}" ${alias}`);
    for (const [step, rest] of stepsOf(inner)) {
      const path = prefix + step;
      const relation = facts.relations[step];
      const column = facts.columns[step];
      if (rest.length > 0 && relation) {
        const foreign = facts.columns[relation.from[0] ?? '']?.column;
        const target = join(relation.model, rest, `${path}.`);
        where.push(`${alias}."${foreign}" = ${target}."id"`);
      } else if (column) {
        const at = paths.indexOf(path);
        types.push(`"k${at}" ${column.postgres}`);
        where.push(`${alias}."${column.column}" = input."k${at}"`);
      }
    }
    return alias;
  };
  join(model, paths, '');
  return { from, where, types };
}
