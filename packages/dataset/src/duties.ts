import { dueDayOf, periodsOf, type Schedule } from '@plangraph/plan';
import type { Transaction } from '@plangraph/rows';

/** A figure that has to be reported. */
interface Duty {
  readonly targetId: number;
  readonly period: string;
  readonly periodEnd: string;
  readonly dueOn: string;
}

const input = `json_to_recordset($1::json) AS input("targetId" int, "period" text, "periodEnd" date, "dueOn" date)`;

const changeDays = `
  UPDATE "ReportingDuty" duty SET "dueOn" = input."dueOn", "periodEnd" = input."periodEnd" FROM ${input}
  WHERE duty."targetId" = input."targetId" AND duty."period" = input."period" AND duty."withdrawnAt" IS NULL
  AND (duty."dueOn" <> input."dueOn" OR duty."periodEnd" <> input."periodEnd")`;

const missing = `
  FROM ${input}
  WHERE NOT EXISTS (
    SELECT 1 FROM "ReportingDuty" duty
    WHERE duty."targetId" = input."targetId" AND duty."period" = input."period" AND duty."withdrawnAt" IS NULL)`;

// What a trigger does for figures that come later is done here for those that were there before the duty.
const create = `
  INSERT INTO "ReportingDuty" ("targetId", "period", "periodEnd", "dueOn", "receivedAt", "approvedAt", "recordedAt")
  SELECT duty."targetId", duty."period", duty."periodEnd", duty."dueOn", figure.received, figure."approvedAt",
    CASE WHEN EXISTS (SELECT 1 FROM "ReportingDuty" owed WHERE owed."targetId" = duty."targetId") THEN plangraph.moment() END
  FROM (SELECT input.* ${missing}) duty
  LEFT JOIN LATERAL (
    SELECT coalesce("submittedAt", "recordedAt") AS received, "approvedAt" FROM "Observation"
    WHERE "targetId" = duty."targetId" AND "period" = duty."period" AND "approvedAt" IS NOT NULL
    ORDER BY "approvedAt" LIMIT 1) figure ON true
  ORDER BY duty."targetId", duty."periodEnd"`;

const withdraw = `
  UPDATE "ReportingDuty" duty SET "withdrawnAt" = plangraph.moment() FROM "Target" target, "Plan" plan
  WHERE duty."withdrawnAt" IS NULL AND target."id" = duty."targetId" AND plan."id" = target."planId" AND plan."code" = $2 AND target."division" IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM ${input} WHERE input."targetId" = duty."targetId" AND input."period" = duty."period")
  AND NOT EXISTS (
    SELECT 1 FROM "Observation" figure WHERE figure."targetId" = duty."targetId" AND figure."period" = duty."period")`;

/**
 * Writes which figures are due of every target of a plan that can be read, and until when. A duty that is no longer one,
 * because the rhythm changed, is withdrawn unless something was reported for it.
 */
export async function writeDuties(transaction: Transaction, plan: string): Promise<void> {
  const duties = JSON.stringify(await readDuties(transaction, plan));
  await transaction.query(withdraw, [duties, plan]);
  await transaction.query(changeDays, [duties]);
  const { rows } = await transaction.query(`SELECT count(*)::int AS "count" ${missing}`, [duties]);
  if (Number(rows[0]?.count) === 0) return;
  // A figure that is approved meanwhile finds no duty yet, and would be overlooked here: it waits until both are there.
  await transaction.query('LOCK TABLE "Observation" IN SHARE MODE');
  await transaction.query(create, [duties]);
}

/** Writes the duties of the plan of several years that a plan carries out: years that are reported under plans of their own have none. */
export async function writeParentDuties(transaction: Transaction, plan: string): Promise<void> {
  const { rows } = await transaction.query(
    'SELECT parent."code" FROM "Plan" plan JOIN "Plan" parent ON parent."id" = plan."parentId" WHERE plan."code" = $1',
    [plan],
  );
  for (const { code } of rows) await writeDuties(transaction, String(code));
}

async function readDuties(transaction: Transaction, plan: string): Promise<Duty[]> {
  const { rows } = await transaction.query<Schedule & { readonly id: number; readonly served: readonly number[] }>(
    [
      'SELECT t."id", i."kind"::text, p."year", p."lastYear",',
      `CASE WHEN p."lastYear" IS NULL THEN coalesce(t."frequency", i."frequency")::text ELSE 'YEARLY' END AS "frequency",`,
      // Of a year whose own target serves the promise nothing is due.
      'ARRAY(SELECT its."year" FROM "Target" yearly JOIN "Plan" its ON its."id" = yearly."planId" WHERE yearly."servesId" = t."id"',
      'AND yearly."indicatorId" = t."indicatorId" AND yearly."withdrawnAt" IS NULL AND yearly."division" IS NULL) AS "served",',
      'coalesce(t."dueDays", p."dueDays") AS "dueDays", coalesce(t."january", i."january") AS "january"',
      'FROM "Target" t JOIN "Plan" p ON p."id" = t."planId" JOIN "Indicator" i ON i."id" = t."indicatorId"',
      'JOIN "Citation" c ON c."id" = t."citationId"',
      // Nobody can report on what cannot be read.
      `WHERE p."code" = $1 AND t."withdrawnAt" IS NULL AND t."division" IS NULL AND t."form" <> 'QUALITATIVE' AND NOT (t."form" = 'NUMBER' AND t."value" IS NULL AND c."legibility" = 'CUT') ORDER BY t."id"`,
    ].join(' '),
    [plan],
  );
  return rows.flatMap((schedule) => {
    const own = periodsOf(schedule).filter(({ year }) => !schedule.served.includes(year));
    return own.map((period) => ({
      targetId: schedule.id,
      period: period.code,
      periodEnd: period.lastDay,
      dueOn: dueDayOf(period, schedule.dueDays),
    }));
  });
}
