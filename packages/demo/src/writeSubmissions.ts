import { type ModelName, models } from '@plangraph/database';
import type { Transaction } from '@plangraph/rows';
import type { DemoPlan } from './readPlan.ts';
import type { MadeSubmission } from './submissions.ts';

/** Writes what organisations hand in, with the moments at which it would have come. */
export async function writeSubmissions(
  transaction: Transaction,
  plan: DemoPlan,
  submissions: readonly MadeSubmission[],
  approverOf: (organisation: string) => string,
): Promise<void> {
  const organisations = await idsOf(
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
      figures.map(({ target, period, value, numerator, denominator, revision, reason, supersededAt }) => ({
        targetId: target.id,
        period: period.code,
        periodEnd: period.lastDay,
        value,
        numerator,
        denominator,
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

async function idsOf(transaction: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.query('SELECT "code", "id" FROM "Organisation" WHERE "code" = ANY($1::text[])', [
    codes,
  ]);
  return new Map(rows.map(({ code, id }) => [String(code), Number(id)]));
}

async function nextIds(transaction: Transaction, count: number): Promise<readonly number[]> {
  const statement = `SELECT nextval(pg_get_serial_sequence('"Submission"', 'id')) AS id FROM generate_series(1, $1)`;
  const { rows } = await transaction.query(statement, [count]);
  return rows.map(({ id }) => Number(id));
}

/** Inserts rows that all have the same columns, in one statement. */
async function insert(
  transaction: Transaction,
  model: ModelName,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns: Readonly<Record<string, { readonly column: string; readonly postgres: string }>> =
    models[model].columns;
  const names = Object.keys(first);
  const inserted = names.map((name) => `"${columns[name]?.column}"`).join(', ');
  const typed = names
    .map((name) => `"${name}" ${typeOf(columns[name]?.postgres, models[model].table, name)}`)
    .join(', ');
  const read = names.map((name) => `input."${name}"`).join(', ');
  await transaction.query(
    `INSERT INTO "${models[model].table}" (${inserted}) SELECT ${read} FROM json_to_recordset($1::json) AS input(${typed})`,
    [JSON.stringify(rows)],
  );
}

function typeOf(type: string | undefined, table: string, column: string): string {
  if (type === undefined) throw new Error(`${table} has no column ${column}.`);
  return type;
}
