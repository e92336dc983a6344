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

/** What another subgraph answers of a row, by the row's key: it counts in place of the copies that the columns hold. */
export interface Brought {
  readonly key: readonly unknown[];
  /** Values by the names of the columns in the database. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Which rows of a noun are wanted: by what, under which condition, and what is brought of them. */
interface Wanted {
  readonly noun: Noun;
  readonly paths: readonly string[];
  readonly where: AnyWhere;
  readonly brought: readonly Brought[];
}

/** An edge from the root of the graph to rows of one noun by their natural keys: however many, its policy is written once. */
export function byKeyEdge({ noun, paths, where, brought }: Wanted, selection: Selection): Edge {
  return {
    write: (scope) => {
      const held = scope.statement.alias();
      const alias = brought.length ? scope.statement.alias() : held;
      const row = writeRow(scope, selection, alias);
      const key = paths.map((path) => writeAt(scope, noun.model, path, held)).join(', ');
      const joins = (brought.length ? writeBrought(scope, { held, alias, key, brought }) : '') + row.joins;
      const hydrate: Hydrate = (value, context, work) => {
        const rows = (value ?? []) as readonly [readonly unknown[], unknown][];
        return new Map(
          rows.map(([values, shown]) => [textOfKey(values), row.hydrate(shown, context, work)]),
        ) satisfies RowsByKey;
      };
      const shown = `json_build_array(json_build_array(${key}), ${row.sql})`;
      const source = { tie: null, noun, where: [where] };
      return { sql: `(SELECT json_agg(${shown}) ${writeFrom(scope, source, null, held, joins)})`, hydrate };
    },
  };
}

/** Joins the row as it is with what is brought of it: whoever may see it, and which it is, goes by the row as it is. */
function writeBrought(
  { statement }: Scope,
  { held, alias, key, brought }: Pick<Wanted, 'brought'> & Readonly<Record<'held' | 'alias' | 'key', string>>,
): string {
  const values = `jsonb_array_elements(${statement.value(JSON.stringify(brought), 'jsonb')}) ${alias}b(value)`;
  return (
    ` LEFT JOIN ${values} ON ${alias}b.value->'key' = jsonb_build_array(${key})` +
    ` CROSS JOIN LATERAL jsonb_populate_record(${held}, ${alias}b.value->'row') ${alias}`
  );
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
