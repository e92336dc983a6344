import type { Database } from '@plangraph/database';
import type { WebhookMeans } from '@plangraph/exchange';
import type { ComposedGraph } from '@plangraph/schema';
import type { Resolve } from '../sending/guardedLookup.ts';
import { createPayloads } from '../sending/payload.ts';
import { post, type Sent } from '../sending/post.ts';
import { signed } from '../sending/sign.ts';
import type { WorkerSettings } from '../settings.ts';
import type { Claimed } from './claim.ts';
import { type Endpoint, findEndpoint } from './endpoint.ts';
import { recordAttempt } from './record.ts';

/** What delivering needs. */
export interface DeliverOptions {
  readonly database: Pick<Database, 'pool'>;
  readonly graph: ComposedGraph;
  readonly means: WebhookMeans;
  readonly settings: WorkerSettings;
  /** Who looks names up; the system when left out. */
  readonly resolve?: Resolve | undefined;
  /** Who is told of deliveries; nobody when left out. */
  readonly watch?: DeliveryWatch | undefined;
}

/** Somebody who is told of each delivery, and may give headers that go with it, such as those of a trace. */
export interface DeliveryWatch {
  delivery(
    told: { messageId: string; type: string; host: string; requestId: string | null },
    work: (headers: Readonly<Record<string, string>>) => Promise<Sent>,
  ): Promise<Sent>;
}

/** What came of a delivery, for the log. */
export interface Delivered {
  readonly failure: string | null;
  readonly suspended: boolean;
}

const none: Sent = { status: null, failure: null, answer: null, retryAfter: null };

/** Makes what carries out one attempt: the payload as the graph is now, signed, sent, and written down. */
export function createDeliver({ database, graph, means, settings, resolve, watch }: DeliverOptions) {
  const makePayload = createPayloads(graph, means);

  const attempt = async (claimed: Claimed, endpoint: Endpoint) => {
    const secrets = endpoint.secrets.flatMap((kept) => means.keys.secretOf(kept) ?? []);
    if (!secrets.length) return { ...none, failure: 'NO_KEY', withheld: false, final: false };
    const { type, noun, recordId: row, verb, happenedAt, requestId } = claimed;
    const { viewer } = endpoint;
    const payload = await makePayload({
      event: { type, noun, row, verb, happenedAt, requestId },
      document: endpoint.document,
      // Of their own endpoints all may be told.
      viewer: viewer && type.startsWith('webhook.') ? { ...viewer, roles: [...viewer.roles, 'administrator'] } : viewer,
      requestId: claimed.messageId,
    });
    if ('withheld' in payload) return { ...none, withheld: true, final: false };
    if ('failure' in payload) return { ...none, failure: payload.failure, withheld: false, final: true };
    const url = new URL(endpoint.url);
    const { messageId } = claimed;
    const own = signed(messageId, new Date(), payload.body, secrets);
    const send = (more: Readonly<Record<string, string>>) =>
      post(
        { url, headers: { ...more, ...own }, body: payload.body },
        { addresses: means.addresses, time: settings.answerTime, resolve },
      );
    const sent = watch ? await watch.delivery({ messageId, type, host: url.host, requestId }, send) : await send({});
    return { ...sent, withheld: false, final: false };
  };

  return async function deliver(claimed: Claimed): Promise<Delivered> {
    const endpoint = await findEndpoint(database.pool, claimed.webhookId);
    if (!endpoint) return { failure: null, suspended: false };
    const at = new Date();
    const begun = performance.now();
    const outcome = await attempt(claimed, endpoint);
    const milliseconds = Math.round(performance.now() - begun);
    const attempted = { ...outcome, at, milliseconds };
    const suspended = await recordAttempt(database, { claimed, endpoint, attempted }, settings);
    return { failure: outcome.failure, suspended };
  };
}
