import { modelFacts } from '../graph/registry.ts';
import { columnName, type Scope } from '../reader/condition.ts';
import { writeHeld } from '../reader/held.ts';

/** How many levels beneath the frame's place are counted: from a city its counties, their townships and villages. */
const levels = 3;

/**
 * Writes that a record's place is the frame's, or one beneath it. It goes from the places down to the records, by the indexes
 * of both, so that a county of a province is counted as fast as one that stands alone.
 *
 * @param path relations that lead from the record's model to its place.
 */
export function writePlace(scope: Scope, model: string, path: string, alias: string, frame: string): string {
  const [step = '', ...rest] = path.split('.');
  const relation = modelFacts(model).relations[step];
  if (!relation) throw new Error(`${model}.${step} was checked when composing.`);
  const column = `${alias}.${columnName(modelFacts(model), relation.from[0] as string)}`;
  if (rest.length === 0) return `${column} IN (${writeBeneath(scope, frame)})`;
  const next = scope.statement.alias();
  scope.touched.add(relation.model);
  const table = writeHeld(scope, modelFacts(relation.model).table);
  const within = writePlace(scope, relation.model, rest.join('.'), next, frame);
  return `${column} IN (SELECT ${next}.id FROM ${table} ${next} WHERE ${within})`;
}

/** Writes the ids of the frame's place and of those beneath it. */
function writeBeneath(scope: Scope, frame: string): string {
  scope.touched.add('Place');
  const places = writeHeld(scope, 'Place');
  const level = (depth: number): string => {
    if (depth === 0) return `SELECT ${frame}.place`;
    const names = Array.from({ length: depth }, () => scope.statement.alias());
    const [first, ...others] = names.map((name, at) =>
      at === 0 ? `${places} ${name}` : `JOIN ${places} ${name} ON ${name}."parentId" = ${names[at - 1]}.id`,
    );
    return `SELECT ${names.at(-1)}.id FROM ${first} ${others.join(' ')} WHERE ${names[0]}."parentId" = ${frame}.place`;
  };
  return Array.from({ length: levels + 1 }, (_, depth) => level(depth)).join(' UNION ALL ');
}
