import { nounName, quote } from '@plangraph/rows';
import type { PutRun } from '../contract/put.ts';
import { registerErrors } from '../errors/register.ts';
import { databaseRefusal } from '../mutation/databaseRefusal.ts';
import { refusedCollision } from './collisions.ts';
import type { Draft } from './readDraft.ts';
import { recordChanges } from './recordChange.ts';
import { insertRecords, updateRecords } from './store.ts';
import type { VerbParts } from './verb.ts';

/** Writes the rows that nothing is wrong with, and what was changed by whom. */
export async function writeDrafts(parts: VerbParts, run: PutRun, drafts: readonly Draft[]): Promise<void> {
  const sound = drafts.filter(({ problems, stored, changed }) => !problems.found && (changed || !stored));
  await writeSome(parts, run, sound);
  const written = sound.filter(({ problems }) => !problems.found);
  const { noun } = parts.register;
  const { mutation, viewer, moment, reason } = run;
  await recordChanges(
    run.transaction,
    { noun, mutation, viewer, moment, reason },
    written.map(({ id, place, changed }) => {
      const { before = null, after = {} } = changed ?? {};
      return { id: id as number, place, before, after };
    }),
  );
}

/**
 * Writes rows together. Where among them the database finds what nobody could see before, each half is tried by itself, until
 * the rows are found that it refuses.
 */
async function writeSome(parts: VerbParts, run: PutRun, drafts: readonly Draft[]): Promise<void> {
  if (await isTaken(parts, run, drafts)) return;
  if (drafts.length === 1) return;
  const middle = Math.ceil(drafts.length / 2);
  await writeSome(parts, run, drafts.slice(0, middle));
  await writeSome(parts, run, drafts.slice(middle));
}

/** Writes rows together; where the database refuses one that is alone, it gets a problem. Says whether all were taken. */
async function isTaken({ register }: VerbParts, { transaction, moment }: PutRun, drafts: readonly Draft[]) {
  if (!drafts.length) return true;
  const { noun, row: contract } = register;
  await transaction.$executeRawUnsafe('SAVEPOINT before_rows');
  try {
    const made = drafts.filter(({ stored }) => !stored);
    const changed = drafts.filter(({ stored }) => stored);
    const ids = await insertRecords(
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
    for (const [at, draft] of made.entries()) draft.id = ids[at] as number;
    return true;
  } catch (error) {
    const refusal = databaseRefusal(error);
    if (!refusal) throw error;
    await transaction.$executeRawUnsafe('ROLLBACK TO SAVEPOINT before_rows');
    await transaction.$executeRawUnsafe('RELEASE SAVEPOINT before_rows');
    const [only, ...more] = drafts;
    if (!only || more.length) return false;
    const stated = { path: [], show: (name: string) => String(only.row[name]) };
    only.problems.add(
      refusedCollision(error, contract, stated) ??
        registerErrors.REFUSED_BY_DATABASE({ noun: nounName(noun), message: quote(refusal.message) }),
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
