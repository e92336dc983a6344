import type { MutationTransaction, Problem } from '@plangraph/schema';

/** Why a target is not judged by a person: a number decides on it. */
export function refuseNumber(code: string, form: string): Problem | null {
  if (form === 'QUALITATIVE') return null;
  return {
    code: 'NOT_QUALITATIVE',
    path: ['target'],
    message: {
      en: `${code} promises a number (${form}); figures decide on it, and nobody’s judgement.`,
      zh: `${code} 是以数值承诺的目标（${form}），由数据而非人工评判决定。`,
    },
    cure: { en: 'Report its figure with submitFigures.', zh: '请用 submitFigures 填报数据。' },
  };
}

/** Why a target is not judged once more: a judgement of the same period waits for somebody's decision. */
export async function refuseWaiting(
  transaction: MutationTransaction,
  targetId: number,
  period: string,
): Promise<Problem | null> {
  const waiting = await transaction.judgement.findFirst({ where: { targetId, period, state: 'SUBMITTED' } });
  if (!waiting) return null;
  return {
    code: 'JUDGEMENT_WAITS',
    path: ['period'],
    message: {
      en: `A judgement of ${period} waits to be approved or returned already.`,
      zh: `${period} 的评判正在等待审批。`,
    },
    cure: { en: 'Wait for the decision, or ask an approver to return it.', zh: '请等待审批，或请审批人退回。' },
  };
}

/** Why nothing is done without a reason. */
export function noReason(en: string, zh: string): Problem {
  return {
    code: 'REASON_REQUIRED',
    path: ['reason'],
    message: { en: 'No reason is stated.', zh: '未填写原因。' },
    cure: { en, zh },
  };
}
