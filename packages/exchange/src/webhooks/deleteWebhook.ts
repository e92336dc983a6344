import type { Graph } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { ofWebhook, openWebhook, webhookNamed } from './acting.ts';
import { webhookErrors } from './errors.ts';
import { plainAddress } from './plainAddress.ts';

const longestReason = 500;

/** deleteWebhook: an endpoint is told of nothing more. */
export function declareDeleteWebhook(graph: Graph): void {
  graph.mutation('deleteWebhook', {
    description:
      'Deletes an endpoint: it is told of nothing more, and what was waiting is given up. To switch it off for a while, `updateWebhook(active: false)`.',
    roles: ['administrator'],
    judges: { Webhook: ofWebhook },
    input: (t) => ({
      webhook: t.id(webhookNamed),
      reason: t.string({
        description: `Why, for those who look at the changes; ${longestReason} characters at most. Error: WEBHOOK_TEXT.`,
      }),
    }),
    result: { webhook: { noun: 'Webhook', description: 'Nothing: the endpoint is gone. `errors` is empty then.' } },
    async run({ input, actor, transaction, moment, problems, viewer }) {
      const webhook = await openWebhook({ transaction, actor, problems }, String(input.webhook));
      const reason = input.reason ?? null;
      if ((reason?.length ?? 0) > longestReason)
        problems.add(webhookErrors.WEBHOOK_TEXT({ most: longestReason, path: ['reason'] }));
      if (!webhook || problems.found) return null;
      const gone = { state: 'DISABLED', stateSince: moment, retiredAt: moment } as const;
      await transaction.webhook.update({ where: { id: webhook.id }, data: gone });
      await transaction.webhookDelivery.updateMany({
        where: { webhookId: webhook.id, state: 'WAITING' },
        data: { state: 'DEAD', nextAt: null, finishedAt: moment },
      });
      await noteChange(transaction, {
        noun: 'Webhook',
        id: webhook.id,
        place: webhook.organisation?.placeId ?? null,
        mutation: 'deleteWebhook',
        viewer,
        moment,
        before: { url: plainAddress(webhook.url) },
        after: {},
        reason,
      });
      return { webhook: webhook.id };
    },
  });
}
