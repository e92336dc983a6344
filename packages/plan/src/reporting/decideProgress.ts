import type { MutationTransaction } from '@plangraph/schema';

/** A checkpoint that a report says was reached. */
export interface Reached {
  readonly checkpoint: number;
  /** Civil date. */
  readonly on: string;
}

/** The reports of progress of a submission that no later ones have replaced. */
export async function openProgress(transaction: MutationTransaction, submissionId: number) {
  return transaction.progressReport.findMany({
    where: { submissionId, supersededAt: null },
    include: { measure: { select: { state: true } } },
    orderBy: { measureId: 'asc' },
  });
}

/**
 * Lets reports of progress count: those that they correct are superseded, checkpoints that they name are reached, and a
 * measure is under way, or done where they say a hundred percent.
 */
export async function approveProgress(
  transaction: MutationTransaction,
  reports: Awaited<ReturnType<typeof openProgress>>,
  moment: Date,
): Promise<void> {
  const corrected = reports.map(({ measureId, period }) => ({ measureId, period }));
  await transaction.progressReport.updateMany({
    where: { OR: corrected, approvedAt: { not: null }, supersededAt: null },
    data: { supersededAt: moment },
  });
  await transaction.progressReport.updateMany({
    where: { id: { in: reports.map(({ id }) => id) } },
    data: { approvedAt: moment },
  });
  for (const { measureId, percent, periodEnd, reached, measure } of reports) {
    for (const { checkpoint, on } of reachedIn(reached)) {
      await transaction.checkpoint.updateMany({
        where: { measureId, ordinal: checkpoint },
        data: { reachedOn: new Date(`${on}T00:00:00Z`) },
      });
    }
    if (measure.state === 'DROPPED') continue;
    const isDone = percent !== null && Number(percent) >= 100;
    const data = isDone
      ? ({ state: 'DONE', doneOn: periodEnd } as const)
      : ({ state: 'UNDER_WAY', doneOn: null } as const);
    if (measure.state !== data.state) await transaction.measure.update({ where: { id: measureId }, data });
  }
}

function reachedIn(stored: unknown): readonly Reached[] {
  return Array.isArray(stored) ? stored : [];
}
