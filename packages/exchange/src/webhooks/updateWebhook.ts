import type { MutationEnvironment } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { ofWebhook, openWebhook, webhookNamed } from './acting.ts';
import { webhookErrors } from './errors.ts';
import type { declareFilter } from './filter.ts';
import { knownTo } from './known.ts';
import { webhookMeans } from './means.ts';
import { plainAddress } from './plainAddress.ts';
import { expectNouns, readInput } from './readInput.ts';

/** updateWebhook: an endpoint is changed, switched off, or on again. */
export function declareUpdateWebhook(graph: MutationEnvironment, filter: ReturnType<typeof declareFilter>): void {
  const means = graph.given(webhookMeans);
  graph.mutation('updateWebhook', {
    description:
      'Changes an endpoint in what is stated, switches it off, or on again. What is waiting is sent as the endpoint then is; of what happens while it is off it is never told.',
    roles: ['administrator'],
    judges: { Webhook: ofWebhook },
    input: (t) => ({
      webhook: t.id(webhookNamed),
      url: t.string({ description: 'Where deliveries are sent by POST. Error: WEBHOOK_ADDRESS.' }),
      events: t.stringList({ description: 'Types of events, in the place of those before. Error: WEBHOOK_EVENTS.' }),
      filter: t.field({
        type: filter,
        description:
          'To what the events are narrowed, in the place of what was before. Errors: WEBHOOK_FILTER, NOT_FOUND.',
      }),
      document: t.string({
        description:
          'The document that shapes the payload; null for that of the type of event. Error: WEBHOOK_DOCUMENT.',
      }),
      ordered: t.boolean({ description: 'Whether what happened to one record arrives in its order.' }),
      note: t.string({ description: 'What it is for; 500 characters at most. Error: WEBHOOK_TEXT.' }),
      active: t.boolean({
        description:
          'False switches it off, true on again, also where the graph switched it off; it stays as it is when left out.',
      }),
    }),
    result: { webhook: { noun: 'Webhook', description: 'The endpoint.' } },
    async run({ input, actor, transaction, moment, problems, viewer }) {
      const acting = { transaction, actor, problems };
      const webhook = await openWebhook(acting, String(input.webhook));
      if (!means) problems.add(webhookErrors.WEBHOOKS_NOT_SET_UP());
      if (!webhook || !means) return null;
      const { url } = await readInput(acting, input, { means, known: knownTo(graph) });
      const events = [...new Set(input.events ?? webhook.events)];
      const nouns = input.filter ? [...(input.filter.nouns ?? [])] : webhook.nouns;
      const plans = input.filter ? [...(input.filter.plans ?? [])] : webhook.plans;
      expectNouns(acting, { events, nouns });
      if (problems.found) return null;
      const { active } = input;
      const state = typeof active !== 'boolean' ? webhook.state : active ? 'ACTIVE' : 'DISABLED';
      const switched = state === webhook.state ? {} : { state, stateReason: null, stateSince: moment };
      await transaction.webhook.update({
        where: { id: webhook.id },
        data: {
          url: url ?? webhook.url,
          events,
          nouns,
          plans,
          document: input.document === undefined ? webhook.document : input.document,
          ordered: input.ordered ?? webhook.ordered,
          note: input.note === undefined ? webhook.note : input.note,
          ...switched,
        },
      });
      if (state === 'ACTIVE') {
        const healthy = { failures: 0, failingSince: null, heldUntil: null, recordedAt: moment };
        await transaction.webhookHealth.updateMany({ where: { webhookId: webhook.id }, data: healthy });
      }
      await noteChange(transaction, {
        noun: 'Webhook',
        id: webhook.id,
        place: webhook.organisation?.placeId ?? null,
        mutation: 'updateWebhook',
        viewer,
        moment,
        before: { url: plainAddress(webhook.url), events: webhook.events.join(', '), state: webhook.state },
        after: { url: plainAddress(url ?? webhook.url), events: events.join(', '), state },
      });
      return { webhook: webhook.id };
    },
  });
}
