import type { Transaction } from '@plangraph/rows';
import type { DemoPlan } from './readPlan.ts';
import { writeDecision } from './townshipDecision.ts';
import type { MadeSplit } from './townships.ts';
import { writeSubmissions } from './writeSubmissions.ts';

const part = `
  INSERT INTO "Target" ("planId", "areaId", "sectionId", "indicatorId", "code", "ordinal", "value", "comparator", "commitment",
    "deadline", "course", "earliest", "frequency", "dueDays", "dueReason", "january", "citationId", "partOfId", "division",
    "partNameZh", "partNameEn", "placeId", "synthetic")
  SELECT whole."planId", whole."areaId", whole."sectionId", whole."indicatorId", made."code", made."ordinal", made."value",
    whole."comparator", whole."commitment", whole."deadline", whole."course", whole."earliest", whole."frequency",
    whole."dueDays", whole."dueReason", whole."january", whole."citationId", whole."id", 'TOWNSHIP',
    made."nameZh", made."nameEn", place."id", true
  FROM "Target" whole, json_to_recordset($2::json)
    AS made("code" text, "ordinal" int, "value" numeric, "place" text, "nameZh" text, "nameEn" text)
  JOIN "Place" place ON place."code" = made."place"
  WHERE whole."id" = $1 ORDER BY made."ordinal" RETURNING "id"`;

const owner = `
  INSERT INTO "Responsibility" ("organisationId", "role", "targetId", "synthetic")
  SELECT owner."id", 'LEAD', part."id", true
  FROM json_to_recordset($2::json) AS made("code" text, "owner" text)
  JOIN "Organisation" owner ON owner."code" = made."owner"
  JOIN "Target" part ON part."partOfId" = $1 AND part."code" = made."code" ORDER BY part."id"`;

const duty = `
  INSERT INTO "ReportingDuty" ("targetId", "period", "periodEnd", "dueOn")
  SELECT part."id", duty."period", duty."periodEnd", duty."dueOn"
  FROM json_to_recordset($2::json) AS made("code" text, "duties" json)
  JOIN "Target" part ON part."partOfId" = $1 AND part."code" = made."code"
  CROSS JOIN LATERAL json_to_recordset(made."duties") AS duty("period" text, "periodEnd" date, "dueOn" date)
  ORDER BY part."id", duty."periodEnd"`;

/** Writes the parts into which a promise is split, who answers for them, and what they report. */
export async function writeSplit(
  transaction: Transaction,
  plan: DemoPlan,
  split: MadeSplit,
  approverOf: (organisation: string) => string,
): Promise<void> {
  const { wholeId, splitAt, parts, submissions } = split;
  const given = [wholeId, JSON.stringify(parts)];
  await transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [splitAt]);
  const { rows } = await transaction.query(part, given);
  await transaction.query(owner, given);
  await transaction.query(`SELECT set_config('plangraph.moment', '', true)`);
  await transaction.query(duty, given);
  const ids = rows.map(({ id }) => Number(id));
  await writeSubmissions(transaction, plan, submissions(ids), approverOf);
  await writeDecision(transaction, split);
}
