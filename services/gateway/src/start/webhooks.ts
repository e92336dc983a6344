import type { WebhookMeans } from '@plangraph/exchange';
import type { ComposedGraph, GivenMeans } from '@plangraph/schema';
import type { WebhookConfig } from '../config/webhookSettings.ts';
import { parseWithinLimits } from '../operations/limits.ts';
import { openKeyFile } from './webhookKeys.ts';

/** What webhooks need of this process, and what a composition is given of it. */
export interface GivenWebhooks {
  /** Null where no key is stated, and none can be made for all machines. */
  readonly means: WebhookMeans | null;
  readonly given: readonly GivenMeans[];
  /** Says which graph was composed with it. */
  compose(graph: Pick<ComposedGraph, 'schema'>): void;
}

/** Makes what webhooks need. */
export async function openWebhooks(config: WebhookConfig): Promise<GivenWebhooks> {
  const { addressRule, openWebhookKeys, webhookMeans } = await import('@plangraph/exchange');
  const { keys, keyFile, networks, httpsOnly } = config;
  const [first, ...others] = keys ?? (keyFile === null ? [] : [await openKeyFile(keyFile)]);
  if (first === undefined) return { means: null, given: [], compose: () => {} };
  let composed: Pick<ComposedGraph, 'schema'> | null = null;
  const means: WebhookMeans = {
    keys: openWebhookKeys([first, ...others]),
    addresses: addressRule(networks, httpsOnly),
    parse: parseWithinLimits,
    schema: () => {
      if (!composed) throw new Error('Documents are looked at when the graph is composed.');
      return composed.schema;
    },
  };
  return {
    means,
    given: [webhookMeans.give(means)],
    compose: (graph) => {
      composed = graph;
    },
  };
}
