import { checkKeys, describeKey, findRows, keyPathsOf, readKey } from '@plangraph/rows';
import type { Actor } from '../contract/authority.ts';
import { isOwned, ownerColumn } from '../contract/belongs.ts';
import type { PutGiven, PutRow, PutRun } from '../contract/put.ts';
import { ProblemList } from '../mutation/problemList.ts';
import { checkOwn } from './checkOwn.ts';
import { findCollisions } from './collisions.ts';
import { linkRows } from './linkRows.ts';
import { type Draft, readDraft } from './readDraft.ts';
import { lockRecords } from './record.ts';
import { asTransaction } from './transaction.ts';
import type { VerbParts } from './verb.ts';
import { writeDrafts } from './writeDrafts.ts';

/**
 * Brings records of a register to what rows say, by the rules of its verbs, in a number of statements that the rows do not
 * decide: what is not there is created, in whichever stage it has come to; what is there is changed in the columns that its
 * row states, its stage by legal moves only; what is the same is left alone. A row that has problems is not written.
 *
 * @returns what came of each row, in their order.
 */
export async function putRows(parts: VerbParts, run: PutRun, given: readonly PutGiven[]): Promise<PutRow[]> {
  const drafts = await readDrafts(parts, run, given);
  const { row: contract } = parts.register;
  const twice = checkKeys([{ contract, rows: drafts.map(({ row }) => row) }]);
  for (const { position, problem } of twice) {
    const { rule: code, column, message, cure } = problem;
    drafts[position]?.problems.add({ code, path: column === null ? [] : [column], message, cure });
  }
  await linkRows(run.transaction, contract, drafts);
  for (const draft of drafts) if (!draft.stored) Object.assign(draft.record, ownedBy(parts, run.actor));
  await findCollisions(
    run.transaction,
    contract,
    drafts.map(({ record, stored, row, problems }) => {
      const show = (name: string) => describeKey(row[name]);
      return { record, id: stored?.id ?? null, path: [], show, problems };
    }),
  );
  await checkOwn(parts, run, drafts);
  await writeDrafts(parts, run, drafts);
  return drafts.map((draft) => outcomeOf(draft));
}

/** Reads rows beside the records that they are of, which stay locked. */
async function readDrafts(parts: VerbParts, { transaction, viewer, moment }: PutRun, given: readonly PutGiven[]) {
  const { register, policy, calendar } = parts;
  const { row: contract, noun } = register;
  const keys = given.map(({ written }) => readKey(contract, written));
  const named = keys.map((key) => key ?? {});
  const ids = await findRows(asTransaction(transaction), noun, keyPathsOf(contract), named);
  const known = [...new Set(ids.filter((id) => id !== undefined))].sort((one, other) => one - other);
  const records = await lockRecords(transaction, register, known, viewer, policy);
  const today = calendar(moment);
  return given.map(({ written, problems }, at): Draft => {
    const [id, key] = [ids[at], keys[at]];
    const stored = id === undefined ? null : (records.get(id) ?? null);
    const draft: Draft = {
      key: key ? contract.key.map((name) => describeKey(key[name])).join(', ') : null,
      stored,
      problems: new ProblemList(),
      row: {},
      record: {},
      named: [],
      changed: null,
      id: id ?? null,
      place: null,
    };
    readDraft(register, draft, written, today);
    // What is known to be wrong with a column is not said again in other words.
    const faulty = new Set(problems.map(({ path: [column = ''] }) => String(column).split('.')[0]));
    const more = draft.problems.list.filter(({ path: [column = ''] }) => !faulty.has(String(column)));
    draft.problems.list.splice(0, Infinity, ...problems, ...more);
    return draft;
  });
}

/** Whoever creates a record owns it. */
function ownedBy({ register }: VerbParts, { organisation }: Actor): Readonly<Record<string, number>> {
  return organisation && isOwned(register) ? { [ownerColumn]: organisation.id } : {};
}

function outcomeOf({ key, stored, problems, changed, id }: Draft): PutRow {
  if (problems.found) return { key, outcome: 'REFUSED', id: stored?.id ?? null, changes: [], problems: problems.list };
  const outcome = !stored ? 'CREATED' : changed ? 'CHANGED' : 'UNCHANGED';
  const { before, after } = changed ?? { before: null, after: {} };
  const changes = Object.keys(after).map((column) => ({
    column,
    before: before?.[column] ?? null,
    after: after[column] ?? null,
  }));
  return { key, outcome, id, changes, problems: [] };
}
