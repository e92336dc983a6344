import { type ColumnFacts, factsOf, isKeptByWriter } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { sqlName } from '../reader/statement.ts';
import { postgresType } from './record.ts';

/** Values by column, as readRow understood them. */
type Values = Readonly<Record<string, unknown>>;

/**
 * Inserts a record.
 *
 * @returns its id; null where another record has one of its unique values.
 */
export async function insertRecord(
  transaction: MutationTransaction,
  model: string,
  values: Values,
  moment: Date,
): Promise<number | null> {
  const { table, columns } = factsOf(model);
  const written = { ...values, ...keptMoments(model, ['recordedAt'], moment) };
  const names = Object.keys(written).filter((name) => written[name] !== undefined && columns[name]);
  const into = names.map((name) => sqlName((columns[name] as ColumnFacts).column)).join(', ');
  const text =
    `INSERT INTO ${sqlName(table)} (${into}) SELECT ${names.map((name) => `input.${sqlName(name)}`).join(', ')} ` +
    `FROM ${inputOf(model, names, '$1')} ON CONFLICT DO NOTHING RETURNING "id"`;
  const [row] = await transaction.$queryRawUnsafe<{ id: number }[]>(text, JSON.stringify(written));
  return row ? Number(row.id) : null;
}

/** Changes columns of a record. */
export async function updateRecord(
  transaction: MutationTransaction,
  model: string,
  id: number,
  values: Values,
  moment: Date,
): Promise<void> {
  const { table, columns } = factsOf(model);
  const written = { ...values, ...keptMoments(model, [], moment) };
  const names = Object.keys(written).filter((name) => written[name] !== undefined);
  const set = names
    .map((name) => `${sqlName((columns[name] as ColumnFacts).column)} = input.${sqlName(name)}`)
    .join(', ');
  const text = `UPDATE ${sqlName(table)} AS target SET ${set} FROM ${inputOf(model, names, '$1')} WHERE target."id" = $2::int4`;
  await transaction.$executeRawUnsafe(text, JSON.stringify(written), id);
}

/**
 * Inserts records, in one statement for all that state the same columns.
 *
 * @throws what PostgreSQL refuses; the transaction takes no statement then.
 */
export async function insertRecords(
  transaction: MutationTransaction,
  model: string,
  records: readonly Values[],
  moment: Date,
): Promise<void> {
  const { table, columns } = factsOf(model);
  const kept = keptMoments(model, ['recordedAt'], moment);
  for (const alike of byColumns(records.map((values) => ({ ...values, ...kept })))) {
    const names = Object.keys(alike[0] ?? {}).filter((name) => columns[name]);
    const into = names.map((name) => sqlName((columns[name] as ColumnFacts).column)).join(', ');
    const text =
      `INSERT INTO ${sqlName(table)} (${into}) SELECT ${names.map((name) => `input.${sqlName(name)}`).join(', ')} ` +
      `FROM ${inputsOf(model, names)}`;
    await transaction.$executeRawUnsafe(text, JSON.stringify(alike));
  }
}

/** Changes columns of records, each with its id, in one statement for all that state the same columns. */
export async function updateRecords(
  transaction: MutationTransaction,
  model: string,
  records: readonly (Values & { readonly id: number })[],
  moment: Date,
): Promise<void> {
  const { table, columns } = factsOf(model);
  const kept = keptMoments(model, [], moment);
  for (const alike of byColumns(records.map((values) => ({ ...values, ...kept })))) {
    const names = Object.keys(alike[0] ?? {}).filter((name) => name !== 'id');
    if (!names.length) continue;
    const set = names.map((name) => `${sqlName((columns[name] as ColumnFacts).column)} = input.${sqlName(name)}`);
    const text =
      `UPDATE ${sqlName(table)} AS target SET ${set.join(', ')} FROM ${inputsOf(model, ['id', ...names])} ` +
      `WHERE target."id" = input."id"`;
    await transaction.$executeRawUnsafe(text, JSON.stringify(alike));
  }
}

/** Records that state the same columns, together. */
function byColumns<T extends Values>(records: readonly T[]): T[][] {
  const groups = Map.groupBy(records, (record) =>
    Object.keys(record)
      .filter((name) => record[name] !== undefined)
      .sort()
      .join(),
  );
  return [...groups.values()];
}

function inputsOf(model: string, names: readonly string[]): string {
  const { columns } = factsOf(model);
  const types = names.map((name) => `${sqlName(name)} ${postgresType(columns[name] as ColumnFacts)}`);
  return `json_to_recordset($1::json) AS input(${types.join(', ')})`;
}

/** Moments that say when something was written take that of the mutation. */
function keptMoments(model: string, also: readonly string[], moment: Date): Values {
  const { columns } = factsOf(model);
  const names = Object.keys(columns).filter((name) => also.includes(name) || isKeptByWriter(name, columns[name]?.type));
  return Object.fromEntries(names.map((name) => [name, moment.toISOString()]));
}

function inputOf(model: string, names: readonly string[], placeholder: string): string {
  const { columns } = factsOf(model);
  const types = names.map((name) => `${sqlName(name)} ${postgresType(columns[name] as ColumnFacts)}`);
  return `json_to_record(${placeholder}::json) AS input(${types.join(', ')})`;
}
