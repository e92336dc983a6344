import { type ColumnFacts, factsOf, findingOf, type Row, stepsOf } from '@plangraph/rows';
import type { Viewer } from '../context.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import type { AnyNounDefinition } from '../noun/definition.ts';
import { columnName, showColumn } from '../reader/column.ts';
import { writeCondition } from '../reader/condition.ts';
import { StatementDraft, sqlName } from '../reader/statement.ts';
import { noSystems } from '../systems/systems.ts';
import type { AnyWhere } from '../where.ts';
import type { RecordKey } from './named.ts';
import { type Ends, endColumns, type WhoseWhole, whoseOf } from './whose.ts';

/** A record of a register, locked until the mutation ends. */
export interface LockedRecord {
  readonly id: number;
  /** When it was retired, as text; null while it serves. */
  readonly retiredAt: string | null;
  /** What the record says, written as a row of the register: other records by their keys. */
  readonly row: Row;
}

/** A record of a register, locked, and whose it is. */
export interface LockedOwned extends LockedRecord {
  readonly whose: WhoseWhole;
}

/** Reads a record that the viewer may see, retired or not, with whose it is, and locks it; undefined where there is none. In one statement. */
export async function lockRecord(
  transaction: MutationTransaction,
  register: Register,
  named: RecordKey,
  viewer: Viewer,
  policy: AnyNounDefinition['policy'],
): Promise<LockedOwned | undefined> {
  const { noun, row } = register;
  const statement = new StatementDraft();
  // What a key names is found first, as it is for everybody; the record is then looked at as it is when it is locked.
  const number = 'id' in named ? statement.value(named.id, 'int4') : findBy(statement, noun, named);
  const text =
    `SELECT t."id", ${writtenRow(noun, row)} AS "written", ${endColumns(register)} FROM ${sqlName(factsOf(noun).table)} t ` +
    `WHERE t."id" = ${number} AND ${writeVisible(statement, noun, policy?.(viewer, null))} FOR UPDATE OF t`;
  const [found] = await transaction.$queryRawUnsafe<(FoundOne & Ends)[]>(text, ...statement.values);
  if (!found) return undefined;
  const { id, written, ...ends } = found;
  const { retiredAt = null, ...said } = written;
  return { id: Number(id), retiredAt: retiredAt as string | null, row: said, whose: whoseOf(register, ends) };
}

interface FoundOne {
  readonly id: number;
  readonly written: Record<string, unknown>;
}

function findBy(
  statement: StatementDraft,
  noun: string,
  { paths, key }: Extract<RecordKey, { paths: unknown }>,
): string {
  return `(${findingOf(noun, paths, key, (value) => statement.value(value, 'json'))})`;
}

/** Whether a viewer may see a record. */
export async function seesRecord(
  transaction: MutationTransaction,
  { noun }: Register,
  id: number,
  viewer: Viewer,
  policy: AnyNounDefinition['policy'],
): Promise<boolean> {
  const statement = new StatementDraft();
  const text =
    `SELECT 1 FROM ${sqlName(factsOf(noun).table)} t WHERE t."id" = ${statement.value(id, 'int4')} ` +
    `AND ${writeVisible(statement, noun, policy?.(viewer, null))}`;
  return (await transaction.$queryRawUnsafe<unknown[]>(text, ...statement.values)).length > 0;
}

/** A record of a register, and its row as the table has it, by column. */
export interface WrittenRecord extends LockedRecord {
  readonly stored: Row;
}

/** A record of a register among many, locked until the mutation ends. */
export interface StoredRecord extends WrittenRecord {
  /** Whether the viewer may see it. */
  readonly visible: boolean;
}

