import { Webhook } from 'standardwebhooks';

/** Signs a message after Standard Webhooks, by each of the secrets that hold: two while one gives way to another. */
export function signed(
  messageId: string,
  moment: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'PlanGraph-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(moment.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, moment, body)).join(' '),
  };
}
