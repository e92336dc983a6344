import { type ColumnFacts, factsOf, isKeptByWriter } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { quote } from '../reader/statement.ts';
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
  const into = names.map((name) => quote((columns[name] as ColumnFacts).column)).join(', ');
  const text =
    `INSERT INTO ${quote(table)} (${into}) SELECT ${names.map((name) => `input.${quote(name)}`).join(', ')} ` +
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
  const set = names.map((name) => `${quote((columns[name] as ColumnFacts).column)} = input.${quote(name)}`).join(', ');
  const text = `UPDATE ${quote(table)} AS target SET ${set} FROM ${inputOf(model, names, '$1')} WHERE target."id" = $2::int4`;
  await transaction.$executeRawUnsafe(text, JSON.stringify(written), id);
}

/** Moments that say when something was written take that of the mutation. */
function keptMoments(model: string, also: readonly string[], moment: Date): Values {
  const { columns } = factsOf(model);
  const names = Object.keys(columns).filter((name) => also.includes(name) || isKeptByWriter(name, columns[name]?.type));
  return Object.fromEntries(names.map((name) => [name, moment.toISOString()]));
}

function inputOf(model: string, names: readonly string[], placeholder: string): string {
  const { columns } = factsOf(model);
  const types = names.map((name) => `${quote(name)} ${postgresType(columns[name] as ColumnFacts)}`);
  return `json_to_record(${placeholder}::json) AS input(${types.join(', ')})`;
}
