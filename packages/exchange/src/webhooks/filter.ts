import type { Graph } from '@plangraph/schema';

/** To what an endpoint's events are narrowed. */
export interface WebhookFilter {
  readonly nouns?: readonly string[] | null | undefined;
  readonly plans?: readonly string[] | null | undefined;
}

/** Declares the filter of endpoints. */
export function declareFilter({ builder }: Graph) {
  return builder.inputType('WebhookFilterInput', {
    description: 'To what the events of an endpoint are narrowed; each part narrows the events that it speaks of.',
    fields: (t) => ({
      nouns: t.stringList({
        description:
          'The nouns of `record.changed`, such as `Project`, 20 at most; it takes at least one. Error: WEBHOOK_FILTER.',
      }),
      plans: t.stringList({
        description:
          'Codes of plans to which events of a plan are narrowed, 20 at most; all when left out. Errors: WEBHOOK_FILTER, NOT_FOUND.',
      }),
    }),
  });
}
