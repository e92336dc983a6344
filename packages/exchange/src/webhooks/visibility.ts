import { placesUnder, serving } from '@plangraph/plan';
import type { ViewerScope, Where } from '@plangraph/schema';

/** Which endpoints a viewer may see: administrators those of their organisation, and of those in their place and beneath. Nobody else sees any. */
export function visibleWebhooks(viewer: ViewerScope | null): boolean | Where<'Webhook'> {
  if (!viewer?.roles.includes('administrator')) return false;
  const there: Where<'Webhook'> = { retiredAt: { isNull: true } };
  const under = placesUnder(viewer);
  if (under === false) return false;
  if (under === true || viewer.organisation === null) return under === true ? there : false;
  const own: Where<'Webhook'> = { now: { organisation: serving(viewer.organisation) } };
  return { ...there, or: [own, { organisation: { place: under } }] };
}

/** Which deliveries a viewer may see: those of the endpoints that he sees. */
export function visibleDeliveries(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'WebhookDelivery'> {
  const seen = visibleWebhooks(viewer);
  if (typeof seen === 'boolean') return seen;
  const begun: Where<'WebhookDelivery'> = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
  return { ...begun, webhook: seen };
}

/** Which attempts a viewer may see: those of the deliveries that he sees. */
export function visibleAttempts(viewer: ViewerScope | null, asOf: Date | null): boolean | Where<'WebhookAttempt'> {
  const seen = visibleDeliveries(viewer, asOf);
  if (typeof seen === 'boolean') return seen;
  const begun: Where<'WebhookAttempt'> = asOf ? { recordedAt: { lte: asOf.toISOString() } } : {};
  return { ...begun, delivery: seen };
}
