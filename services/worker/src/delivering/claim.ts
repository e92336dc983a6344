import { testEvent } from '@plangraph/exchange';
import type { Pool } from '../progress.ts';

/** A delivery that this worker has in hand. */
export interface Claimed {
  readonly id: number;
  readonly webhookId: number;
  readonly messageId: string;
  readonly type: string;
  readonly noun: string | null;
  readonly recordId: number | null;
  readonly verb: string | null;
  readonly requestId: string | null;
  readonly happenedAt: Date;
  /** Which attempt it is, of all and since it was last asked for. */
  readonly attempts: number;
  readonly round: number;
  readonly roundAt: Date;
}

// Tests are sent whatever the endpoint's state; all else while it is on, and not left alone because it is down.
const isOpen = `w."retiredAt" IS NULL AND (d."type" = '${testEvent}' OR (w."state" = 'ACTIVE' AND (h."heldUntil" IS NULL OR h."heldUntil" <= now())))`;
const isDue = `d."state" = 'WAITING' AND d."nextAt" <= now() AND (d."leasedUntil" IS NULL OR d."leasedUntil" <= now())`;

/** The endpoints that have something to be sent now, those that waited longest first. */
export async function findDue(pool: Pick<Pool, 'query'>, busy: readonly number[], limit: number): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT w."id" FROM "Webhook" w JOIN "WebhookHealth" h ON h."webhookId" = w."id"
     JOIN LATERAL (SELECT d."nextAt" FROM "WebhookDelivery" d WHERE d."webhookId" = w."id" AND ${isDue} AND ${isOpen} ORDER BY d."nextAt" LIMIT 1) due ON true
     WHERE w."id" <> ALL ($1::int[]) ORDER BY due."nextAt" LIMIT $2`,
    [busy, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes some deliveries of an endpoint in hand, for as long as a lease lasts: no other worker has them meanwhile, and whoever dies with
 * one leaves it to the next. Of an endpoint that keeps order, only the first of each record.
 */
export async function claim(
  pool: Pick<Pool, 'query'>,
  webhook: number,
  { limit, lease }: { readonly limit: number; readonly lease: number },
): Promise<Claimed[]> {
  const { rows } = await pool.query<Claimed>(
    `UPDATE "WebhookDelivery" SET "leasedUntil" = now() + make_interval(secs => $3), "attempts" = "attempts" + 1, "round" = "round" + 1
     WHERE "id" IN (
       SELECT d."id" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId" JOIN "WebhookHealth" h ON h."webhookId" = w."id"
       WHERE d."webhookId" = $1 AND ${isDue} AND ${isOpen}
       AND NOT (w."ordered" AND EXISTS (
         SELECT FROM "WebhookDelivery" e WHERE e."webhookId" = d."webhookId" AND e."noun" = d."noun" AND e."recordId" = d."recordId"
         AND e."id" < d."id" AND e."state" = 'WAITING'))
       ORDER BY d."nextAt", d."id" LIMIT $2 FOR UPDATE OF d SKIP LOCKED)
     RETURNING "id", "webhookId", "messageId", "type", "noun", "recordId", "verb", "requestId", "happenedAt", "attempts", "round", "roundAt"`,
    [webhook, limit, lease / 1_000],
  );
  return rows.sort((one, other) => one.id - other.id);
}
