import { writeDuties } from '@plangraph/dataset';
import type { Transaction } from '@plangraph/rows';
import type { MadeLongPlan } from './longPlan.ts';
import type { DemoPlan } from './readPlan.ts';

const figure = `
  INSERT INTO "Observation" ("targetId", "period", "periodEnd", "value", "submittedById", "recordedAt", "submittedAt", "approvedAt", "synthetic")
  SELECT target."id", made."period", made."periodEnd", made."value", own."id", made."submittedAt", made."submittedAt", made."approvedAt", true
  FROM json_to_recordset($2::json) AS made("code" text, "period" text, "periodEnd" date, "value" numeric, "organisation" text,
    "submittedAt" timestamptz, "approvedAt" timestamptz)
  JOIN "Plan" plan ON plan."code" = $1
  JOIN "Target" target ON target."planId" = plan."id" AND target."code" = made."code"
  JOIN "Organisation" own ON own."code" = made."organisation"
  ORDER BY target."id", made."periodEnd"`;

const align = 'UPDATE "Plan" SET "parentId" = (SELECT "id" FROM "Plan" WHERE "code" = $2) WHERE "id" = $1';

const serve = `
  UPDATE "Target" target SET "servesId" = long."id" FROM "Target" long JOIN "Plan" plan ON plan."id" = long."planId"
  WHERE plan."code" = $2 AND target."planId" = $1 AND target."code" = long."code" AND target."division" IS NULL`;

// What people say of a plan no newer version of its data set takes back; so it is for what is made up.
const audit = `
  INSERT INTO "Change" ("noun", "recordId", "mutation", "subject", "before", "after", "placeId", "recordedAt")
  SELECT changed."noun", changed."id", 'alignPlan', 'demo', changed."before", changed."after", plan."placeId", $3::timestamptz
  FROM "Plan" plan, LATERAL (
    SELECT 'Plan' AS "noun", plan."id", '{"parent": null}'::jsonb AS "before", jsonb_build_object('parent', $2::text) AS "after"
    UNION ALL SELECT 'Target', target."id", '{"serves": null}', jsonb_build_object('serves', target."code")
    FROM "Target" target WHERE target."planId" = plan."id" AND target."servesId" IS NOT NULL) changed
  WHERE plan."id" = $1 ORDER BY changed."noun", changed."id"`;

/** Writes which plan of several years a plan carries out, and what was reported of the years that have no plan of their own. */
export async function writeLongPlan(transaction: Transaction, plan: DemoPlan, made: MadeLongPlan): Promise<void> {
  await transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [made.alignedAt]);
  await transaction.query(align, [plan.id, made.code]);
  await transaction.query(serve, [plan.id, made.code]);
  await transaction.query(audit, [plan.id, made.code, made.alignedAt]);
  await transaction.query(`SELECT set_config('plangraph.moment', '', true)`);
  await transaction.query(figure, [made.code, JSON.stringify(made.figures)]);
  await writeDuties(transaction, made.code);
}
