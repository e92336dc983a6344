import type { Graph } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { ofWebhook, openWebhook, webhookNamed } from './acting.ts';
import { webhookErrors } from './errors.ts';

const mostNamed = 100;
const mostInRange = 10_000;

/** replayWebhook: what an endpoint was told of is sent again. */
export function declareReplayWebhook(graph: Graph): void {
  graph.mutation('replayWebhook', {
    description:
      'Sends again what an endpoint was told of: some deliveries, or all that happened within a range of moments. Messages keep their ids, so receivers know them again; payloads are as the graph is when they are sent.',
    roles: ['administrator'],
    judges: { Webhook: ofWebhook },
    input: (t) => ({
      webhook: t.id(webhookNamed),
      deliveries: t.idList({
        description: `Global ids of WebhookDelivery, ${mostNamed} at most. Errors: INVALID_ID, NOT_FOUND, WEBHOOK_REPLAY.`,
      }),
      from: t.field({ type: 'DateTime', description: 'From which moment on things happened. Error: WEBHOOK_REPLAY.' }),
      to: t.field({
        type: 'DateTime',
        description: 'Until which moment things happened, itself left out; now when left out. Error: WEBHOOK_REPLAY.',
      }),
      deadOnly: t.boolean({
        description: 'Whether only what was given up or withheld is sent again. False when left out.',
      }),
    }),
    result: { webhook: { noun: 'Webhook', description: 'The endpoint; its deliveries tell what waits.' } },
    async run({ input, actor, transaction, moment, problems, viewer }) {
      const webhook = await openWebhook({ transaction, actor, problems }, String(input.webhook));
      if (!webhook) return null;
      const { deliveries, from, to } = input;
      const named = deliveries?.length ?? 0;
      if (named > mostNamed || named > 0 === Boolean(from)) {
        problems.add(webhookErrors.WEBHOOK_REPLAY.which({ most: mostNamed }));
        return null;
      }
      const path = ['deliveries'];
      const ids = (deliveries ?? []).flatMap((id) => problems.id(String(id), { noun: 'WebhookDelivery', path }) ?? []);
      const range = from
        ? { happenedAt: { gte: new Date(from), lt: to ? new Date(to) : moment } }
        : { id: { in: ids } };
      const state = input.deadOnly ? ({ in: ['DEAD', 'WITHHELD'] } as { in: ('DEAD' | 'WITHHELD')[] }) : undefined;
      const where = { webhookId: webhook.id, ...range, ...(state ? { state } : {}) };
      const count = await transaction.webhookDelivery.count({ where });
      if (count > mostInRange) problems.add(webhookErrors.WEBHOOK_REPLAY.tooMany({ count, most: mostInRange }));
      if (named && count < new Set(ids).size)
        problems.expect(null, { noun: 'WebhookDelivery', path, key: deliveries?.map(String).join(', ').slice(0, 200) });
      if (problems.found) return null;
      const again = { state: 'WAITING', round: 0, roundAt: moment, nextAt: moment, finishedAt: null } as const;
      await transaction.webhookDelivery.updateMany({ where, data: again });
      await noteChange(transaction, {
        noun: 'Webhook',
        id: webhook.id,
        place: webhook.organisation?.placeId ?? null,
        mutation: 'replayWebhook',
        viewer,
        moment,
        before: {},
        after: { deliveries: String(count) },
      });
      return { webhook: webhook.id };
    },
  });
}
