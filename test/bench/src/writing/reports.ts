import { randomUUID } from 'node:crypto';
import type { Database } from '@plangraph/database';
import { planCode, sizes, targetsPerPlan, wholePlans } from '../database/sizes.ts';
import type { Report } from '../servers/report.ts';
import { reporterToken } from './identity.ts';
import type { Write } from './writes.ts';

const organisation = 'bureau-1';
/** How many figures a report has. */
const figuresOfReport = 5;

const document = `mutation BenchReport($input: SubmitFiguresInput!) {
  submitFigures(input: $input) { submission { period state } errors { code message(lang: EN) } } }`;

/** Charges an organisation with all targets, so that it reports on them. */
export async function chargeReporter({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `INSERT INTO "Responsibility" ("organisationId", role, "targetId") SELECT reporter.id, 'LEAD', target.id
     FROM "Organisation" reporter, "Target" target WHERE reporter.code = $1 ON CONFLICT DO NOTHING`,
    [organisation],
  );
}

const plans = wholePlans(sizes.county);
const monthsOfYear = 12;
const reportsOfPeriod = targetsPerPlan / figuresOfReport;

/** The nth report: five targets of a plan and a month of its year, all others before any comes again, with values of its own. */
function stated(nth: number): Omit<Report, 'key'> {
  const plan = nth % plans;
  const month = Math.floor(nth / plans) % monthsOfYear;
  const first = figuresOfReport * (Math.floor(nth / plans / monthsOfYear) % reportsOfPeriod);
  const year = 2022 - plan;
  const numbers = Array.from({ length: figuresOfReport }, (_, at) => first + at + 1);
  return {
    plan: planCode(plan + 1),
    period: `${year}-${String(month + 1).padStart(2, '0')}`,
    periodEnd: new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10),
    organisation,
    reason: 'Counted again',
    figures: Object.fromEntries(numbers.map((number) => [`indicator.${number}`, `${100 + (nth % 900)}`])),
  };
}

let token: string | null = null;

/** The verb that hands figures in, by somebody whose organisation is charged with them. */
export function reportOf(nth: number): Write {
  token ??= reporterToken(organisation);
  const { plan, period, figures, reason } = stated(nth);
  const each = Object.entries(figures).map(([target, value]) => ({ target, value, reason, confirmed: true }));
  const input = { idempotencyKey: randomUUID(), plan, period, figures: each };
  return { body: { query: document, variables: { input } }, headers: { authorization: `Bearer ${token}` } };
}

/** The same, for the bare server: it writes the same rows. */
export function handWrittenReportOf(nth: number): Write {
  return { body: { report: { key: randomUUID(), ...stated(nth) } satisfies Report }, headers: {} };
}
