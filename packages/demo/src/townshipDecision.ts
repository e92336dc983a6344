import { decimal, shown } from '@plangraph/plan';
import type { Transaction } from '@plangraph/rows';
import type { MadePart } from './townships.ts';

/** How much of its part the township keeps whose part a decision lessens. */
const kept = 0.85;

/**
 * Writes a decision of August that lessens the part of the last township but one, of which it had become plain that it would not
 * be done; what was promised at first stays beside it.
 */
export async function writeDecision(
  transaction: Transaction,
  {
    wholeId,
    parts,
    decidedOn,
    decidedAt,
  }: Readonly<{ wholeId: number; parts: readonly MadePart[]; decidedOn: string; decidedAt: string }>,
): Promise<void> {
  const part = parts.at(-2);
  if (!part) return;
  const value = shown(decimal(part.value).times(kept).floor());
  await transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [decidedAt]);
  await transaction.query(
    `INSERT INTO "Adjustment" ("targetId", "ordinal", "decidedOn", "organZh", "organEn", "documentTitleZh", "documentTitleEn",
       "documentNumber", "documentIssuedOn", "oldValue", "newValue", "oldDeadline", "newDeadline", "reason", "recordedAt", "synthetic")
     SELECT "id", 1, $3::date, '示例县人民政府', 'Demo county government', '示例：关于调整部分乡镇年度任务的通知',
       'Demo: notice on adjusting the tasks of some townships', '示例〔' || extract(year FROM $3::date) || '〕31号', $3::date,
       "value", $4::numeric, "deadline", "deadline", '示例：辖区企业停产搬迁。Demo: a plant of the township moved away.', $5::timestamptz, true
     FROM "Target" WHERE "partOfId" = $1 AND "code" = $2`,
    [wholeId, part.code, decidedOn, value, decidedAt],
  );
  await transaction.query(
    `UPDATE "Target" SET "originalValue" = "value", "originalDeadline" = "deadline", "value" = $3::numeric
     WHERE "partOfId" = $1 AND "code" = $2`,
    [wholeId, part.code, value],
  );
  await transaction.query(`SELECT set_config('plangraph.moment', '', true)`);
}
