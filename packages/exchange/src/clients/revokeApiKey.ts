import type { Graph } from '@plangraph/schema';
import { noteChange } from '../audit/noteChange.ts';
import { clientErrors } from './errors.ts';
import { expectClient, ofKey } from './ofClient.ts';

const path = ['key'];

/** revokeApiKey: a key holds no more, from now on. */
export function declareRevokeApiKey(graph: Graph): void {
  graph.mutation('revokeApiKey', {
    description:
      'Revokes a key of a client: it holds no more, in no gateway, within a second. To end a client with all its keys, retire it (`retireApiClient`).',
    roles: ['administrator'],
    judges: { ApiKey: ofKey },
    input: (t) => ({
      key: t.id({
        required: true,
        description: 'Global id of the ApiKey. Errors: INVALID_ID, NOT_FOUND, KEY_REVOKED, OTHER_PLACE, OUT_OF_SCOPE.',
      }),
      reason: t.string({ description: 'Why, for those who look at the changes; 2000 characters at most.' }),
    }),
    result: { apiKey: { noun: 'ApiKey', description: 'The key that holds no more.' } },
    async run({ input, actor, transaction, moment, problems, viewer }) {
      const id = problems.id(String(input.key), { noun: 'ApiKey', path });
      const found =
        id === null
          ? null
          : await transaction.apiKey.findUnique({
              where: { id },
              include: { client: { include: { organisation: { select: { placeId: true } } } } },
            });
      const key = id === null ? null : problems.expect(found, { noun: 'ApiKey', path, key: input.key });
      if (!key) return null;
      const place = key.client.organisation?.placeId ?? null;
      const acting = { transaction, actor, problems };
      await expectClient(acting, { noun: 'ApiKey', place, path });
      if (problems.found) return null;
      if (key.revokedAt && key.revokedAt <= moment) {
        problems.add(clientErrors.KEY_REVOKED({ hint: key.hint, moment: key.revokedAt.toISOString() }));
        return null;
      }
      await transaction.apiKey.update({ where: { id: key.id }, data: { revokedAt: moment } });
      await noteChange(transaction, {
        noun: 'ApiClient',
        id: key.clientId,
        place,
        moment,
        viewer,
        mutation: 'revokeApiKey',
        reason: input.reason ?? null,
        before: { key: key.hint },
        after: { revokedAt: moment.toISOString() },
      });
      return { apiKey: key.id };
    },
  });
}
