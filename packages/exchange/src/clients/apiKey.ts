import type { Graph } from '@plangraph/schema';
import { lastDayOf } from './lifetime.ts';
import { writeScopes } from './scopes.ts';
import { visibleKeys } from './visibility.ts';

/** ApiKey: what is known of a key, but for the key itself. */
export function declareApiKey(graph: Graph): void {
  graph.noun('ApiKey', {
    label: ['client', 'hint'],
    fields: (t) => ({
      client: t.one('client'),
      hint: t.column('hint'),
      prefix: t.derived({
        description: 'How the key begins, to tell it from others: the same as `hint`.',
        type: 'String',
        needs: { hint: true },
        resolve: ({ hint }) => hint,
      }),
      scopes: t.derived({
        description:
          'What the key may at most, as `createApiKey` takes it: `read`, or `import:industry` for one policy area only.',
        type: ['String'],
        needs: { client: { scopes: true, areas: true, fileAreas: true } },
        resolve: ({ client }) => writeScopes(client),
      }),
      recordedAt: t.column('recordedAt'),
      expiresAt: t.column('expiresAt'),
      expiresOn: t.derived({
        description: 'The last civil date on which the key holds, in China’s time.',
        type: 'Date',
        needs: { expiresAt: true },
        resolve: ({ expiresAt }) => lastDayOf(new Date(expiresAt)),
      }),
      revokedAt: t.column('revokedAt'),
      usedAt: t.column('usedAt'),
      lastUsedAt: t.derived({
        description: 'When somebody last asked with the key, to the minute: the same as `usedAt`.',
        type: 'DateTime',
        nullable: true,
        needs: { usedAt: true },
        resolve: ({ usedAt }) => usedAt,
      }),
    }),
    ownMoments: true,
    filter: ['client'],
    orderBy: ['recordedAt'],
    policy: visibleKeys,
  });
}
