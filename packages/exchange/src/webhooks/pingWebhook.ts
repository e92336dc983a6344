import { randomUUID } from 'node:crypto';
import type { Graph } from '@plangraph/schema';
import { ofWebhook, openWebhook } from './acting.ts';
import { webhookErrors } from './errors.ts';
import { testEvent } from './events.ts';

const mostPings = 5;

/** pingWebhook: an endpoint is sent a test. */
export function declarePingWebhook(graph: Graph): void {
  graph.mutation('pingWebhook', {
    description:
      'Sends an endpoint a test, `webhook.test`, also where it is switched off. The delivery tells what came of it, within some seconds.',
    roles: ['administrator'],
    judges: { Webhook: ofWebhook },
    input: (t) => ({
      webhook: t.id({
        required: true,
        description:
          'Global id of the Webhook. Errors: INVALID_ID, NOT_FOUND, OTHER_PLACE, OUT_OF_SCOPE, WEBHOOK_TOO_MANY.',
      }),
    }),
    result: { delivery: { noun: 'WebhookDelivery', description: 'The test that is to be sent.' } },
    async run({ input, actor, transaction, moment, problems }) {
      const webhook = await openWebhook({ transaction, actor, problems }, String(input.webhook));
      if (!webhook) return null;
      const waiting = { webhookId: webhook.id, type: testEvent, state: 'WAITING' } as const;
      if ((await transaction.webhookDelivery.count({ where: waiting })) >= mostPings) {
        problems.add(webhookErrors.WEBHOOK_TOO_MANY.pings({ most: mostPings }));
        return null;
      }
      const moments = { happenedAt: moment, recordedAt: moment, roundAt: moment, nextAt: moment };
      const { id } = await transaction.webhookDelivery.create({
        data: { webhookId: webhook.id, type: testEvent, messageId: `msg_${randomUUID()}`, ...moments },
      });
      return { delivery: id };
    },
  });
}
