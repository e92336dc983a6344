import type { MutationTransaction } from '@plangraph/schema';
import type { FigureVintage } from '../rules/vintage.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import type { EarlierFiguresOf } from './earlierFigures.ts';
import type { FallOf } from './falls.ts';
import { isDemonstrated } from './isDemonstrated.ts';
import type { LockedPlan } from './locks.ts';
import type { UnderstoodFigure } from './readFigures.ts';

/** A report that nothing stands in the way of. */
export interface ClearReport {
  readonly plan: Pick<LockedPlan, 'id'>;
  readonly organisation: Pick<NamedOrganisation, 'id'>;
  /** The period as the report names it. */
  readonly period: string;
  readonly figures: readonly UnderstoodFigure[];
  /** Which of their publications the figures are of. */
  readonly vintage: FigureVintage;
  /** Whether it is only begun. */
  readonly draft: boolean;
  /** Who reports, as the token names them. */
  readonly submitter: string;
}

/**
 * Writes a report: its submission, and a revision of each figure. A report takes the place of drafts and of waiting figures of
 * the same organisation; a draft that of drafts only. Gives the submission's id.
 */
export async function writeReport(
  transaction: MutationTransaction,
  { plan, organisation, period, figures, vintage, draft, submitter }: ClearReport,
  { standingOf, fallOf }: { readonly standingOf: EarlierFiguresOf; readonly fallOf: FallOf },
  moment: Date,
): Promise<number> {
  const submittedAt = draft ? null : moment;
  const synthetic = await isDemonstrated(transaction, plan.id);
  const submission = await transaction.submission.create({
    data: {
      planId: plan.id,
      organisationId: organisation.id,
      period,
      state: draft ? 'DRAFT' : 'SUBMITTED',
      submitter,
      recordedAt: moment,
      submittedAt,
      synthetic,
    },
    select: { id: true },
  });
  const replaced = figures.flatMap((figure) => standingOf(figure).own.filter(({ waits }) => !draft || !waits));
  await supersede(transaction, replaced, moment);
  await transaction.observation.createMany({
    data: figures.map((figure) => {
      if (!figure.numbers) throw new Error(`The figure of ${figure.target} was not understood, yet nothing is wrong.`);
      return {
        targetId: figure.targetId,
        period: figure.period,
        periodEnd: new Date(`${figure.periodEnd}T00:00:00Z`),
        ...figure.numbers,
        observationStatus: figure.observationStatus,
        note: figure.note,
        compared: figure.compared,
        reason: figure.reason,
        confirmed: figure.confirmed && fallOf({ ...figure, value: figure.numbers.value }) !== null,
        vintage,
        revision: standingOf(figure).revision + 1,
        submissionId: submission.id,
        submittedById: organisation.id,
        recordedAt: moment,
        submittedAt,
        synthetic,
      };
    }),
  });
  return submission.id;
}

/** Notes that later revisions took the place of figures. */
export async function supersede(
  transaction: MutationTransaction,
  figures: readonly { readonly id: number }[],
  moment: Date,
): Promise<void> {
  if (figures.length === 0) return;
  const ids = figures.map(({ id }) => id);
  await transaction.observation.updateMany({ where: { id: { in: ids } }, data: { supersededAt: moment } });
}
