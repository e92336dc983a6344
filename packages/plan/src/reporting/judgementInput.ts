import type { MutationTransaction, Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';

/** Why a target is not judged by a person: a number decides on it. */
export function refuseNumber(target: string, form: string): Problem | null {
  return form === 'QUALITATIVE' ? null : reportingErrors.NOT_QUALITATIVE({ target, form });
}

/** Why a target is not judged once more: a judgement of the same period waits for somebody's decision. */
export async function refuseWaiting(
  transaction: MutationTransaction,
  targetId: number,
  period: string,
): Promise<Problem | null> {
  const waiting = await transaction.judgement.findFirst({ where: { targetId, period, state: 'SUBMITTED' } });
  return waiting && reportingErrors.JUDGEMENT_WAITS({ period });
}
