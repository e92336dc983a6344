import type { Transaction } from '@plangraph/rows';
import type { MadeDeed } from './supervision.ts';

const notice = {
  title: { titleZh: '示例：关于限期整改的督办通知', titleEn: 'Demo: notice to mend what is behind' },
  asks: '示例：请说明进度滞后原因、整改措施和完成时限。Demo: state the cause, the correction and the day.',
} as const;

const words = {
  first: [
    '示例：前期手续办理较慢。Demo: permits came late.',
    '示例：专班推进，按周调度。Demo: a team of its own meets weekly.',
  ],
  anew: [
    '示例：新增项目不足。Demo: too few new cases.',
    '示例：年底前集中申报。Demo: applications together by the end of the year.',
  ],
} as const;

/** Writes what is said and asked of promises that are behind, each deed at its moment. */
export async function writeSupervision(
  transaction: Transaction,
  plan: { readonly id: number },
  deeds: readonly MadeDeed[],
): Promise<void> {
  if (deeds.length === 0) return;
  const explained = new Set<string>();
  for (const deed of deeds) {
    await transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [deed.at]);
    const key = `${deed.column} ${deed.id}`;
    if (deed.does === 'ISSUE') await issue(transaction, plan, deed);
    else if (deed.does === 'EXPLAIN' || deed.does === 'ANSWER') {
      await explain(transaction, plan, deed, words[explained.has(key) ? 'anew' : 'first']);
      explained.add(key);
    } else await decide(transaction, deed);
  }
  // What is written besides has no moment of its own.
  await transaction.query(`SELECT set_config('plangraph.moment', '', true)`);
}

const openNotice = (column: string) =>
  `SELECT "id" FROM "SupervisionNotice" WHERE "${column}" = $1 AND "state" <> 'CLOSED' ORDER BY "id" DESC LIMIT 1`;

async function issue(
  transaction: Transaction,
  plan: { readonly id: number },
  { column, id, at, owner, office, level, on, dueOn }: Extract<MadeDeed, { does: 'ISSUE' }>,
): Promise<void> {
  const documents = [{ ...notice.title, number: `示例督〔${on.slice(0, 4)}〕${id}号`, issuedOn: on }];
  await transaction.query(
    `INSERT INTO "SupervisionNotice" ("planId", "${column}", "actedLevel", "asks", "documents", "issuerId", "addresseeId", "issuedBy",
       "issuedAt", "issuedOn", "dueOn", "synthetic")
     SELECT $1, $2, $3::"NoticeLevel", $4, $5::jsonb, issuer."id", addressee."id", 'demo:' || issuer."code", $6::timestamptz, $7::date, $8::date, true
     FROM "Organisation" issuer, "Organisation" addressee WHERE issuer."code" = $9 AND addressee."code" = $10`,
    [plan.id, id, level, notice.asks, JSON.stringify(documents), at, on, dueOn, office, owner],
  );
}

async function explain(
  transaction: Transaction,
  plan: { readonly id: number },
  { column, id, at, owner, does, mendedBy }: Extract<MadeDeed, { does: 'EXPLAIN' | 'ANSWER' }>,
  [cause, correction]: readonly [string, string],
): Promise<void> {
  const asked = does === 'ANSWER';
  await transaction.query(
    `INSERT INTO "Shortfall" ("planId", "${column}", "cause", "correction", "dueOn", "organisationId", "explainer", "explainedAt",
       "noticeId", "synthetic")
     SELECT $2, $1, $3, $4, $5::date, own."id", 'demo:' || own."code", $6::timestamptz, ${asked ? `(${openNotice(column)})` : 'NULL'}, true
     FROM "Organisation" own WHERE own."code" = $7`,
    [id, plan.id, cause, correction, mendedBy, at, owner],
  );
  if (!asked) return;
  await transaction.query(`UPDATE "SupervisionNotice" SET "state" = 'ANSWERED' WHERE "id" = (${openNotice(column)})`, [
    id,
  ]);
}

async function decide(
  transaction: Transaction,
  deed: Extract<MadeDeed, { does: 'RETURN' | 'ACCEPT' | 'CLOSE' }>,
): Promise<void> {
  const { column, id, at, office, does } = deed;
  const answer = `"id" = (SELECT max("id") FROM "Shortfall" WHERE "noticeId" = (${openNotice(column)}))`;
  if (does === 'RETURN') {
    await transaction.query(
      `UPDATE "Shortfall" SET "returnedAt" = $2::timestamptz, "decider" = 'demo:' || $3, "returnReason" = $4 WHERE ${answer}`,
      [id, at, office, '示例：措施不具体，请补充。Demo: the correction says too little.'],
    );
    await transaction.query(
      `UPDATE "SupervisionNotice" SET "state" = 'RETURNED', "dueOn" = $2::date WHERE "id" = (${openNotice(column)})`,
      [id, deed.dueOn],
    );
  } else if (does === 'ACCEPT') {
    await transaction.query(
      `UPDATE "Shortfall" SET "acceptedAt" = $2::timestamptz, "decider" = 'demo:' || $3,
         "acceptedById" = (SELECT "id" FROM "Organisation" WHERE "code" = $3) WHERE ${answer}`,
      [id, at, office],
    );
    await transaction.query(
      `UPDATE "SupervisionNotice" SET "state" = 'ACCEPTED' WHERE "id" = (${openNotice(column)})`,
      [id],
    );
  } else {
    await transaction.query(
      `UPDATE "SupervisionNotice" SET "state" = 'CLOSED', "closedAt" = $2::timestamptz, "closingNote" = $3 WHERE "id" = (${openNotice(column)})`,
      [id, at, '示例：已按期整改。Demo: mended in time.'],
    );
  }
}
