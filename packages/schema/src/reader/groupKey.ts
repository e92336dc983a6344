import { factsOf, type ModelFacts, type RelationFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import { writePolicy, writeTie } from './condition.ts';
import { writeHeld } from './held.ts';
import type { Scope } from './scope.ts';

/** The expression whose values rows are grouped by, and the joins that it needs. */
export interface GroupKey {
  readonly key: string;
  readonly joins: string;
}

/**
 * Writes what rows of `alias` are grouped by: a column of theirs, or one of a row that they refer to. A row that the viewer
 * may not see gives no value, so that groups tell nothing of it.
 */
export function writeGroupKey(scope: Scope, model: ModelFacts, path: string, alias: string): GroupKey {
  const [step = '', ...rest] = path.split('.');
  if (!rest.length) return { key: `${alias}.${columnName(model, step)}`, joins: '' };
  const relation = model.relations[step] as RelationFacts;
  const target = factsOf(relation.model);
  const inner = scope.statement.alias();
  scope.touched.add(relation.model);
  const conditions = [...writeTie(relation, model, target, alias, inner), writePolicy(scope, relation.model, inner)];
  const join = ` LEFT JOIN ${writeHeld(scope, target.table)} ${inner} ON ${conditions.filter((each) => each !== null).join(' AND ')}`;
  const { key, joins } = writeGroupKey(scope, target, rest.join('.'), inner);
  return { key, joins: `${join}${joins}` };
}
