import { factsOf, type ModelFacts } from '@plangraph/rows';
import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { columnName, showColumn } from './column.ts';
import { writeTie } from './condition.ts';
import type { Edge } from './edge.ts';
import type { Hydrate } from './expression.ts';
import { writeFrom } from './from.ts';
import { writeHeld } from './held.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';

/** Rows by what {@link textOfKey} makes of their keys. */
export type RowsByKey = ReadonlyMap<string, unknown>;

/** The values of a key as the text by which a row is found among those that were read. */
export function textOfKey(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** An edge from the root of the graph to rows of one noun by their natural keys: however many, its policy is written once. */
export function byKeyEdge(noun: Noun, paths: readonly string[], where: AnyWhere, selection: Selection): Edge {
  return {
    write: (scope) => {
      const alias = scope.statement.alias();
      const row = writeRow(scope, selection, alias);
      const key = paths.map((path) => writeAt(scope, noun.model, path, alias)).join(', ');
      const hydrate: Hydrate = (value, context, work) => {
        const rows = (value ?? []) as readonly [readonly unknown[], unknown][];
        return new Map(
          rows.map(([values, shown]) => [textOfKey(values), row.hydrate(shown, context, work)]),
        ) satisfies RowsByKey;
      };
      const shown = `json_build_array(json_build_array(${key}), ${row.sql})`;
      const source = { tie: null, noun, where: [where] };
      return { sql: `(SELECT json_agg(${shown}) ${writeFrom(scope, source, null, alias, row.joins)})`, hydrate };
    },
  };
}

/** Writes the column at the end of a path of relations to one. */
function writeAt(scope: Scope, model: ModelFacts, path: string, alias: string): string {
  const [step = '', ...rest] = path.split('.');
  if (!rest.length) return showColumn(model, step, alias);
  const relation = model.relations[step];
  if (!relation) throw new Error(`${model.table}.${columnName(model, step)} leads nowhere.`);
  const target = factsOf(relation.model);
  const inner = scope.statement.alias();
  const tie = writeTie(relation, model, target, alias, inner).join(' AND ');
  const end = writeAt(scope, target, rest.join('.'), inner);
  return `(SELECT ${end} FROM ${writeHeld(scope, target.table)} ${inner} WHERE ${tie})`;
}
