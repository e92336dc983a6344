import type { Transaction } from '@plangraph/rows';
import type { MadeMeasures, MadeProgress } from './measures.ts';

/** Says at which moment that which follows would have been written; none for what keeps its moments itself. */
async function at(transaction: Transaction, moment: string): Promise<void> {
  await transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [moment]);
}

/** Writes how measures come through the year, each change at the moment at which it would have been entered. */
export async function writeMeasures(
  transaction: Transaction,
  plan: { readonly id: number },
  { begun, tasks, progress, drops }: MadeMeasures,
): Promise<void> {
  if (tasks.length === 0) return;
  await at(transaction, begun);
  await transaction.query(give, [JSON.stringify(tasks)]);
  await transaction.query(point, [JSON.stringify(tasks)]);
  const ordered = [...progress].sort((one, other) => (one.approvedAt < other.approvedAt ? -1 : 1));
  const dropping = [...drops].sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
  for (const report of ordered) {
    while ((dropping[0]?.recordedAt ?? '~') < report.approvedAt) await writeDrop(transaction, dropping.shift());
    await writeProgress(transaction, plan, report);
  }
  for (const each of dropping) await writeDrop(transaction, each);
  await at(transaction, '');
}

const give = `
  UPDATE "Measure" measure SET "leadId" = lead."id", "dueOn" = task."dueOn", "frequency" = 'QUARTERLY',
    "leadingPostZh" = task."postZh", "leadingPostEn" = task."postEn", "synthetic" = true
  FROM json_to_recordset($1::json) AS task("id" int, "lead" text, "dueOn" date, "postZh" text, "postEn" text)
  JOIN "Organisation" lead ON lead."code" = task."lead" WHERE measure."id" = task."id"`;

const point = `
  INSERT INTO "Checkpoint" ("measureId", "ordinal", "titleZh", "titleEn", "dueOn", "synthetic")
  SELECT task."id", point."ordinal", point."titleZh", point."titleEn", point."dueOn", true
  FROM json_to_recordset($1::json) AS task("id" int, "checkpoints" json)
  CROSS JOIN LATERAL json_to_recordset(task."checkpoints")
    AS point("ordinal" int, "titleZh" text, "titleEn" text, "dueOn" date)
  ORDER BY 1, 2`;

async function writeProgress(
  transaction: Transaction,
  plan: { readonly id: number },
  { reports, ...submission }: MadeProgress,
): Promise<void> {
  await at(transaction, '');
  const { organisation, approver, period, periodEnd, submittedAt, approvedAt } = submission;
  const { rows } = await transaction.query(
    `INSERT INTO "Submission" ("planId", "organisationId", "period", "state", "submitter", "recordedAt", "submittedAt", "decider", "approvedById", "approvedAt", "synthetic")
     SELECT $1, own."id", $2, 'APPROVED', 'demo:' || own."code", $3::timestamptz, $3::timestamptz, 'demo:' || other."code", other."id", $4::timestamptz, true
     FROM "Organisation" own, "Organisation" other WHERE own."code" = $5 AND other."code" = $6 RETURNING "id", "organisationId"`,
    [plan.id, period, submittedAt, approvedAt, organisation, approver],
  );
  const [made] = rows;
  await transaction.query(
    `INSERT INTO "ProgressReport" ("measureId", "period", "periodEnd", "percent", "narrative", "nextStep", "obstacle", "reached", "submissionId", "submittedById", "recordedAt", "submittedAt", "approvedAt", "synthetic")
     SELECT report."measureId", $2, $3::date, report."percent", report."narrative", report."nextStep", report."obstacle", report."reached", $4, $5, $6::timestamptz, $6::timestamptz, $7::timestamptz, true
     FROM json_to_recordset($1::json) AS report("measureId" int, "percent" numeric, "narrative" text, "nextStep" text, "obstacle" text, "reached" jsonb)
     ORDER BY 1`,
    [JSON.stringify(reports), period, periodEnd, made?.id, made?.organisationId, submittedAt, approvedAt],
  );
  await at(transaction, approvedAt);
  await transaction.query(
    `UPDATE "Checkpoint" point SET "reachedOn" = reached."on"
     FROM json_to_recordset($1::json) AS report("measureId" int, "reached" json)
     CROSS JOIN LATERAL json_to_recordset(report."reached") AS reached("checkpoint" int, "on" date)
     WHERE point."measureId" = report."measureId" AND point."ordinal" = reached."checkpoint"`,
    [JSON.stringify(reports)],
  );
  await transaction.query(
    `UPDATE "Measure" measure SET "state" = CASE WHEN report."percent" = 100 THEN 'DONE' ELSE 'UNDER_WAY' END::"MeasureState",
       "doneOn" = CASE WHEN report."percent" = 100 THEN $2::date END
     FROM json_to_recordset($1::json) AS report("measureId" int, "percent" numeric)
     WHERE measure."id" = report."measureId" AND measure."state" <> 'DROPPED'`,
    [JSON.stringify(reports), periodEnd],
  );
}

async function writeDrop(transaction: Transaction, drop: MadeMeasures['drops'][number] | undefined): Promise<void> {
  if (!drop) return;
  await at(transaction, drop.recordedAt);
  await transaction.query(
    `UPDATE "Measure" SET "state" = 'DROPPED', "droppedOn" = $2::date, "decisionIssuedOn" = $2::date,
       "decisionTitleZh" = '示例：关于调整年度重点工作的决定', "decisionTitleEn" = 'Demo: decision on the tasks of the year',
       "decisionNumber" = '示例〔' || extract(year FROM $2::date) || '〕12号'
     WHERE "id" = $1`,
    [drop.measureId, drop.on],
  );
}
