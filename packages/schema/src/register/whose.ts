import { factsOf, type Transaction } from '@plangraph/rows';
import type { Touched, Whose } from '../contract/authority.ts';
import type { Register } from '../contract/register.ts';
import { columnName } from '../reader/column.ts';
import { quote } from '../reader/statement.ts';

/** A record that is to be written, by column. */
type Values = Readonly<Record<string, unknown>>;

/** A record of a register: one that is there, one that is still to be, or what one that is there is to become. */
export interface RecordToJudge {
  /** Its number; null for one that is still to be. */
  readonly id: number | null;
  /** What is to be written, by column; columns that are left out stay as they are. */
  readonly values?: Values;
}

/** Whose a record is, with the owners of what it is part of; null for those where it stands by itself. */
export type WhoseRecord = Whose & { readonly ownersOfWhole: readonly number[] | null };

/**
 * Reads whose records are, by the paths that their register declares, in one statement however many they are.
 *
 * @returns one for each record, in their order.
 */
export async function readWhose(
  transaction: Transaction,
  register: Register,
  records: readonly RecordToJudge[],
): Promise<readonly WhoseRecord[]> {
  const { noun } = register;
  const paths = pathsOf(register);
  const columns = paths.map((path, at) => `${writeEnd(noun, path.split('.'), 't')} AS "${at}"`);
  const table = quote(factsOf(noun).table);
  const given = records.map(({ id, values = {} }) => ({ id, values: leadingColumns(noun, paths, values) }));
  // No column bears the alias of the row, which PostgreSQL would take for that column.
  const { rows } = await transaction.query(
    `SELECT ${columns.join(', ') || '1'}
      FROM ROWS FROM (json_to_recordset($1::json) AS ("id" int4, "values" json)) WITH ORDINALITY AS input("id", "values", "at")
      LEFT JOIN ${table} whole_row ON whole_row."id" = input."id"
      CROSS JOIN LATERAL json_populate_record(whole_row, input."values") t ORDER BY input."at"`,
    [JSON.stringify(given)],
  );
  return rows.map((ends) => whoseOf(register, paths, ends as Readonly<Record<string, number | null>>));
}

/** Whether what is to be written of a record may bring it to another place, or into another one's hands. */
export function shifts({ noun, belongs: { place, ownersOfWhole } }: Register, record: Values): boolean {
  const { relations } = factsOf(noun);
  return [...(place ? [place] : []), ...(ownersOfWhole ?? [])].some(
    (path) => record[relations[path.split('.')[0] ?? '']?.from[0] ?? ''] !== undefined,
  );
}

/** Whether a record that is to be written leads to all that says whose it is. */
export function isPlaced({ noun, belongs: { place, ownersOfWhole } }: Register, record: Values): boolean {
  const { relations } = factsOf(noun);
  return [...(place ? [place] : []), ...(ownersOfWhole ?? [])].every((path) => {
    const relation = relations[path.split('.')[0] ?? ''];
    return relation?.nullable || typeof record[relation?.from[0] ?? ''] === 'number';
  });
}

/** What the rule is asked about a record of a register. */
export function touchedOf(
  { noun, area, belongs }: Register,
  { ownersOfWhole, ...whose }: WhoseRecord,
  { deed, path }: Pick<Touched, 'deed' | 'path'>,
): Touched {
  const isPart = ownersOfWhole !== null;
  // Who adds to a record must own that one: of the part he is the owner in any case.
  const owners = deed === 'CREATE' ? (ownersOfWhole ?? []) : whose.owners;
  return { ...whose, owners, noun, area, deed, isShared: belongs.isShared, isPart, path };
}

function pathsOf({ belongs: { place, owners, serves } }: Register): readonly string[] {
  return [...new Set([...(place ? [place] : []), ...owners, ...serves.map(({ path }) => path)])];
}

function whoseOf(
  { belongs: { place, owners, serves, ownersOfWhole } }: Register,
  paths: readonly string[],
  ends: Readonly<Record<string, number | null>>,
): WhoseRecord {
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

/** The columns in which paths begin, as the table calls them: those that are to be written. */
function leadingColumns(noun: string, paths: readonly string[], record: Values): Values {
  const { relations, columns } = factsOf(noun);
  const names = new Set(paths.map((path) => relations[path.split('.')[0] ?? '']?.from[0] ?? ''));
  const written = [...names].filter((name) => record[name] !== undefined);
  return Object.fromEntries(written.map((name) => [columns[name]?.column, record[name]]));
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
  return `(SELECT ${writeEnd(relation.model, rest, inner)} FROM ${quote(table)} ${inner} WHERE ${inner}."id" = ${column})`;
}
