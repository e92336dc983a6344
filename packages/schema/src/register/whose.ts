import { factsOf } from '@plangraph/rows';
import type { Touched, Whose } from '../contract/authority.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { columnName } from '../reader/column.ts';
import { sqlName } from '../reader/statement.ts';

/** The numbers of the rows to which the paths of a register lead, by their places. */
export type Ends = Readonly<Record<string, number | null>>;

/** A record that is to be written, by column. */
type Values = Readonly<Record<string, unknown>>;

/** Who owns a record, and who owns the record that it is part of. */
export type WhoseWhole = Whose & { readonly ownersOfWhole: readonly number[] | null };

/** Reads whose a record is that is still to be, by the paths that its register declares. */
export async function readWhose(
  transaction: MutationTransaction,
  register: Register,
  record: Values,
): Promise<WhoseWhole> {
  const [whose] = await readWhoseOfNew(transaction, register, [record]);
  return whose ?? whoseOf(register, {});
}

/** Reads whose records are, in one statement however many they are; in the order of their ids as given. */
export async function readWhoseOfStored(
  transaction: MutationTransaction,
  register: Register,
  ids: readonly number[],
): Promise<WhoseWhole[]> {
  const from = `unnest($1::int4[]) WITH ORDINALITY AS given("id", "#") JOIN ${sqlName(factsOf(register.noun).table)} t ON t."id" = given."id" ORDER BY given."#"`;
  const text = `SELECT ${endColumns(register)} FROM ${from}`;
  const ends = await transaction.$queryRawUnsafe<Ends[]>(text, ids);
  return ends.map((each) => whoseOf(register, each));
}

/** The same of records that are still to be written, by column. */
export async function readWhoseOfNew(
  transaction: MutationTransaction,
  register: Register,
  records: readonly Values[],
): Promise<WhoseWhole[]> {
  const table = sqlName(factsOf(register.noun).table);
  const from = `json_populate_recordset(NULL::${table}, $1::json) WITH ORDINALITY AS t ORDER BY t.ordinality`;
  const given = records.map((record) => leadingColumns(register.noun, pathsOf(register), record));
  const text = `SELECT ${endColumns(register)} FROM ${from}`;
  const ends = await transaction.$queryRawUnsafe<Ends[]>(text, JSON.stringify(given));
  return ends.map((each) => whoseOf(register, each));
}

/** Reads whose a record will be when columns of it have changed. */
export async function readWhoseAfter(
  transaction: MutationTransaction,
  register: Register,
  id: number,
  changes: Values,
): Promise<WhoseWhole> {
  const { table, columns } = factsOf(register.noun);
  const stated = Object.entries(changes).flatMap(([name, value]) => {
    const column = columns[name]?.column;
    return column ? [[column, value]] : [];
  });
  const text = `SELECT ${endColumns(register)} FROM ${sqlName(table)} o, json_populate_record(o, $2::json) AS t WHERE o."id" = $1::int4`;
  const changed = JSON.stringify(Object.fromEntries(stated));
  const [ends = {}] = await transaction.$queryRawUnsafe<Ends[]>(text, id, changed);
  return whoseOf(register, ends);
}

function pathsOf({ belongs: { place, owners, serves } }: Register): string[] {
  return [...new Set([...(place ? [place] : []), ...owners, ...serves.map(({ path }) => path)])];
}

/** The columns that tell of a row `t` to what the paths of its register lead. */
export function endColumns(register: Register): string {
  const columns = pathsOf(register).map((path, at) => `${writeEnd(register.noun, path.split('.'), 't')} AS "${at}"`);
  return columns.join(', ') || '1';
}

/** Whose a record is, by what those columns tell. */
export function whoseOf(register: Register, ends: Ends): WhoseWhole {
  const { place, owners, serves, ownersOfWhole } = register.belongs;
  const paths = pathsOf(register);
  const at = (path: string) => ends[paths.indexOf(path)] ?? null;
  const known = (list: readonly string[]) => [...new Set(list.map(at).filter((end) => end !== null))];
  return {
    place: place === null ? null : at(place),
    owners: known(owners),
    serves: serves.flatMap(({ path, model }) => {
      const end = at(path);
      return end === null ? [] : [{ model, id: end }];
    }),
    ownersOfWhole: ownersOfWhole && known(ownersOfWhole),
  };
}

/** Whether a record that is to be written leads to all that says whose it is. */
export function isPlaced({ noun, belongs: { place, ownersOfWhole } }: Register, record: Values): boolean {
  const { relations } = factsOf(noun);
  return [...(place ? [place] : []), ...(ownersOfWhole ?? [])].every((path) => {
    const relation = relations[path.split('.')[0] ?? ''];
    return relation?.nullable || typeof record[relation?.from[0] ?? ''] === 'number';
  });
}

/** Whether a change may bring a record to another place, or into another one's hands. */
export function shifts({ belongs: { place, ownersOfWhole } }: Register, changed: readonly string[]): boolean {
  const leading = [place, ...(ownersOfWhole ?? [])].map((path) => path?.split('.')[0] ?? '');
  return changed.some((name) => leading.includes(name));
}

/** The columns in which paths begin, as the table calls them. */
function leadingColumns(noun: string, paths: readonly string[], record: Values): Values {
  const { relations, columns } = factsOf(noun);
  const names = paths.map((path) => relations[path.split('.')[0] ?? '']?.from[0] ?? '');
  return Object.fromEntries(names.map((name) => [columns[name]?.column, record[name] ?? null]));
}

/** The number of the row at the end of a path. */
function writeEnd(model: string, [step = '', ...rest]: readonly string[], alias: string): string {
  const facts = factsOf(model);
  const relation = facts.relations[step];
  if (!relation) throw new Error(`${model}.${step} was checked when it was declared.`);
  const column = `${alias}.${columnName(facts, relation.from[0] ?? '')}`;
  if (!rest.length) return column;
  const inner = `${alias}_${step.toLowerCase()}`;
  const { table } = factsOf(relation.model);
  return `(SELECT ${writeEnd(relation.model, rest, inner)} FROM ${sqlName(table)} ${inner} WHERE ${inner}."id" = ${column})`;
}

/** What the rule is asked about a record of a register. */
export function touchedOf(
  { noun, area, belongs }: Register,
  { ownersOfWhole, ...whose }: WhoseWhole,
  { deed, path, id }: Pick<Touched, 'deed' | 'path' | 'id'>,
): Touched {
  const isPart = ownersOfWhole !== null;
  // Who adds to a record must own that one: of the part he is the owner in any case.
  const owners = deed === 'CREATE' ? (ownersOfWhole ?? []) : whose.owners;
  return { ...whose, owners, noun, id, area, deed, isShared: belongs.isShared, isPart, path };
}
