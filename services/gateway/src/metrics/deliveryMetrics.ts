import { Gauge, type Registry } from 'prom-client';
import type { MeasuredDatabase } from './measuredDatabase.ts';

interface Row {
  readonly waiting: number;
  /** Since when the oldest that is due waits, in seconds. */
  readonly oldest: number;
  readonly dead: number;
  readonly arrived: number;
  readonly failed: number;
  readonly active: number;
  readonly held: number;
  readonly suspended: number;
}

// Bounded, whatever is kept: of attempts the last ones by their numbers, of the rest what an index finds.
const read = `
  SELECT d.waiting, d.oldest, d.dead, a.arrived, a.failed, e.active, e.held, e.suspended FROM
  (SELECT count(*) FILTER (WHERE "state" = 'WAITING')::int AS waiting, count(*) FILTER (WHERE "state" = 'DEAD' AND "finishedAt" > now() - interval '1 hour')::int AS dead,
     coalesce(extract(epoch FROM now() - min("nextAt") FILTER (WHERE "state" = 'WAITING' AND "nextAt" <= now())), 0)::float8 AS oldest
   FROM "WebhookDelivery" WHERE "state" IN ('WAITING', 'DEAD')) d,
  (SELECT count(*) FILTER (WHERE "failure" IS NULL)::int AS arrived, count(*) FILTER (WHERE "failure" IS NOT NULL)::int AS failed FROM "WebhookAttempt"
   WHERE "id" > (SELECT max("id") - 10000 FROM "WebhookAttempt") AND "recordedAt" > now() - interval '5 minutes') a,
  (SELECT count(*) FILTER (WHERE w."state" = 'ACTIVE')::int AS active, count(*) FILTER (WHERE w."state" = 'SUSPENDED')::int AS suspended,
     count(*) FILTER (WHERE w."state" = 'ACTIVE' AND h."heldUntil" > now())::int AS held
   FROM "Webhook" w LEFT JOIN "WebhookHealth" h ON h."webhookId" = w."id" WHERE w."retiredAt" IS NULL) e`;

/** How long what was read serves, in milliseconds: all figures of one look are of one moment. */
const kept = 1_000;

/** Makes the metrics of deliveries to endpoints, whichever worker makes them: each process tells of the same database, so of several the greatest counts. */
export function measureDeliveries(registry: Registry, { pool }: Pick<MeasuredDatabase, 'pool'>): void {
  let found: { readonly at: number; readonly row: Promise<Row | undefined> } | null = null;
  const now = (): Promise<Row | undefined> => {
    if (found && performance.now() - found.at < kept) return found.row;
    const row = pool.query<Row>(read).then(
      ({ rows }) => rows[0],
      () => undefined,
    );
    found = { at: performance.now(), row };
    return row;
  };
  const gauge = (
    name: string,
    help: string,
    label: string | null,
    values: (row: Row) => readonly (readonly [label: string, value: number])[],
  ) =>
    new Gauge<string>({
      name,
      help,
      labelNames: label ? [label] : [],
      registers: [registry],
      aggregator: 'max',
      async collect() {
        const row = await now();
        // A database that does not answer has no figures; the last ones would be taken for its present ones.
        this.reset();
        for (const [value, count] of row ? values(row) : []) this.set(label ? { [label]: value } : {}, count);
      },
    });
  gauge('plangraph_webhook_deliveries_waiting', 'Deliveries that are still to arrive.', null, (row) => [
    ['', row.waiting],
  ]);
  gauge(
    'plangraph_webhook_oldest_waiting_seconds',
    'How long the oldest delivery that is due waits already; 0 where none is.',
    null,
    (row) => [['', row.oldest]],
  );
  gauge('plangraph_webhook_deliveries_dead', 'Deliveries that were given up within an hour.', null, (row) => [
    ['', row.dead],
  ]);
  gauge(
    'plangraph_webhook_attempts_recent',
    'Attempts of the last five minutes, of the last 10,000 at most: those that arrived, and those that failed.',
    'outcome',
    (row) => [
      ['arrived', row.arrived],
      ['failed', row.failed],
    ],
  );
  gauge(
    'plangraph_webhook_endpoints',
    'Endpoints: those that are on, those of them that are left alone because they are down, and those that were switched off.',
    'state',
    (row) => [
      ['active', row.active],
      ['held', row.held],
      ['suspended', row.suspended],
    ],
  );
}
