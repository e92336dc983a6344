import { type ColumnFacts, factsOf, isKeptByWriter } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { sqlName } from '../reader/statement.ts';
import { postgresType } from './record.ts';
import { type RecordedWith, recordedWith } from './recordChange.ts';

/** Values by column, as readRow understood them. */
type Values = Readonly<Record<string, unknown>>;

/**
 * Inserts a record, and writes down who made it, in one statement.
 *
 * @returns its id; null where another record has one of its unique values.
 */
export async function insertRecord(
  transaction: MutationTransaction,
  model: string,
  values: Values,
  change: RecordedWith,
): Promise<number | null> {
  const { table, columns } = factsOf(model);
  const written = { ...values, ...keptMoments(model, ['recordedAt'], change.moment) };
  const names = Object.keys(written).filter((name) => written[name] !== undefined && columns[name]);
  const into = names.map((name) => sqlName((columns[name] as ColumnFacts).column)).join(', ');
  const insert =
    `INSERT INTO ${sqlName(table)} (${into}) SELECT ${names.map((name) => `input.${sqlName(name)}`).join(', ')} ` +
    `FROM ${inputOf(model, names, '')} ON CONFLICT DO NOTHING RETURNING "id"`;
  const { text, values: given } = recordedWith({ text: insert, values: [JSON.stringify(written)] }, change);
  const [row] = await transaction.$queryRawUnsafe<{ id: number }[]>(text, ...given);
  return row ? Number(row.id) : null;
}

/** Changes columns of a record, and writes down who did it, in one statement. */
export async function updateRecord(
  transaction: MutationTransaction,
  { model, id, values }: { readonly model: string; readonly id: number; readonly values: Values },
  change: RecordedWith,
): Promise<void> {
  const { table, columns } = factsOf(model);
  const written = { ...values, ...keptMoments(model, [], change.moment) };
  const names = Object.keys(written).filter((name) => written[name] !== undefined);
  const set = names
    .map((name) => `${sqlName((columns[name] as ColumnFacts).column)} = input.${sqlName(name)}`)
    .join(', ');
  const update = `UPDATE ${sqlName(table)} AS target SET ${set} FROM ${inputOf(model, names, '')} WHERE target."id" = $2::int4 RETURNING target."id"`;
  const { text, values: given } = recordedWith({ text: update, values: [JSON.stringify(written), id] }, change);
  await transaction.$executeRawUnsafe(text, ...given);
}

/**
 * Inserts records, in one statement for all that state the same columns.
 *
 * @returns their ids, in the order of the records.
 * @throws what PostgreSQL refuses; the transaction takes no statement then.
 */
export async function insertRecords(
  transaction: MutationTransaction,
  model: string,
  records: readonly Values[],
  moment: Date,
): Promise<readonly number[]> {
  const { table, columns } = factsOf(model);
  const made: number[] = [];
  for (const { names, places } of byColumns(records, (name) => columns[name] !== undefined)) {
    const kept = keptColumns(model, ['recordedAt']).filter((name) => !names.includes(name));
    const into = [...names, ...kept].map((name) => sqlName((columns[name] as ColumnFacts).column));
    const given = [...names.map((name) => `input.${sqlName(name)}`), ...kept.map((name) => momentOf(model, name))];
    const text =
      `INSERT INTO ${sqlName(table)} (${into.join(', ')}) SELECT ${given.join(', ')} ` +
      `FROM ${inputOf(model, names, 'set')} RETURNING "id"`;
    const values = valuesOf(records, places, kept.length ? moment : null);
    const rows = await transaction.$queryRawUnsafe<{ id: number }[]>(text, ...values);
    if (rows.length !== places.length)
      throw new Error(`Of ${places.length} new records of ${model} ${rows.length} came to be.`);
    // Ids are given in the order in which rows are inserted, which is that of the input.
    const ids = rows.map(({ id }) => Number(id)).sort((one, other) => one - other);
    for (const [at, place] of places.entries()) made[place] = ids[at] as number;
  }
  return made;
}

/** Changes columns of records, each with its id, in one statement for all that state the same columns. */
export async function updateRecords(
  transaction: MutationTransaction,
  model: string,
  records: readonly (Values & { readonly id: number })[],
  moment: Date,
): Promise<void> {
  const { table, columns } = factsOf(model);
  for (const { names, places } of byColumns(records, (name) => name !== 'id')) {
    const kept = keptColumns(model, []).filter((name) => !names.includes(name));
    const set = [
      ...names.map((name) => `${sqlName((columns[name] as ColumnFacts).column)} = input.${sqlName(name)}`),
      ...kept.map((name) => `${sqlName((columns[name] as ColumnFacts).column)} = ${momentOf(model, name)}`),
    ];
    if (!set.length) continue;
    const text =
      `UPDATE ${sqlName(table)} AS target SET ${set.join(', ')} FROM ${inputOf(model, ['id', ...names], 'set')} ` +
      `WHERE target."id" = input."id"`;
    const values = valuesOf(records, places, kept.length ? moment : null);
    await transaction.$executeRawUnsafe(text, ...values);
  }
}

/** What a statement takes: records as JSON, and the moment where it speaks of it. */
function valuesOf(records: readonly Values[], places: readonly number[], moment: Date | null): string[] {
  const input = JSON.stringify(places.map((place) => records[place]));
  return moment ? [input, moment.toISOString()] : [input];
}

/** Records that state the same columns, by their places, with the names of those that are wanted. */
function byColumns(records: readonly Values[], isWanted: (name: string) => boolean) {
  const groups = new Map<string, { readonly names: readonly string[]; readonly places: number[] }>();
  for (const [place, record] of records.entries()) {
    const names = Object.keys(record).filter((name) => record[name] !== undefined && isWanted(name));
    const text = names.join();
    const group = groups.get(text);
    if (group) group.places.push(place);
    else groups.set(text, { names, places: [place] });
  }
  return groups.values();
}

/** What a statement is given: one record, or many (`set`), as rows of these columns. */
function inputOf(model: string, names: readonly string[], many: '' | 'set'): string {
  const { columns } = factsOf(model);
  const types = names.map((name) => `${sqlName(name)} ${postgresType(columns[name] as ColumnFacts)}`);
  return `json_to_record${many}($1::json) AS input(${types.join(', ')})`;
}

/** Moments that say when something was written take that of the mutation. */
function keptMoments(model: string, also: readonly string[], moment: Date): Values {
  return Object.fromEntries(keptColumns(model, also).map((name) => [name, moment.toISOString()]));
}

/** The columns that say when something was written. */
function keptColumns(model: string, also: readonly string[]): string[] {
  const { columns } = factsOf(model);
  return Object.keys(columns).filter((name) => also.includes(name) || isKeptByWriter(name, columns[name]?.type));
}

/** The moment of a statement that many rows share, as a column takes it. */
function momentOf(model: string, name: string): string {
  return `$2::timestamptz::${postgresType(factsOf(model).columns[name] as ColumnFacts)}`;
}
