import { factsOf } from '@plangraph/rows';
import type { Touched, Whose } from '../contract/authority.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { columnName } from '../reader/column.ts';
import { quote } from '../reader/statement.ts';

type Ends = Readonly<Record<string, number | null>>;

/** A record that is to be written, by column. */
type Values = Readonly<Record<string, unknown>>;

/** Reads whose a record is, by the paths that its register declares: one that is there, or one that is still to be. */
export async function readWhose(
  transaction: MutationTransaction,
  { noun, belongs }: Register,
  record: number | Values,
): Promise<Whose & { readonly ownersOfWhole: readonly number[] | null }> {
  const { place, owners, serves, ownersOfWhole } = belongs;
  const paths = [...new Set([...(place ? [place] : []), ...owners, ...serves.map(({ path }) => path)])];
  const columns = paths.map((path, at) => `${writeEnd(noun, path.split('.'), 't')} AS "${at}"`);
  const table = quote(factsOf(noun).table);
  const isThere = typeof record === 'number';
  const from = isThere ? `${table} t WHERE t."id" = $1::int4` : `json_populate_record(NULL::${table}, $1::json) t`;
  const given = isThere ? record : JSON.stringify(leadingColumns(noun, paths, record));
  const text = `SELECT ${columns.join(', ') || '1'} FROM ${from}`;
  const [ends = {}] = await transaction.$queryRawUnsafe<Ends[]>(text, given);
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
  return `(SELECT ${writeEnd(relation.model, rest, inner)} FROM ${quote(table)} ${inner} WHERE ${inner}."id" = ${column})`;
}

/** What the rule is asked about a record of a register. */
export function touchedOf(
  { noun, area, belongs }: Register,
  { ownersOfWhole, ...whose }: Awaited<ReturnType<typeof readWhose>>,
  { deed, path }: Pick<Touched, 'deed' | 'path'>,
): Touched {
  const isPart = ownersOfWhole !== null;
  // Who adds to a record must own that one: of the part he is the owner in any case.
  const owners = deed === 'CREATE' ? (ownersOfWhole ?? []) : whose.owners;
  return { ...whose, owners, noun, area, deed, isShared: belongs.isShared, isPart, path };
}
