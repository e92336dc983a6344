import { expectAreas, expectPlace } from '@plangraph/plan';
import type { Actor, Judge, MutationTransaction, Problems } from '@plangraph/schema';

/** What the verbs of endpoints ask the rule with. */
export interface Acting {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
  readonly problems: Problems;
}

/** How a verb has its endpoint named. */
export const webhookNamed = {
  required: true,
  description: 'Global id of the Webhook. Errors: INVALID_ID, NOT_FOUND, OTHER_PLACE, OUT_OF_SCOPE.',
} as const;

/** An organisation, as far as it matters whose an endpoint is. */
interface Owner {
  readonly id: number;
  readonly placeId: number | null;
}

/** Adds a problem unless who acts administers an organisation: his own, or one in his place or beneath. */
export async function expectOwner(acting: Acting, owner: Owner | null, path: readonly string[]): Promise<void> {
  expectAreas(acting, [{ noun: 'Webhook', area: null, path }]);
  if (owner && owner.id === acting.actor.organisation?.id) return;
  await expectPlace(acting, { noun: 'Webhook', place: owner?.placeId ?? null, path });
}

/** An endpoint that a verb names, as it is locked. */
export async function openWebhook(acting: Acting, text: string) {
  const { transaction, problems } = acting;
  const path = ['webhook'];
  const id = problems.id(text, { noun: 'Webhook', path });
  if (id === null) return null;
  // In the order in which workers lock what they note of an attempt, so that neither waits for the other for ever.
  await transaction.$queryRawUnsafe('SELECT id FROM "WebhookHealth" WHERE "webhookId" = $1 FOR UPDATE', id);
  await transaction.$queryRawUnsafe('SELECT id FROM "Webhook" WHERE id = $1 FOR UPDATE', id);
  const found = await transaction.webhook.findUnique({
    where: { id, retiredAt: null },
    include: { organisation: { select: { id: true, placeId: true } } },
  });
  const webhook = problems.expect(found, { noun: 'Webhook', path, key: text });
  if (!webhook) return null;
  await expectOwner(acting, webhook.organisation, path);
  return problems.found ? null : webhook;
}

/** Whoever may work on an endpoint. */
export const ofWebhook: Judge = async (acting, id) => {
  const select = { organisation: { select: { id: true, placeId: true } } } as const;
  const { organisation } = await acting.transaction.webhook.findUniqueOrThrow({ where: { id }, select });
  await expectOwner(acting, organisation, []);
};
