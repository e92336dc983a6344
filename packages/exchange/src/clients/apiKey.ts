import type { Graph } from '@plangraph/schema';
import { visibleKeys } from './visibility.ts';

/** ApiKey: what is known of a key, but for the key itself. */
export function declareApiKey(graph: Graph): void {
  graph.noun('ApiKey', {
    fields: (t) => ({
      client: t.one('client'),
      hint: t.column('hint'),
      recordedAt: t.column('recordedAt'),
      expiresAt: t.column('expiresAt'),
      revokedAt: t.column('revokedAt'),
      usedAt: t.column('usedAt'),
    }),
    ownMoments: true,
    filter: ['client'],
    orderBy: ['recordedAt'],
    policy: visibleKeys,
  });
}
