import type { Transaction } from '@plangraph/rows';
import { insert, organisationIds } from './insert.ts';
import type { DemoPlan } from './readPlan.ts';
import type { MadeSubmission } from './submissions.ts';

/** Writes what organisations hand in, with the moments at which it would have come. */
export async function writeSubmissions(
  transaction: Transaction,
  plan: DemoPlan,
  submissions: readonly MadeSubmission[],
  approverOf: (organisation: string) => string,
): Promise<void> {
  const organisations = await organisationIds(
    transaction,
    submissions.flatMap(({ organisation }) => [organisation, approverOf(organisation)]),
  );
  const ids = await nextIds(transaction, submissions.length);
  const numbered = submissions.map((submission, position) => ({ ...submission, id: ids[position] }));
  await insert(
    transaction,
    'Submission',
    numbered.map(({ figures: _, organisation, ...submission }) => {
      const approver = approverOf(organisation);
      const { approvedAt, returnedAt } = submission;
      return {
        ...submission,
        planId: plan.id,
        organisationId: organisations.get(organisation),
        submitter: `demo:${organisation}`,
        decider: approvedAt || returnedAt ? `demo:${approver}` : null,
        approvedById: approvedAt ? organisations.get(approver) : null,
        returnedById: returnedAt ? organisations.get(approver) : null,
        synthetic: true,
      };
    }),
  );
  await insert(
    transaction,
    'Observation',
    numbered.flatMap(({ id, organisation, figures, ...moments }) =>
      figures.map(({ target, period, value, numerator, denominator, compared, revision, reason, supersededAt }) => ({
        targetId: target.id,
        period: period.code,
        periodEnd: period.lastDay,
        value,
        numerator,
        denominator,
        compared,
        revision,
        reason,
        submissionId: id,
        submittedById: organisations.get(organisation),
        recordedAt: moments.recordedAt,
        submittedAt: moments.submittedAt,
        approvedAt: moments.approvedAt,
        returnedAt: moments.returnedAt,
        supersededAt,
        synthetic: true,
      })),
    ),
  );
}

async function nextIds(transaction: Transaction, count: number): Promise<readonly number[]> {
  const statement = `SELECT nextval(pg_get_serial_sequence('"Submission"', 'id')) AS id FROM generate_series(1, $1)`;
  const { rows } = await transaction.query(statement, [count]);
  return rows.map(({ id }) => Number(id));
}