/** Reads the records with these ids, whether the viewer sees them or not, and locks them in the order of their ids. */
export async function lockRecords(
  transaction: MutationTransaction,
  { noun, row }: Register,
  ids: readonly number[],
  viewer: Viewer,
  policy: AnyNounDefinition['policy'],
): Promise<ReadonlyMap<number, StoredRecord>> {
  if (!ids.length) return new Map();
  const statement = new StatementDraft();
  const text =
    `SELECT t."id", ${writtenRow(noun, row)} AS "written", to_json(t) AS "stored", ` +
    `coalesce(${writeVisible(statement, noun, policy?.(viewer, null))}, false) AS "visible" FROM ${sqlName(factsOf(noun).table)} t ` +
    `WHERE t."id" = ANY(${statement.value(ids, 'int4[]')}) ORDER BY t."id" FOR UPDATE OF t`;
  return byId(await transaction.$queryRawUnsafe<FoundRecord[]>(text, ...statement.values));
}

interface FoundRecord extends FoundOne {
  readonly stored: Row;
  readonly visible: boolean;
}

/** Reads records as they were before this transaction, whoever may see them; what it made was not there. */
export async function readBefore(
  transaction: MutationTransaction,
  { noun, row }: Register,
  ids: readonly number[],
): Promise<ReadonlyMap<number, WrittenRecord>> {
  const text =
    `SELECT DISTINCT ON (t."id") t."id", ${writtenRow(noun, row)} AS "written", to_json(t) AS "stored" ` +
    `FROM history.${sqlName(factsOf(noun).table)} t WHERE t."id" = ANY($1::int4[]) ` +
    'AND (t.written_at, t.written_in) <> (transaction_timestamp(), pg_current_xact_id()) ORDER BY t."id", t.held_until DESC';
  return byId(await transaction.$queryRawUnsafe<Omit<FoundRecord, 'visible'>[]>(text, ids));
}

/** Reads records as they are now, whoever may see them. */
export async function readAfter(
  transaction: MutationTransaction,
  { noun, row }: Register,
  ids: readonly number[],
): Promise<ReadonlyMap<number, WrittenRecord>> {
  const text =
    `SELECT t."id", ${writtenRow(noun, row)} AS "written", to_json(t) AS "stored" ` +
    `FROM ${sqlName(factsOf(noun).table)} t WHERE t."id" = ANY($1::int4[])`;
  return byId(await transaction.$queryRawUnsafe<Omit<FoundRecord, 'visible'>[]>(text, ids));
}

function byId<Found extends FoundOne>(found: readonly Found[]) {
  return new Map(
    found.map(({ id, written: { retiredAt = null, ...row }, ...more }) => [
      Number(id),
      { ...more, id: Number(id), retiredAt: retiredAt as string | null, row },
    ]),
  );
}

/** Writes a record as a row of its register, as JSON: other records by their keys. */
function writtenRow(noun: string, { columns, references }: Register['row']): string {
  const facts = factsOf(noun);
  const retirable = facts.columns.retiredAt ? ['retiredAt'] : [];
  const own = [...columns, ...retirable].map((name) => `'${name}', ${showColumn(facts, name, 't')}`);
  const others = Object.entries(references).map(([name, paths]) => `'${name}', ${writeKey(noun, name, paths, 't')}`);
  return `json_build_object(${[...own, ...others].join(', ')})`;
}

/** Writes the condition that a policy sets. */
function writeVisible(statement: StatementDraft, noun: string, visible: boolean | AnyWhere = true): string {
  if (typeof visible === 'boolean') return String(visible);
  const scope = {
    statement,
    policyOf: () => true,
    asOf: null,
    moments: [],
    ownMoments: new Set<string>(),
    answering: false,
    language: 'ZH' as const,
    hasScalars: false,
    systems: noSystems,
    touched: new Set<string>(),
  };
  return writeCondition(scope, factsOf(noun), visible, 't') ?? 'true';
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
  return `(SELECT json_build_object(${parts.join(', ')}) FROM ${sqlName(facts.table)} ${alias} WHERE ${tie})`;
}

/** The columns in which two states of a row differ, each with what it was and what it became. */
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
