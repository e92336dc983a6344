import type { MutationTransaction } from '@plangraph/schema';
import { supersede } from './handIn.ts';

/** A figure by the period of its target. */
interface PeriodOfTarget {
  readonly targetId: number;
  readonly period: string;
}

/** Reads the approved figures in whose place others come. */
export async function readCorrected(transaction: MutationTransaction, figures: readonly PeriodOfTarget[]) {
  return transaction.observation.findMany({
    where: {
      OR: figures.map(({ targetId, period }) => ({ targetId, period })),
      approvedAt: { not: null },
      supersededAt: null,
    },
    select: { id: true, targetId: true, period: true, vintage: true },
  });
}

/** Lets figures count from a moment on, in the place of those that they correct. */
export async function letCount(
  transaction: MutationTransaction,
  given: {
    readonly figures: readonly { readonly id: number }[];
    readonly corrected: readonly { readonly id: number }[];
  },
  moment: Date,
): Promise<void> {
  await supersede(transaction, given.corrected, moment);
  const ids = given.figures.map(({ id }) => id);
  await transaction.observation.updateMany({ where: { id: { in: ids } }, data: { approvedAt: moment } });
}
