import { factsOf } from '../facts/factsOf.ts';
import type { ColumnName, ModelFacts, ModelName, OneName, RelatedModel } from '../facts/models.ts';
import type { RowShape } from './shape.ts';

/**
 * A path from a model to a column that helps to identify it: a column of its own (`code`), or one of a row that it
 * refers to (`area.plan.code`).
 */
export type KeyPath<M extends ModelName> = ColumnName<M> | Nested<M, NearKeyPath>;

interface NearKeyPath {
  readonly near: true;
}

type Nested<M extends ModelName, Depth> = {
  [R in OneName<M>]: RelatedModel<M, R> extends infer T extends ModelName
    ? `${R}.${ColumnName<T> | (Depth extends NearKeyPath ? Nested<T, null> : never)}`
    : never;
}[OneName<M>];

/** The paths of a key, gathered by their first step: for each the paths that remain, none for a column. */
export function stepsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    const tails = steps.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join('.'));
    steps.set(head, tails);
  }
  return steps;
}

/** The paths by which rows of a contract are identified: columns of the key, and what its references are identified by. */
export function keyPathsOf({ key, references }: Pick<RowShape, 'key' | 'references'>): string[] {
  return key.flatMap((name) => references[name]?.map((path) => `${name}.${path}`) ?? [name]);
}

/** The value at the end of a path within a row, undefined when the row says nothing of it. */
export function valueAt(row: unknown, path: string): unknown {
  let value = row;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Text that is the same for two rows exactly when they have the same values at the paths; undefined if one is absent. */
export function keyText(row: unknown, paths: readonly string[]): string | undefined {
  const values = paths.map((path) => valueAt(row, path));
  return values.some((value) => value === undefined || value === null) ? undefined : JSON.stringify(values);
}

/** Why paths do not identify a row of a model; undefined when they do. */
export function whyNotAKey(model: string, paths: readonly string[]): string | undefined {
  const facts = factsOf(model);
  const columns: string[] = [];
  for (const [step, rest] of stepsOf(paths)) {
    const relation = facts.relations[step];
    if (rest.length === 0) {
      if (!facts.columns[step]) return `${model} has no column ${step}`;
      columns.push(step);
    } else {
      if (!relation || relation.list || relation.from.length !== 1 || relation.to[0] !== 'id') {
        return `${model}.${step} does not lead to one row by its id`;
      }
      const why = whyNotAKey(relation.model, rest);
      if (why) return why;
      columns.push(...relation.from);
    }
  }
  return isUnique(facts, columns) ? undefined : `(${columns.join(', ')}) is no unique of ${model}`;
}

/** Whether a set of columns is one of a model's uniques. */
export function isUnique({ uniques }: ModelFacts, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join();
  return uniques.some((unique) => [...unique].sort().join() === wanted);
}
