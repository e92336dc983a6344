import type { MutationTransaction, Viewer } from '@plangraph/schema';

/** A change of an endpoint, as the audit keeps it. */
export interface WebhookNote {
  /** Number of the endpoint. */
  readonly id: number;
  /** Number of the place of its organisation; null for none. */
  readonly place: number | null;
  readonly mutation: string;
  readonly viewer: Pick<Viewer, 'subject' | 'organisation'>;
  readonly moment: Date;
  /** Why; null where nobody says. */
  readonly reason?: string | null;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** Writes into the audit what became of an endpoint: never its secret, and of its address what leads there only. */
export async function noteWebhook(transaction: Pick<MutationTransaction, 'change'>, note: WebhookNote): Promise<void> {
  const { id, place, mutation, viewer, moment, reason = null, before, after } = note;
  const { subject, organisation } = viewer;
  const data = {
    noun: 'Webhook',
    recordId: id,
    placeId: place,
    mutation,
    subject,
    organisation,
    reason,
    before,
    after,
  };
  await transaction.change.create({ data: { ...data, recordedAt: moment } });
}

/** An address without what may be secret in it: parameters often hold a token. */
export function plainAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
