import { type ColumnFacts, factsOf, type Row, stepsOf } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import { columnName, showColumn } from '../reader/column.ts';
import { writeCondition } from '../reader/condition.ts';
import { quote, Statement } from '../reader/statement.ts';

/** A record of a register, locked until the mutation ends. */
export interface LockedRecord {
  readonly id: number;
  /** When it was retired, as text; null while it serves. */
  readonly retiredAt: string | null;
  /** What the record says, written as a row of the register: other records by their keys. */
  readonly row: Row;
}

/** Reads a record that the viewer may see, retired or not, and locks it; undefined where there is none. */
export async function lockRecord(
  transaction: MutationTransaction,
  { noun, row }: Register,
  id: number,
  viewer: Viewer,
  policy: AnyNounDefinition['policy'],
): Promise<LockedRecord | undefined> {
  const facts = factsOf(noun);
  const statement = new Statement();
  const retirable = facts.columns.retiredAt ? ['retiredAt'] : [];
  const columns = [...row.columns, ...retirable].map((name) => `'${name}', ${showColumn(facts, name, 't')}`);
  const references = Object.entries(row.references).map(
    ([name, paths]) => `'${name}', ${writeKey(noun, name, paths, 't')}`,
  );
  const visible = policy?.(viewer, null) ?? true;
  const scope = {
    statement,
    policyOf: () => true,
    asOf: null,
    ownMoments: new Set<string>(),
    answering: false,
    touched: new Set<string>(),
  };
  const conditions = [
    `t."id" = ${statement.value(id, 'int4')}`,
    visible === true ? null : visible === false ? 'false' : writeCondition(scope, facts, visible, 't'),
  ].filter((each) => each !== null);
  const text =
    `SELECT json_build_object(${[...columns, ...references].join(', ')}) AS "written" ` +
    `FROM ${quote(facts.table)} t WHERE ${conditions.join(' AND ')} FOR UPDATE OF t`;
  const [found] = await transaction.$queryRawUnsafe<{ written: Record<string, unknown> }[]>(text, ...statement.values);
  if (!found) return undefined;
  const { retiredAt = null, ...written } = found.written;
  return { id, retiredAt: retiredAt as string | null, row: written };
}

/** Writes the key of the row that a reference leads to, nested as rows write it. */
function writeKey(model: string, reference: string, paths: readonly string[], outer: string): string {
  const relation = factsOf(model).relations[reference];
  if (!relation) throw new Error(`${model}.${reference} was checked when it was declared.`);
  const facts = factsOf(relation.model);
  const alias = `${outer}_${reference.toLowerCase()}`;
  const parts = [...stepsOf(paths)].map(([step, rest]) =>
    rest.length
      ? `'${step}', ${writeKey(relation.model, step, rest, alias)}`
      : `'${step}', ${showColumn(facts, step, alias)}`,
  );
  const tie = `${alias}."id" = ${outer}.${columnName(factsOf(model), relation.from[0] ?? '')}`;
  return `(SELECT json_build_object(${parts.join(', ')}) FROM ${quote(facts.table)} ${alias} WHERE ${tie})`;
}

/** The columns of a row that two states of it do not share, each with what it was and what it became. */
export function differences(row: readonly string[], before: Row, after: Row): { before: Row; after: Row } | null {
  const changed = row.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
  if (!changed.length) return null;
  const pick = (state: Row) => Object.fromEntries(changed.map((name) => [name, state[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** The type of PostgreSQL in which a column's values are given. */
export function postgresType({ postgres, list }: ColumnFacts): string {
  return `${postgres}${list ? '[]' : ''}`;
}
