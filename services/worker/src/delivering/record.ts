import type { Database } from '@plangraph/database';
import { inTransaction } from '../progress.ts';
import type { Sent } from '../sending/post.ts';
import type { WorkerSettings } from '../settings.ts';
import type { Claimed } from './claim.ts';
import type { Endpoint } from './endpoint.ts';
import { waitAfter } from './wait.ts';

/** What came of one attempt. */
export interface Attempted extends Sent {
  /** When it began. */
  readonly at: Date;
  readonly milliseconds: number;
  /** Whether nothing is to be sent at all. */
  readonly withheld: boolean;
  /** Whether another attempt could not come out otherwise. */
  readonly final: boolean;
}

/** Writes down what came of an attempt, and what becomes of the delivery and of the endpoint. Gives whether the endpoint was switched off. */
export async function recordAttempt(
  { pool }: Pick<Database, 'pool'>,
  {
    claimed,
    endpoint,
    attempted,
  }: { readonly claimed: Claimed; readonly endpoint: Endpoint; readonly attempted: Attempted },
  settings: WorkerSettings,
): Promise<boolean> {
  const { at, milliseconds, status, failure, answer, retryAfter, withheld, final } = attempted;
  const arrived = failure === null && !withheld;
  const elapsed = at.getTime() + milliseconds - claimed.roundAt.getTime();
  const wait =
    arrived || withheld || final
      ? null
      : waitAfter({ round: claimed.round, elapsed, retryAfter }, settings, Math.random());
  const state = arrived ? 'DELIVERED' : withheld ? 'WITHHELD' : wait === null ? 'DEAD' : 'WAITING';
  const reason = await inTransaction(pool, async (client) => {
    // Of one endpoint one attempt after the other: else two that switch it off wait for each other's delivery.
    await client.query('SELECT FROM "WebhookHealth" WHERE "webhookId" = $1 FOR UPDATE', [endpoint.id]);
    if (!withheld) {
      await client.query(
        `INSERT INTO "WebhookAttempt" ("deliveryId", "number", "recordedAt", "milliseconds", "status", "failure", "answer")
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [claimed.id, claimed.attempts, at, milliseconds, status, failure, answer],
      );
    }
    // A replay, or another worker that took it over, has the word where this one was late; and what was given up meanwhile, because
    // the endpoint was switched off or deleted, does not wait again.
    await client.query(
      `UPDATE "WebhookDelivery" SET "state" = $3::"DeliveryState", "leasedUntil" = NULL,
         "nextAt" = CASE WHEN $4::float8 IS NULL THEN NULL ELSE now() + make_interval(secs => $4::float8 / 1000) END,
         "finishedAt" = CASE WHEN $4::float8 IS NULL THEN now() END
       WHERE "id" = $1 AND "attempts" = $2 AND "roundAt" = $5 AND ("state" = 'WAITING' OR $3 = 'DELIVERED')`,
      [claimed.id, claimed.attempts, state, wait, claimed.roundAt],
    );
    if (withheld || final) return null;
    const { rows } = await client.query<{ down: boolean }>(
      `UPDATE "WebhookHealth" SET
         "failures" = CASE WHEN $2 THEN 0 ELSE "failures" + 1 END,
         "failingSince" = CASE WHEN $2 THEN NULL ELSE coalesce("failingSince", now()) END,
         "heldUntil" = CASE WHEN $2 OR "failures" + 1 < $3 THEN NULL ELSE now() + make_interval(secs => $4::float8 / 1000) END,
         "recordedAt" = now()
       WHERE "webhookId" = $1
       RETURNING "failures" >= $3 AND "failingSince" <= now() - make_interval(secs => $5::float8 / 1000) AS down`,
      [endpoint.id, arrived, settings.failuresToHold, wait ?? settings.firstWait, settings.downtime],
    );
    const found = status === 410 ? 'GONE' : rows[0]?.down ? 'DOWN' : null;
    if (found === null) return null;
    const { rowCount } = await client.query(
      `UPDATE "Webhook" SET "state" = 'SUSPENDED', "stateReason" = $2, "stateSince" = date_trunc('milliseconds', clock_timestamp()),
         "suspendedAt" = date_trunc('milliseconds', clock_timestamp()) WHERE "id" = $1 AND "state" = 'ACTIVE'`,
      [endpoint.id, found],
    );
    if (!rowCount) return null;
    await client.query(
      `UPDATE "WebhookDelivery" SET "state" = 'DEAD', "nextAt" = NULL, "finishedAt" = now() WHERE "webhookId" = $1 AND "state" = 'WAITING'`,
      [endpoint.id],
    );
    // For the audit: whoever sees that it is off sees why.
    await client.query(
      `INSERT INTO "Change" ("noun", "recordId", "placeId", "mutation", "subject", "organisation", "before", "after")
       VALUES ('Webhook', $1, $2, 'suspendWebhook', 'worker', $3, '{"state": "ACTIVE"}', $4)`,
      [endpoint.id, endpoint.place, endpoint.organisation, JSON.stringify({ state: 'SUSPENDED', reason: found })],
    );
    return found;
  });
  return reason !== null;
}
