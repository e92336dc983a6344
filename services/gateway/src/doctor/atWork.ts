import { inDatabase } from '../errors/doctorDatabase.ts';
import type { Check } from './examination.ts';

/** A gateway that ended cleanly took itself off the list; one whose lease ended so long ago, in seconds, may come back, a later one is gone. */
const [late, gone] = [30, 3_600];

/** A delivery that is due waits so long for nobody, in minutes. */
const patience = 10;

/** Whether the gateways that keep answers are heard. */
export const checkListeners: Check = async ({ pool }) => {
  const { rows } = await pool.query<{ count: number; seconds: number | null }>(
    `SELECT count(*)::int AS count, max(extract(epoch FROM clock_timestamp() - until))::int AS seconds
     FROM plangraph.listener
     WHERE until < clock_timestamp() - make_interval(secs => $1) AND until > clock_timestamp() - make_interval(secs => $2)`,
    [late, gone],
  );
  const { count = 0, seconds } = rows[0] ?? {};
  return count > 0 ? [inDatabase.LISTENER_SILENT({ count, seconds: seconds ?? 0 })] : [];
};

/** Whether somebody brings the files that were left for a worker. */
export const checkImports: Check = async ({ pool }) => {
  const { rows } = await pool.query<{ count: number; minutes: number }>(
    `SELECT count(*)::int AS count, (max(extract(epoch FROM now() - coalesce("leasedUntil", "recordedAt"))) / 60)::int AS minutes
     FROM "ImportJob" WHERE "finishedAt" IS NULL AND coalesce("leasedUntil", "recordedAt") < now() - make_interval(mins => $1)`,
    [patience],
  );
  const { count = 0, minutes = 0 } = rows[0] ?? {};
  return count > 0 ? [inDatabase.IMPORTS_WAIT({ count, minutes })] : [];
};

/** Whether somebody reads what happens and delivers what is due, where there are endpoints to be told. */
export const checkWorker: Check = async ({ pool }) => {
  const { rows } = await pool.query<{ count: number; minutes: number }>(
    `WITH endpoint AS (SELECT "id" FROM "Webhook" WHERE "state" = 'ACTIVE' AND "retiredAt" IS NULL),
       left_over AS (
         SELECT d."nextAt" AS since FROM "WebhookDelivery" d JOIN endpoint w ON w."id" = d."webhookId"
         WHERE d."state" = 'WAITING' AND (d."leasedUntil" IS NULL OR d."leasedUntil" < now())
         UNION ALL
         SELECT e.written_at FROM plangraph.event e
         WHERE EXISTS (SELECT FROM endpoint) AND e.written_at > coalesce(
           (SELECT "recordedAt" FROM "WorkerProgress" WHERE "name" = 'webhooks'),
           (SELECT min("stateSince") FROM "Webhook" WHERE "state" = 'ACTIVE' AND "retiredAt" IS NULL)))
     SELECT count(*)::int AS count, (max(extract(epoch FROM now() - since)) / 60)::int AS minutes
     FROM left_over WHERE since < now() - make_interval(mins => $1)`,
    [patience],
  );
  const { count = 0, minutes = 0 } = rows[0] ?? {};
  return count > 0 ? [inDatabase.WORKER_ABSENT({ count, minutes })] : [];
};
