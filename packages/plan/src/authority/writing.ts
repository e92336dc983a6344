import type { Transaction } from '@plangraph/rows';
import {
  type Actor,
  notAuthenticated,
  type Problem,
  type Register,
  type RowToJudge,
  refuseRoles,
  touchesOf,
  type Viewer,
} from '@plangraph/schema';
import { refuseAll } from './refuseAll.ts';
import { identify } from './who.ts';

/**
 * Finds out as whom somebody writes rows of a register, once for each transaction: the organisation for which he acts, kept
 * from being retired until the transaction ends; or the one reason for which he writes none of them: he shows no identity
 * (NOT_AUTHENTICATED), has no role that the register takes (FORBIDDEN), or acts for no organisation that serves
 * (NO_ORGANISATION, UNKNOWN_ORGANISATION, RETIRED_ORGANISATION).
 *
 * @param name what he wants to do, for the refusal, such as `imports of enterprises`.
 * @example
 * const writer = await identifyWriter(transaction, viewer, register, 'the import of enterprises');
 * if ('code' in writer) return refuseTheFile(writer);
 */
export async function identifyWriter(
  transaction: Transaction,
  viewer: Viewer | null,
  register: Pick<Register, 'roles'>,
  name: string,
): Promise<Actor | Problem> {
  if (!viewer) return notAuthenticated(name);
  return refuseRoles({ name, roles: register.roles }, viewer) ?? identify(transaction, viewer);
}

/**
 * Says of each of some rows of a register why somebody may not write it, coded and in both languages (NOT_YOURS,
 * OTHER_PLACE); null where he may. It is the rule that the register's verbs ask. A row that is there (`id`) must be his to
 * change, and his to place where its new values bring it; a new one (`id: null`) must be his to create. It takes three
 * statements however many rows there are, and two more when some are refused: hand over a thousand at a time.
 *
 * @param rows `values` are columns as the table has them, foreign keys in the place of references; `path` leads to the row
 * in the input and stands in the refusal.
 * @example
 * const refusals = await refuseRows(transaction, writer, register, [
 *   { id: 7, values: { nameZh: '张三药业' }, path: ['rows', 0] },
 *   { id: null, values: { placeId: 3, creditCode: '…' }, path: ['rows', 1] },
 * ]); // [null, { code: 'OTHER_PLACE', path: ['rows', 1], message, cure }]
 */
export async function refuseRows(
  transaction: Transaction,
  writer: Actor,
  register: Register,
  rows: readonly RowToJudge[],
): Promise<readonly (Problem | null)[]> {
  const touches = await touchesOf(transaction, register, writer, rows);
  const told = await refuseAll(transaction, writer, touches.flat());
  let next = 0;
  return touches.map((each) => {
    const answers = told.slice(next, next + each.length);
    next += each.length;
    return answers.find((answer) => answer !== null) ?? null;
  });
}
