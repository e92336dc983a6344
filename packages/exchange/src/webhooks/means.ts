import { defineMeans } from '@plangraph/schema';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { AddressRule } from './address.ts';
import type { WebhookKeys } from './secret.ts';

/** What of the process webhooks need. */
export interface WebhookMeans {
  readonly keys: WebhookKeys;
  readonly addresses: AddressRule;
  /** Parses a document within what any operation may take. Throws a GraphQLError. */
  parse(document: string): DocumentNode;
  /** The schema that payloads are asked of; there when the graph is composed. */
  schema(): GraphQLSchema;
}

/** What of the process webhooks need; where a graph has none, no endpoint can be made. */
export const webhookMeans = defineMeans<WebhookMeans>('what webhooks need');
