import type { Transaction } from '@plangraph/rows';
import type { Actor, Touched } from '../contract/authority.ts';
import { isOwned, ownerColumn } from '../contract/belongs.ts';
import type { Register } from '../contract/register.ts';
import { isPlaced, type RecordToJudge, readWhose, shifts, touchedOf } from './whose.ts';

/** A row of a register that somebody wants to write. */
export interface RowToJudge extends RecordToJudge {
  /** Where in the input the row stands, for the refusal. */
  readonly path: Touched['path'];
}

/**
 * What the rule is to be asked about rows: of one that is there, whether it may be changed, and whether it may become what
 * the row says where that brings it elsewhere; of a new one, whether it may be made. In one statement, however many rows
 * there are.
 *
 * @returns for each row what to ask, in the rows' order; nothing for a new row that does not say yet where it lies.
 */
export async function touchesOf(
  transaction: Transaction,
  register: Register,
  { organisation }: Actor,
  rows: readonly RowToJudge[],
): Promise<readonly (readonly Touched[])[]> {
  const owner = organisation && isOwned(register) ? { [ownerColumn]: organisation.id } : {};
  const asked = rows.map(({ id, values = {}, path }): (Pick<Touched, 'deed' | 'path'> & RecordToJudge)[] => {
    if (id === null) {
      const made = { ...values, ...owner };
      return isPlaced(register, made) ? [{ deed: 'CREATE', path, id, values: made }] : [];
    }
    const become = shifts(register, values);
    return [{ deed: 'CHANGE', path, id }, ...(become ? [{ deed: 'CREATE', path, id, values } as const] : [])];
  });
  const all = asked.flat();
  const whose = all.length ? await readWhose(transaction, register, all) : [];
  let next = 0;
  return asked.map((each) =>
    each.map(({ deed, path }) => {
      const found = whose[next++];
      if (!found) throw new Error('Whose a record is was not told.');
      return touchedOf(register, found, { deed, path });
    }),
  );
}
