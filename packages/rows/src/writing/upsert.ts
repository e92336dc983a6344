import { isKeptByWriter, type Tabular } from '../contract/tabular.ts';
import { factsOf } from '../facts/factsOf.ts';
import type { Transaction } from './transaction.ts';

/**
 * Creates and changes rows that all speak of the same columns, in one statement. It is an update and an insert of what
 * is absent rather than a bare ON CONFLICT, which would lock every unchanged row and use up an id for it.
 */
export async function upsert(
  transaction: Transaction,
  contract: Tabular,
  records: readonly Record<string, unknown>[],
): Promise<{ created: number; changed: number }> {
  const [first] = records;
  if (!first) return { created: 0, changed: 0 };
  const spoken = Object.keys(first).filter((name) => first[name] !== undefined);
  const { rows } = await transaction.query(upsertStatement(contract, spoken), [JSON.stringify(records)]);
  const [counts] = rows;
  return { created: Number(counts?.created ?? 0), changed: Number(counts?.changed ?? 0) };
}

function upsertStatement(contract: Tabular, spoken: readonly string[]): string {
  const facts = factsOf(contract.model);
  const { table, column, keyColumns, others, input, sameKey, stored, wanted } = partsOf(contract, spoken);
  const moment = Object.keys(facts.columns).filter(
    (name) => isKeptByWriter(name, facts.columns[name]?.type) && !spoken.includes(name),
  );
  const assign = (source: (name: string) => string) =>
    [
      ...others.map((name) => `${column(name)} = ${source(name)}`),
      ...moment.map((name) => `${column(name)} = now()`),
    ].join(', ');
  const onConflict = others.length > 0 ? `UPDATE SET ${assign((name) => `excluded.${column(name)}`)}` : 'NOTHING';
  return [
    `WITH input AS (${input}),`,
    'changed AS (',
    others.length > 0
      ? `UPDATE ${table} AS target SET ${assign((name) => `input."${name}"`)} FROM input WHERE ${sameKey} AND (${stored}) IS DISTINCT FROM (${wanted}) RETURNING 1`
      : 'SELECT 1 WHERE false',
    '), created AS (',
    `INSERT INTO ${table} (${[...spoken, ...moment].map(column).join(', ')})`,
    `SELECT ${[...spoken.map((name) => `input."${name}"`), ...moment.map(() => 'now()')].join(', ')} FROM input`,
    `WHERE NOT EXISTS (SELECT 1 FROM ${table} AS target WHERE ${sameKey}) ORDER BY "#"`,
    // Only a row that someone else inserted meanwhile gets here.
    `ON CONFLICT (${keyColumns.map(column).join(', ')}) DO ${onConflict} RETURNING 1`,
    ') SELECT (SELECT count(*) FROM changed) AS changed, (SELECT count(*) FROM created) AS created',
  ].join(' ');
}

/** Finds which of the records are stored with all the values that they speak of. */
export function compareStatement(contract: Tabular, spoken: readonly string[]): string {
  const { table, others, input, sameKey, stored, wanted } = partsOf(contract, spoken);
  const same = others.length > 0 ? `${sameKey} AND (${stored}) IS NOT DISTINCT FROM (${wanted})` : sameKey;
  return `WITH input AS (${input}) SELECT "#" FROM input JOIN ${table} AS target ON ${same}`;
}

function partsOf({ model, key, references }: Tabular, spoken: readonly string[]) {
  const facts = factsOf(model);
  const column = (name: string) => `"${facts.columns[name]?.column ?? name}"`;
  const keyColumns = key.map((name) => (references[name] ? (facts.relations[name]?.from[0] ?? name) : name));
  const others = spoken.filter((name) => !keyColumns.includes(name));
  const types = spoken.map((name) => {
    const { postgres = 'text', list = false } = facts.columns[name] ?? {};
    return `"${name}" ${postgres}${list ? '[]' : ''}`;
  });
  return {
    table: `"${facts.table}"`,
    column,
    keyColumns,
    others,
    input:
      `SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (${types.join(', ')})) ` +
      `WITH ORDINALITY AS input("${spoken.join('", "')}", "#")`,
    sameKey: keyColumns.map((name) => `target.${column(name)} = input."${name}"`).join(' AND '),
    stored: others.map((name) => `target.${column(name)}`).join(', '),
    wanted: others.map((name) => `input."${name}"`).join(', '),
  };
}
