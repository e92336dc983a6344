import { CompositionError, nounName } from '@plangraph/rows';
import type { Declarations } from '../composition/declarations.ts';
import type { Authority, Deed } from '../contract/authority.ts';
import type { Mutation } from '../contract/mutation.ts';
import type { Register } from '../contract/register.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { registerErrors } from '../errors/register.ts';
import { differences, readAfter, readBefore, type WrittenRecord } from './record.ts';
import { type RecordedOne, recordChanges } from './recordChange.ts';
import { readWhoseOfNew, readWhoseOfStored, touchedOf } from './whose.ts';

type AnyRun = Parameters<Mutation['run']>[0];

/** What a transaction wrote of one register. */
interface Written {
  readonly register: Register;
  readonly ids: readonly number[];
}

/**
 * Has the verbs that policy areas declare themselves keep what those of registers keep, without being asked: a record that is
 * retired, or is not the viewer's to touch, refuses the verb, whatever the run wrote, and what was changed is written down. The
 * spine and other mechanisms say themselves who may, and what the audit tells.
 */
export function guardOwnVerbs(
  declarations: Declarations,
  registers: ReadonlyMap<string, Register>,
  areaOf: (domain: string) => string | null,
): void {
  const { authority } = declarations.authority ?? {};
  for (const mutation of declarations.mutations.values()) {
    if (mutation.ofRegister || areaOf(mutation.domain) === null) continue;
    if (!authority) {
      throw new CompositionError(
        `${mutation.domain} declares the verb ${mutation.name}, but no composed domain says who may do what; name plan in its \`uses\`.`,
      );
    }
    declarations.mutations.set(mutation.name, guarded(mutation, authority, registers));
  }
}

function guarded(mutation: Mutation, authority: Authority, registers: ReadonlyMap<string, Register>): Mutation {
  return {
    ...mutation,
    run: async (run) => {
      const ids = await mutation.run(run);
      if (run.problems.found || ids === null) return ids;
      for (const written of await writtenRecords(run.transaction, registers)) {
        await judge(mutation, authority, run, written);
      }
      return run.problems.found ? null : ids;
    },
  };
}

/** The records of registers that this transaction made or changed, as the log of events tells. */
async function writtenRecords(
  transaction: MutationTransaction,
  registers: ReadonlyMap<string, Register>,
): Promise<Written[]> {
  // Every entry of a transaction has a higher stamp than its number.
  const rows = await transaction.$queryRaw<{ noun: string; ids: number[] }[]>`
    SELECT noun, array_agg(DISTINCT id ORDER BY id) AS ids FROM plangraph.event, unnest(ids) id
    WHERE stamp > pg_current_xact_id()::text::bigint AND transaction = pg_current_xact_id()
    GROUP BY noun`;
  return rows.flatMap(({ noun, ids }) => {
    const register = registers.get(noun);
    return register ? [{ register, ids }] : [];
  });
}

/** Refuses what may not be, and otherwise writes down what was done to the records of a register. */
async function judge(
  { name }: Mutation,
  authority: Authority,
  { transaction, actor, viewer, moment, problems, input }: AnyRun,
  { register, ids }: Written,
): Promise<void> {
  const before = await readBefore(transaction, register, ids);
  const after = await readAfter(transaction, register, ids);
  const stored = [...before.values()].map((old) => old.stored);
  const then = await readWhoseOfNew(transaction, register, stored);
  const now = await readWhoseOfStored(transaction, register, ids);
  const deedOn = (id: number): Deed => (before.has(id) ? 'CHANGE' : 'CREATE');
  const touched = [
    ...[...before.keys()].flatMap((id, at) => (then[at] ? [{ id, whose: then[at] }] : [])),
    ...ids.flatMap((id, at) => (now[at] ? [{ id, whose: now[at] }] : [])),
  ].map(({ id, whose }) => touchedOf(register, whose, { deed: deedOn(id), path: [], id }));
  const refusals = await authority.refuse(transaction, actor, touched);
  const [refusal] = refusals.filter((each) => each !== null);
  // When a record was retired is none of a stranger's business.
  if (refusal) problems.add(refusal);
  else for (const { retiredAt } of before.values()) if (retiredAt) problems.add(retiredOf(register, retiredAt));
  if (problems.found) return;
  const changes = ids.flatMap((id, at): RecordedOne[] => {
    const changed = changeOf(register, before.get(id), after.get(id));
    return changed ? [{ id, place: now[at]?.place ?? null, ...changed }] : [];
  });
  const reason = 'reason' in input && typeof input.reason === 'string' ? input.reason : null;
  await recordChanges(transaction, { noun: register.noun, mutation: name, viewer, moment, reason }, changes);
}

function retiredOf({ noun }: Register, moment: string) {
  return registerErrors.RETIRED({ noun: nounName(noun), moment, path: [] });
}

/** What differs of a record; of a new one everything. Null where nothing that its rows tell has changed. */
function changeOf(
  { row }: Register,
  before: WrittenRecord | undefined,
  after: WrittenRecord | undefined,
): Pick<RecordedOne, 'before' | 'after'> | null {
  if (!after) return null;
  if (!before) return { before: null, after: after.row };
  return differences([...row.columns, ...Object.keys(row.references)], before.row, after.row);
}
