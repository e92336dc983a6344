import type { EventType } from '@plangraph/schema';
import { type Client, inTransaction, noteProgress, type Pool, takeProgress } from '../progress.ts';
import type { ChangeSource, LoggedChange } from '../source.ts';
import { type Happened, prepareTelling, recordChanged } from './happened.ts';

/** An endpoint, as far as it decides of what it is told. */
interface Endpoint {
  readonly id: number;
  readonly events: readonly string[];
  readonly nouns: readonly string[];
  readonly plans: readonly string[];
  readonly since: Date;
}

/** What was read through in one go. */
export interface ReadThrough {
  readonly changes: readonly LoggedChange[];
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether what came before was kept no more. */
  readonly lost: boolean;
}

/** What makes deliveries of changes needs. */
export interface FanOutOptions {
  readonly pool: Pool;
  readonly source: ChangeSource;
  readonly events: Iterable<EventType>;
  /** Nouns whose changes are wanted besides, by whoever else hears of them here. */
  readonly heard: readonly string[];
  /** Told of the changes within the transaction that notes how far was read. */
  readonly hear: (client: Client, changes: readonly LoggedChange[]) => Promise<void>;
}

const name = 'webhooks';
// The oldest that is kept: no endpoint is told of what happened before it was made.
const beginning = '';
const atOnce = 200;

/**
 * Makes what reads on in the log and notes, in one transaction, which endpoint is to be told of what and how far was read: so each
 * event becomes one delivery to each endpoint, whichever worker reads, and however it ends. Gives null where another worker reads.
 */
export function createFanOut({ pool, source, events, heard, hear }: FanOutOptions): () => Promise<ReadThrough | null> {
  const telling = prepareTelling(events);
  return () =>
    inTransaction(pool, async (client) => {
      const position = await takeProgress(client, name, beginning);
      if (position === null) return null;
      const endpoints = await findEndpoints(client);
      const nouns = new Set([...telling.nouns, ...heard, ...endpoints.flatMap((each) => each.nouns)]);
      const { changes, cursor, more, lost } = await source.read(position || null, [...nouns], atOnce);
      for (const change of changes) {
        const happened = endpoints.length ? await telling.find(client, change) : [];
        const changed = endpoints.some((each) => tellsRecords(each, change.noun));
        await deliver(client, endpoints, [
          ...happened,
          ...(changed ? change.ids.map((id) => recordChanged(change, id)) : []),
        ]);
      }
      if (changes.length) await hear(client, changes);
      if (cursor !== position) await noteProgress(client, name, cursor);
      return { changes, more, lost };
    });
}

async function findEndpoints(client: Client): Promise<Endpoint[]> {
  const { rows } = await client.query<Endpoint>(`
    SELECT "id", "events", "nouns", "plans", "stateSince" AS "since" FROM "Webhook"
    WHERE "state" = 'ACTIVE' AND "retiredAt" IS NULL ORDER BY "id"`);
  return rows;
}

function tellsRecords({ events, nouns }: Endpoint, noun: string): boolean {
  return events.includes('record.changed') && nouns.includes(noun);
}

function isTold({ events, nouns, plans, since }: Endpoint, { type, noun, plan, happenedAt }: Happened): boolean {
  if (!events.includes(type) || happenedAt < since) return false;
  if (type === 'record.changed') return nouns.includes(noun);
  return plan === null || !plans.length || plans.includes(plan);
}

async function deliver(client: Client, endpoints: readonly Endpoint[], happened: readonly Happened[]): Promise<void> {
  for (const endpoint of endpoints) {
    const told = happened.filter((each) => isTold(endpoint, each));
    if (!told.length || !(await staysOn(client, endpoint))) continue;
    await client.query(
      `INSERT INTO "WebhookDelivery" ("webhookId", "messageId", "type", "noun", "recordId", "verb", "requestId", "happenedAt", "nextAt")
       SELECT $1, m, t, n, r, v, q, h, now()
       FROM unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::timestamptz[]) AS told (m, t, n, r, v, q, h)
       ON CONFLICT ("webhookId", "messageId") DO NOTHING`,
      [
        endpoint.id,
        told.map(({ messageId }) => messageId),
        told.map(({ type }) => type),
        told.map(({ noun }) => noun),
        told.map(({ row }) => row),
        told.map(({ verb }) => verb),
        told.map(({ requestId }) => requestId),
        told.map(({ happenedAt }) => happenedAt.toISOString()),
      ],
    );
  }
}

/** Whether an endpoint is on still, and stays so until the transaction ends: whoever switches it off gives up all that waits, this too. */
async function staysOn(client: Client, { id }: Endpoint): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM "Webhook" WHERE "id" = $1 AND "state" = 'ACTIVE' AND "retiredAt" IS NULL FOR SHARE`,
    [id],
  );
  return rows.length > 0;
}
