import type { ConnectionsQuery } from '../../generated/connections.ts';

/** A program of an organisation, with its keys. */
export type ApiClient = ConnectionsQuery['clients']['nodes'][number];

/** An endpoint that is told of events, with its latest deliveries. */
export type Endpoint = ConnectionsQuery['webhooks']['nodes'][number];

/** What an endpoint may be told of. */
export type EventType = ConnectionsQuery['eventTypes'][number];
