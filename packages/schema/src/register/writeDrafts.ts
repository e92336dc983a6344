import { findRows, keyPathsOf, quote } from '@plangraph/rows';
import type { PutRun } from '../contract/put.ts';
import { registerErrors } from '../errors/register.ts';
import { databaseRefusal } from '../mutation/databaseRefusal.ts';
import { refusedCollision } from './collisions.ts';
import type { Draft } from './readDraft.ts';
import { type RecordedChange, recordChanges } from './recordChange.ts';
import { insertRecords, updateRecords } from './store.ts';
import { asTransaction } from './transaction.ts';
import type { VerbParts } from './verb.ts';

/** Writes the rows that nothing is wrong with, and what was changed by whom. */
export async function writeDrafts(parts: VerbParts, run: PutRun, drafts: readonly Draft[]): Promise<void> {
  const sound = drafts.filter(({ problems, stored, changed }) => !problems.found && (changed || !stored));
  if (!(await isTaken(parts, run, sound))) {
    // Somewhere among them the database found what nobody could see before: each is tried by itself.
    for (const draft of sound) await isTaken(parts, run, [draft]);
  }
  const written = sound.filter(({ problems }) => !problems.found);
  await findIds(parts, run, written);
  const { noun } = parts.register;
  const { mutation, viewer, moment, reason } = run;
  await recordChanges(
    run.transaction,
    written.map(({ id, place, changed }): RecordedChange => {
      const { before = null, after = {} } = changed ?? {};
      return { noun, id: id as number, place, mutation, viewer, moment, reason, before, after };
    }),
  );
}

/** Writes rows together; where the database refuses one that is alone, it gets a problem. Says whether all were taken. */
async function isTaken({ register }: VerbParts, { transaction, moment }: PutRun, drafts: readonly Draft[]) {
  if (!drafts.length) return true;
  const { noun, row: contract } = register;
  await transaction.$executeRawUnsafe('SAVEPOINT before_rows');
  try {
    const made = drafts.filter(({ stored }) => !stored);
    const changed = drafts.filter(({ stored }) => stored);
    await insertRecords(
      transaction,
      noun,
      made.map(({ record }) => record),
      moment,
    );
    await updateRecords(
      transaction,
      noun,
      changed.map(({ id, record, changed }) => ({ ...changedOf(record, changed?.after ?? {}), id: id as number })),
      moment,
    );
    await transaction.$executeRawUnsafe('RELEASE SAVEPOINT before_rows');
    return true;
  } catch (error) {
    const refusal = databaseRefusal(error);
    if (!refusal) throw error;
    await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_rows');
    const [only, ...more] = drafts;
    if (!only || more.length) return false;
    const stored = {
      contract,
      record: only.record,
      id: only.id,
      path: [],
      show: (name: string) => String(only.row[name]),
    };
    only.problems.add(
      refusedCollision(error, stored) ?? registerErrors.REFUSED_BY_DATABASE({ noun, message: quote(refusal.message) }),
    );
    return false;
  }

  /** Of a record the columns that change: a reference is kept in a column of another name. */
  function changedOf(record: Draft['record'], after: Readonly<Record<string, unknown>>) {
    const references = Object.keys(contract.references);
    const own = Object.keys(record).filter((name) => name in after || !contract.columns.includes(name));
    return Object.fromEntries(own.filter((name) => !references.includes(name)).map((name) => [name, record[name]]));
  }
}

/** Finds the numbers that new records were given. */
async function findIds({ register }: VerbParts, { transaction }: PutRun, written: readonly Draft[]): Promise<void> {
  const made = written.filter(({ id }) => id === null);
  const rows = made.map(({ row }) => row);
  const ids = await findRows(asTransaction(transaction), register.noun, keyPathsOf(register.row), rows);
  for (const [at, draft] of made.entries()) draft.id = ids[at] ?? null;
}
