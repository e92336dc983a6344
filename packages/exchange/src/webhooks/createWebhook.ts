import type { MutationEnvironment } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { type Acting, expectOwner } from './acting.ts';
import { webhookErrors } from './errors.ts';
import type { declareFilter } from './filter.ts';
import { knownTo } from './known.ts';
import { webhookMeans } from './means.ts';
import { plainAddress } from './plainAddress.ts';
import { expectNouns, readInput } from './readInput.ts';

const mostEndpoints = 20;

/** createWebhook: an organisation is told of what happens. */
export function declareCreateWebhook(graph: MutationEnvironment, filter: ReturnType<typeof declareFilter>): void {
  const means = graph.given(webhookMeans);
  graph.mutation('createWebhook', {
    description:
      'Makes an endpoint of an organisation, to which what happens is sent over HTTP from then on, signed after Standard Webhooks. The secret is told once, in this answer.',
    roles: ['administrator'],
    input: (t) => ({
      url: t.string({
        required: true,
        description: 'Where deliveries are sent by POST; https in production. Error: WEBHOOK_ADDRESS.',
      }),
      events: t.stringList({
        required: true,
        description: 'Types of events, as `eventTypes` lists them. Error: WEBHOOK_EVENTS.',
      }),
      filter: t.field({
        type: filter,
        description: 'To what the events are narrowed. Errors: WEBHOOK_FILTER, NOT_FOUND.',
      }),
      document: t.string({
        description:
          'The GraphQL document that shapes the payload: one query without variables that asks for `event`. It is executed when a delivery is sent, with the rights of the endpoint: those of the API client that made it, or of a reader of its organisation. That of the type of event when left out. Error: WEBHOOK_DOCUMENT.',
      }),
      ordered: t.boolean({
        description:
          'Whether what happened to one record arrives in its order: a later event waits for the earlier ones. False when left out.',
      }),
      note: t.string({ description: 'What it is for; 500 characters at most. Error: WEBHOOK_TEXT.' }),
      organisation: t.string({
        description:
          'Code of the organisation that is told; your own when left out. Errors: NOT_FOUND, OTHER_PLACE, OUT_OF_SCOPE.',
      }),
    }),
    result: { webhook: { noun: 'Webhook', description: 'The endpoint.' } },
    tells: {
      secret: 'The secret by which the receiver verifies deliveries, `whsec_…`. Keep it as you keep a password.',
    },
    async run({ input, actor, transaction, moment, problems, viewer, tell }) {
      const acting: Acting = { transaction, actor, problems };
      const owner = await ownerOf(acting, input.organisation);
      if (!problems.found) await expectOwner(acting, owner, ['organisation']);
      if (!means) {
        problems.add(webhookErrors.WEBHOOKS_NOT_SET_UP());
        return null;
      }
      const { url } = await readInput(acting, input, { means, known: knownTo(graph) });
      const nouns = [...(input.filter?.nouns ?? [])];
      expectNouns(acting, { events: input.events, nouns });
      const where = { organisationId: owner?.id ?? null, retiredAt: null };
      if ((await transaction.webhook.count({ where })) >= mostEndpoints)
        problems.add(webhookErrors.WEBHOOK_TOO_MANY.endpoints({ most: mostEndpoints }));
      if (problems.found || url === null) return null;
      const client = viewer.client
        ? await transaction.apiClient.findUnique({ where: { code: viewer.client.code }, select: { id: true } })
        : null;
      const made = means.keys.make();
      const { id } = await transaction.webhook.create({
        data: {
          organisationId: owner?.id ?? null,
          clientId: client?.id ?? null,
          url,
          events: [...new Set(input.events)],
          nouns,
          plans: [...(input.filter?.plans ?? [])],
          document: input.document ?? null,
          ordered: input.ordered ?? false,
          note: input.note ?? null,
          recordedAt: moment,
          stateSince: moment,
          secrets: { create: { ...made.kept, recordedAt: moment } },
          health: { create: { recordedAt: moment } },
        },
      });
      await noteChange(transaction, {
        noun: 'Webhook',
        id,
        place: owner?.placeId ?? null,
        mutation: 'createWebhook',
        viewer,
        moment,
        before: {},
        after: { url: plainAddress(url), events: input.events.join(', ') },
      });
      tell('secret', made.secret);
      return { webhook: id };
    },
  });
}

/** The organisation that is told: the one that is stated, or that for which is asked; null for the operator. */
async function ownerOf({ transaction, actor, problems }: Acting, stated: string | null | undefined) {
  if (stated === null || stated === undefined) return actor.organisation;
  const found = await transaction.organisation.findUnique({ where: { code: stated, retiredAt: null } });
  return problems.expect(found, { noun: 'Organisation', path: ['organisation'], key: stated });
}
