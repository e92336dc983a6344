import type { MutationTransaction } from '@plangraph/schema';
import type { FigureVintage } from '../rules/vintage.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';
import type { EarlierFiguresOf } from './earlierFigures.ts';
import type { FallOf } from './falls.ts';
import { hasYear } from './isDemonstrated.ts';
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

// Beside made-up figures no real one stands, so a report on such a plan is of its kind.
const insertSubmission = `
  INSERT INTO "Submission" ("planId", "organisationId", "period", "state", "submitter", "recordedAt", "submittedAt", "synthetic")
  SELECT plan."id", $2::int4, $3::text, $4::"ReportState", $5::text, $6::timestamptz, $7::timestamptz, ${hasYear}
  FROM "Plan" plan WHERE plan."id" = $1::int4 RETURNING "id", "synthetic"`;

const insertFigures = `
  INSERT INTO "Observation" ("targetId", "period", "periodEnd", "value", "numerator", "denominator", "compared", "status", "note", "reason",
    "confirmed", "revision", "vintage", "submissionId", "submittedById", "recordedAt", "submittedAt", "synthetic")
  SELECT figure."targetId", figure."period", figure."periodEnd", figure."value", figure."numerator", figure."denominator", figure."compared",
    figure."observationStatus", figure."note", figure."reason", figure."confirmed", figure."revision",
    $2::"FigureVintage", $3::int4, $4::int4, $5::timestamptz, $6::timestamptz, $7::boolean
  FROM json_to_recordset($1::json) AS figure("targetId" int4, "period" text, "periodEnd" date, "value" numeric, "numerator" numeric,
    "denominator" numeric, "compared" numeric, "observationStatus" "ObservationStatus", "note" text, "reason" text, "confirmed" boolean, "revision" int4)`;

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
  const at = moment.toISOString();
  const state = draft ? 'DRAFT' : 'SUBMITTED';
  const submittedAt = draft ? null : at;
  const stated = [plan.id, organisation.id, period, state, submitter, at, submittedAt];
  const [submission] = await transaction.$queryRawUnsafe<{ id: number; synthetic: boolean }[]>(
    insertSubmission,
    ...stated,
  );
  if (!submission) throw new Error(`The plan ${plan.id} went away while figures of it were handed in.`);
  const replaced = figures.flatMap((figure) => standingOf(figure).own.filter(({ waits }) => !draft || !waits));
  await supersede(transaction, replaced, moment);
  const rows = figures.map((figure) => {
    const { numbers, targetId, period: own, periodEnd, observationStatus, note, compared, reason } = figure;
    if (!numbers) throw new Error(`The figure of ${figure.target} was not understood, yet nothing is wrong.`);
    const confirmed = figure.confirmed && fallOf({ ...figure, value: numbers.value }) !== null;
    const revision = standingOf(figure).revision + 1;
    return {
      ...numbers,
      ...{ targetId, period: own, periodEnd, observationStatus, note, compared, reason, confirmed, revision },
    };
  });
  const shared = [vintage, submission.id, organisation.id, at, submittedAt, submission.synthetic];
  await transaction.$executeRawUnsafe(insertFigures, JSON.stringify(rows), ...shared);
  return Number(submission.id);
}

const setAside = `UPDATE "Observation" SET "supersededAt" = $2::timestamptz WHERE "id" = ANY($1::int4[])`;

/** Notes that later revisions took the place of figures. */
export async function supersede(
  transaction: MutationTransaction,
  figures: readonly { readonly id: number }[],
  moment: Date,
): Promise<void> {
  if (figures.length === 0) return;
  const ids = figures.map(({ id }) => id);
  await transaction.$executeRawUnsafe(setAside, ids, moment.toISOString());
}
