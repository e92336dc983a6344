import type { Graph } from '@plangraph/schema';
import { clientErrors } from './errors.ts';
import { longestLife } from './lifetime.ts';
import { expectClient, ofClient } from './ofClient.ts';
import { makeKey } from './secret.ts';
import { writeKey } from './writeKey.ts';

const longestOverlap = 720;

/** issueApiKey: a client gets a key, which this answer alone tells. */
export function declareIssueApiKey(graph: Graph): void {
  graph.mutation('issueApiKey', {
    description:
      'Makes a key for a client. The key is told once, in this answer; of it only a digest is kept. With `replaces` another key of the client gives way to it, after an overlap in which both hold.',
    roles: ['administrator'],
    judges: { ApiClient: ofClient },
    input: (t) => ({
      client: t.string({
        required: true,
        description: 'Code of the client. Errors: NOT_FOUND, CLIENT_RETIRED, OTHER_PLACE, OUT_OF_SCOPE.',
      }),
      days: t.int({
        description: `For how many days the key holds, 1 to ${longestLife}; 365 when left out. Error: KEY_LIFETIME.`,
      }),
      replaces: t.id({
        description: 'Global id of the ApiKey that gives way. Errors: INVALID_ID, NOT_FOUND, KEY_OF_ANOTHER_CLIENT.',
      }),
      overlapHours: t.int({
        description: `For how many hours the replaced key goes on, 0 to ${longestOverlap}; 24 when left out. Error: KEY_OVERLAP.`,
      }),
    }),
    result: { apiKey: { noun: 'ApiKey', description: 'What is known of the key.' } },
    tells: { key: 'The key, as it is sent: `Authorization: Bearer plangraph_…`. Keep it as you keep a password.' },
    async run({ input, actor, transaction, moment, problems, viewer, tell }) {
      const acting = { transaction, actor, problems };
      const { days = null, overlapHours = null } = input;
      const lifetime = days ?? 365;
      if (lifetime < 1 || lifetime > longestLife)
        problems.add(clientErrors.KEY_LIFETIME({ days: lifetime, most: longestLife, path: ['days'] }));
      const overlap = overlapHours ?? 24;
      if (overlap < 0 || overlap > longestOverlap)
        problems.add(clientErrors.KEY_OVERLAP({ hours: overlap, most: longestOverlap }));
      const asked = { noun: 'ApiClient', path: ['client'], key: input.client } as const;
      const found = await transaction.apiClient.findUnique({
        where: { code: input.client },
        include: { organisation: { select: { placeId: true } } },
      });
      const client = problems.expect(found, asked);
      if (!client) return null;
      const place = client.organisation?.placeId ?? null;
      await expectClient(acting, { noun: 'ApiClient', place, path: ['client'] });
      const said = { client: client.code, path: ['client'] };
      if (client.retiredAt)
        problems.add(clientErrors.CLIENT_RETIRED({ ...said, moment: client.retiredAt.toISOString() }));
      const replaced = input.replaces
        ? problems.id(String(input.replaces), { noun: 'ApiKey', path: ['replaces'] })
        : null;
      const old = replaced === null ? null : await transaction.apiKey.findUnique({ where: { id: replaced } });
      if (replaced !== null) {
        const key = problems.expect(old, { noun: 'ApiKey', path: ['replaces'], key: input.replaces });
        if (key && key.clientId !== client.id)
          problems.add(clientErrors.KEY_OF_ANOTHER_CLIENT({ ...said, hint: key.hint }));
      }
      if (problems.found) return null;
      const made = makeKey();
      const expiresAt = new Date(moment.getTime() + lifetime * 86_400_000);
      const until = new Date(moment.getTime() + overlap * 3_600_000);
      const gives =
        old && (old.revokedAt === null || old.revokedAt > until) ? { id: old.id, hint: old.hint, until } : null;
      const id = await writeKey(transaction, { client: client.id, place, made, moment, expiresAt, gives, viewer });
      tell('key', made.key);
      return { apiKey: id };
    },
  });
}
