import { enums, models } from '@plangraph/database';
import type { ModelFacts } from '@plangraph/rows';
import type { TestGraph } from '@plangraph/testing';

/** The data model. */
export const facts = models as unknown as Readonly<Record<string, ModelFacts>>;

/** Columns of a row that are stated; the rest is filled with what the table must have. */
type Given = Readonly<Record<string, unknown>>;

/** Makes rows in a county. */
export interface MakeRows {
  /** Writes a row of a model with what it must have. */
  make(model: string, given?: Given): Promise<number>;
  /** One row of a model, for all that must lead to one. */
  one(model: string): Promise<number>;
}

/** Makes what makes rows: what must lead to others leads to what `known` has of them, or else to rows of its own. */
export function makeRows(
  graph: TestGraph,
  own: number,
  known: (model: string) => Promise<number | undefined>,
): MakeRows {
  const { pool } = graph.database;
  // Beyond the ordinals and days that rows of a data set bear.
  let made = 4_000;
  const shared = new Map<string, Promise<number>>();
  const one: MakeRows['one'] = (model) => {
    const found = shared.get(model) ?? known(model).then((id) => id ?? make(model));
    shared.set(model, found);
    return found;
  };
  const make: MakeRows['make'] = async (model, given = {}) => {
    const { table, columns, relations, uniques } = facts[model] as ModelFacts;
    made += 1;
    // What nobody creates has no owner but who leads it.
    const holder = columns.ownerId ? { ownerId: own } : columns.leadId ? { leadId: own } : {};
    const row: Record<string, unknown> = { ...holder, ...given };
    for (const { list, nullable, from, model: target } of Object.values(relations)) {
      const [column = ''] = from;
      if (!list && !nullable && column && row[column] === undefined) {
        // What leads to one row only wants one of its own.
        const isAlone = uniques.some((unique) => unique.length === 1 && unique[0] === column);
        row[column] = await (isAlone ? make(target) : one(target));
      }
    }
    for (const [name, { type, kind, list, optional }] of Object.entries(columns)) {
      // Others name the row by what is unique to it, whether it must have it or not.
      const isName = type === 'String' && uniques.some((unique) => unique.length === 1 && unique[0] === name);
      if ((optional && !isName) || name === 'id' || row[name] !== undefined) continue;
      row[name] = list ? [] : sampleOf(type, kind, made);
    }
    const names = Object.keys(row).map((name) => `"${columns[name]?.column}"`);
    const values = Object.keys(row).map((name) => `input."${columns[name]?.column}"`);
    const entries = Object.entries(row).map(([name, value]) => [columns[name]?.column, value]);
    const text = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_populate_record(NULL::"${table}", $1) input RETURNING "id"`;
    return (await pool.query(text, [JSON.stringify(Object.fromEntries(entries))])).rows[0].id;
  };
  return { make, one };
}

function sampleOf(type: string, kind: string, n: number): unknown {
  if (kind === 'enum') return (enums as Readonly<Record<string, readonly string[]>>)[type]?.[0];
  if (type === 'String') return `text-${n}`;
  if (type === 'Boolean') return false;
  if (type === 'Date') return new Date(Date.UTC(2001, 0, n)).toISOString().slice(0, 10);
  if (type === 'DateTime') return '2023-03-31T00:00:00Z';
  if (type === 'Json') return {};
  return n;
}
