import type { Graph } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { ofWebhook, openWebhook, webhookNamed } from './acting.ts';
import { webhookErrors } from './errors.ts';
import { webhookMeans } from './means.ts';

const longestOverlap = 720;

/** rotateWebhookSecret: an endpoint gets another secret, and both sign for a while. */
export function declareRotateWebhookSecret(graph: Graph): void {
  const means = graph.given(webhookMeans);
  graph.mutation('rotateWebhookSecret', {
    description:
      'Makes another secret for an endpoint, told once, in this answer. Until the overlap has passed each delivery bears two signatures, by the secret before and by this one.',
    roles: ['administrator'],
    judges: { Webhook: ofWebhook },
    input: (t) => ({
      webhook: t.id(webhookNamed),
      overlapHours: t.int({
        description: `For how many hours the secret before goes on signing, 0 to ${longestOverlap}; 24 when left out. Error: WEBHOOK_OVERLAP.`,
      }),
    }),
    result: { webhook: { noun: 'Webhook', description: 'The endpoint.' } },
    tells: { secret: 'The new secret, `whsec_…`. Keep it as you keep a password.' },
    async run({ input, actor, transaction, moment, problems, viewer, tell }) {
      const hours = input.overlapHours ?? 24;
      if (hours < 0 || hours > longestOverlap)
        problems.add(webhookErrors.WEBHOOK_OVERLAP({ hours, most: longestOverlap }));
      if (!means) problems.add(webhookErrors.WEBHOOKS_NOT_SET_UP());
      const webhook = await openWebhook({ transaction, actor, problems }, String(input.webhook));
      if (!webhook || !means) return null;
      const endsAt = new Date(moment.getTime() + hours * 3_600_000);
      const older = { webhookId: webhook.id, OR: [{ endsAt: null }, { endsAt: { gt: endsAt } }] };
      await transaction.webhookSecret.updateMany({ where: older, data: { endsAt } });
      // Two sign at once, not three.
      const [, ...rest] = await transaction.webhookSecret.findMany({
        where: { webhookId: webhook.id, endsAt: { gt: moment } },
        orderBy: { id: 'desc' },
      });
      const oldest = { id: { in: rest.map(({ id }) => id) } };
      await transaction.webhookSecret.updateMany({ where: oldest, data: { endsAt: moment } });
      const { kept, secret } = means.keys.make();
      await transaction.webhookSecret.create({ data: { ...kept, webhookId: webhook.id, recordedAt: moment } });
      await noteChange(transaction, {
        noun: 'Webhook',
        id: webhook.id,
        place: webhook.organisation?.placeId ?? null,
        mutation: 'rotateWebhookSecret',
        viewer,
        moment,
        before: {},
        after: { overlapUntil: endsAt.toISOString() },
      });
      tell('secret', secret);
      return { webhook: webhook.id };
    },
  });
}
