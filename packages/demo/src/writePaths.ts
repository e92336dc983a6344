import type { Transaction } from '@plangraph/rows';
import type { MadePath, MadePaths } from './paths.ts';

/** Writes paths, each as it was at each moment, and what targets and measures follow from then on. */
export async function writePaths(
  transaction: Transaction,
  plan: { readonly id: number },
  { dueOn, askedAt, paths }: MadePaths,
): Promise<void> {
  if (paths.length === 0) return;
  const say = (moment: string) => transaction.query(`SELECT set_config('plangraph.moment', $1, true)`, [moment]);
  await say(askedAt);
  await transaction.query('UPDATE "Plan" SET "pathsDueOn" = $2::date WHERE "id" = $1', [plan.id, dueOn]);
  const steps = paths
    .flatMap((path) => [
      { at: path.proposedAt, write: () => propose(transaction, path) },
      ...(path.decision ? [{ at: path.decision.at, write: () => decide(transaction, path) }] : []),
    ])
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  for (const { at, write } of steps) {
    await say(at);
    await write();
  }
  // What is written besides has no moment of its own.
  await say('');
}

async function propose(transaction: Transaction, path: MadePath): Promise<void> {
  const { targetId, measureId, revision, points, reason, organisation, proposedAt } = path;
  await transaction.query(
    `INSERT INTO "Path" ("targetId", "measureId", "revision", "points", "reason", "proposedById", "proposer", "proposedAt", "synthetic")
     SELECT $1, $2, $3, $4::jsonb, $5, own."id", 'demo:' || own."code", $6::timestamptz, true
     FROM "Organisation" own WHERE own."code" = $7`,
    [targetId, measureId, revision, JSON.stringify(points), reason, proposedAt, organisation],
  );
}

async function decide(transaction: Transaction, { targetId, measureId, revision, decision }: MadePath): Promise<void> {
  if (!decision) return;
  const approved = decision.state === 'APPROVED';
  const [moment, decider] = approved ? ['approvedAt', 'approvedById'] : ['returnedAt', 'returnedById'];
  const { rows } = await transaction.query(
    `UPDATE "Path" path SET "state" = $4::"ReportState", "${moment}" = $5::timestamptz, "${decider}" = other."id",
       "decider" = 'demo:' || other."code", "returnReason" = $6
     FROM "Organisation" other
     WHERE other."code" = $7 AND path."revision" = $3 AND (path."targetId" = $1 OR path."measureId" = $2) RETURNING path."id"`,
    [targetId, measureId, revision, decision.state, decision.at, decision.reason, decision.approver],
  );
  if (!approved) return;
  const [table, id] = targetId === null ? ['Measure', measureId] : ['Target', targetId];
  await transaction.query(`UPDATE "${table}" SET "pathId" = $2 WHERE "id" = $1`, [id, rows[0]?.id]);
}
