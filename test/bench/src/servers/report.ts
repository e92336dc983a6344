import type pg from 'pg';
import { begin, show } from './transaction.ts';

/** Figures of a period of a plan, under a key that stands for the intent. */
export interface Report {
  readonly key: string;
  readonly plan: string;
  readonly period: string;
  readonly periodEnd: string;
  readonly organisation: string;
  readonly reason: string;
  /** Values by the code of their target. */
  readonly figures: Readonly<Record<string, string>>;
}

const author = (organisation: string) =>
  JSON.stringify({ subject: 'bench', organisation, client: null, through: 'submitFigures' });

const plan = `SELECT plan."id", reporter."id" AS "organisation" FROM "Plan" plan, "Organisation" reporter
  WHERE plan."code" = $1 AND plan."closedAt" IS NULL AND reporter."code" = $2 FOR SHARE`;

// Only who is charged with a target reports on it, one after the other.
const targets = `SELECT target."id", target."code" FROM "Target" target WHERE target."planId" = $1 AND target."code" = ANY($2)
  AND EXISTS (SELECT 1 FROM "Responsibility" charge WHERE charge."targetId" = target."id" AND charge."organisationId" = $3
    AND charge."role" IN ('LEAD', 'RESPONSIBLE')) ORDER BY target."id" FOR NO KEY UPDATE`;

const earlier = `SELECT "id", "targetId", "revision", "supersededAt" IS NULL AND "approvedAt" IS NULL AND "returnedAt" IS NULL
    AND "submittedById" = $3 AS "waits" FROM "Observation" WHERE "targetId" = ANY($1::int[]) AND "period" = $2`;

const supersede = `UPDATE "Observation" SET "supersededAt" = now() WHERE "id" = ANY($1::int[])`;

const submission = `INSERT INTO "Submission" ("planId", "organisationId", "period", "state", "submitter", "submittedAt")
  VALUES ($1, $2, $3, 'SUBMITTED', 'bench', now()) RETURNING "id"`;

const figures = `INSERT INTO "Observation" ("targetId", "period", "periodEnd", "value", "revision", "reason", "submissionId", "submittedById", "submittedAt")
  SELECT "target", $2, $3::date, "value", "revision", $4, $5, $6, now()
  FROM json_to_recordset($1::json) AS given("target" int, "value" numeric, "revision" int)`;

const submitted = `SELECT json_build_object('submission', json_build_object('period', "period", 'state', "state"))::text AS shown FROM "Submission" WHERE id = $1`;

interface Earlier {
  readonly id: number;
  readonly targetId: number;
  readonly revision: number;
  readonly waits: boolean;
}

/** The transaction of the verb that hands figures in, as one would write it by hand: the intent, who may, what they revise, the figures, and what became of it. */
export async function report(pool: pg.Pool, given: Report): Promise<string> {
  const { run, end } = await begin(pool, { ...given, mutation: 'submitFigures', author: author(given.organisation) });
  return end(async () => {
    const [of] = await run<{ id: number; organisation: number }>('plan', plan, [given.plan, given.organisation]);
    const charged = await run<{ id: number; code: string }>('targets', targets, [
      of.id,
      Object.keys(given.figures),
      of.organisation,
    ]);
    if (charged.length !== Object.keys(given.figures).length) throw new Error('Somebody else reports on these.');
    const ids = charged.map(({ id }) => id);
    const old = await run<Earlier>('earlier', earlier, [ids, given.period, of.organisation]);
    const waiting = old.filter(({ waits }) => waits).map(({ id }) => id);
    if (waiting.length) await run('supersede', supersede, [waiting]);
    const [made] = await run<{ id: number }>('submission', submission, [of.id, of.organisation, given.period]);
    const revised = charged.map(({ id, code }) => ({
      target: id,
      value: given.figures[code],
      revision: 1 + Math.max(0, ...old.filter(({ targetId }) => targetId === id).map(({ revision }) => revision)),
    }));
    const shared = [given.period, given.periodEnd, given.reason, made.id, of.organisation];
    await run('figures', figures, [JSON.stringify(revised), ...shared]);
    return show('submitted', submitted, made.id);
  });
}
