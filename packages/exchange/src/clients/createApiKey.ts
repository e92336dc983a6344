import { expectAreas, expectPlace } from '@plangraph/plan';
import type { MutationEnvironment, MutationTransaction } from '@plangraph/schema';
import { codeOfClient } from './codeOfClient.ts';
import { clientErrors } from './errors.ts';
import { daysUntil, endOfDay, longestLife } from './lifetime.ts';
import { type ClientScopes, readScopes, type ScopeFault, scopeWords, writeScopes } from './scopes.ts';
import { makeKey } from './secret.ts';
import { writeKey } from './writeKey.ts';

const longestName = 200;

/** createApiKey: a key for an organisation in one step, with its client where there is none of that name. */
export function declareCreateApiKey(graph: MutationEnvironment): void {
  graph.mutation('createApiKey', {
    description:
      'Makes a key for a program of an organisation, and its client where the organisation has none of that name. The key is told once, in this answer; of it only a digest is kept. `issueApiKey` makes further keys of a client, and replaces one by another.',
    roles: ['administrator'],
    input: (t) => ({
      organisation: t.string({
        required: true,
        description: 'Code of the organisation for which the key acts. Errors: NOT_FOUND, OTHER_PLACE, OUT_OF_SCOPE.',
      }),
      name: t.string({
        required: true,
        description: `What the program is called, ${longestName} characters at most. Errors: MISSING_VALUE, TEXT_TOO_LONG, CLIENT_DIFFERS, CLIENT_RETIRED.`,
      }),
      scopes: t.stringList({
        required: true,
        description:
          'What the key may at most: `read`, `report`, `approve`, `import`, `export`, `administer`; with a colon and an area behind, such as `import:industry`, within that policy area only; or `feed`, for feeds and calendars, by a key that may stand in an address where it may nothing else. Errors: MISSING_VALUE, SCOPE_UNKNOWN, SCOPES_APART.',
      }),
      expiresOn: t.field({
        type: 'Date',
        description: `The last civil date on which the key holds, in China’s time, ${longestLife} days ahead at most; 365 days ahead when left out. Error: KEY_LIFETIME.`,
      }),
    }),
    result: { apiKey: { noun: 'ApiKey', description: 'What is known of the key.' } },
    tells: { secret: 'The key, as it is sent: `Authorization: Bearer plangraph_…`. Keep it as you keep a password.' },
    async run({ input, actor, transaction, moment, problems, viewer, tell }) {
      const acting = { transaction, actor, problems };
      const path = ['organisation'];
      const asked = { noun: 'Organisation', path, key: input.organisation } as const;
      const found = await transaction.organisation.findUnique({ where: { code: input.organisation } });
      const organisation = problems.expect(found?.retiredAt ? null : found, asked);
      if (organisation) await expectPlace(acting, { noun: 'ApiClient', place: organisation.placeId, path });
      expectAreas(acting, [{ noun: 'ApiClient', area: null, path }]);
      const name = input.name.trim();
      if (name === '') problems.add(clientErrors.MISSING_VALUE.name());
      if ([...name].length > longestName) problems.add(clientErrors.TEXT_TOO_LONG({ most: longestName }));
      const areas = [...graph.rowRegisters.values()].flatMap(({ register }) => register.area ?? []);
      const scopes = readScopes(input.scopes, [...new Set(areas)].sort());
      if ('faults' in scopes) for (const fault of scopes.faults) problems.add(problemOf(fault, areas));
      else if (!scopes.found.scopes.length) problems.add(clientErrors.MISSING_VALUE.scopes());
      const expiresAt = input.expiresOn
        ? endOfDay(String(input.expiresOn).slice(0, 10))
        : new Date(moment.getTime() + 365 * 86_400_000);
      const days = daysUntil(expiresAt, moment);
      if (days < 1 || days > longestLife)
        problems.add(clientErrors.KEY_LIFETIME({ days, most: longestLife, path: ['expiresOn'] }));
      if (!organisation || problems.found || !('found' in scopes)) return null;
      const named = { transaction, organisation, name, scopes: scopes.found };
      const client = await clientOf(named);
      if (client.retiredAt) {
        const said = { client: client.code, moment: client.retiredAt.toISOString(), path: ['name'] };
        problems.add(clientErrors.CLIENT_RETIRED(said));
      }
      const own = writeScopes(client).sort().join(', ');
      if (own !== writeScopes(scopes.found).sort().join(', '))
        problems.add(clientErrors.CLIENT_DIFFERS({ name, scopes: own, client: client.code }));
      if (problems.found) return null;
      const made = makeKey();
      const place = organisation.placeId;
      const id = await writeKey(transaction, {
        client: client.id,
        place,
        made,
        moment,
        expiresAt,
        gives: null,
        viewer,
        mutation: 'createApiKey',
      });
      tell('secret', made.key);
      return { apiKey: id };
    },
  });
}

function problemOf(fault: ScopeFault, areas: readonly string[]) {
  const listed = (names: readonly string[]) => ({ en: names.join(', '), zh: names.join('、') });
  if ('apart' in fault) return clientErrors.SCOPES_APART({ scopes: listed(fault.apart) });
  const known = { scopes: listed(scopeWords), areas: listed([...new Set(areas)].sort()) };
  return clientErrors.SCOPE_UNKNOWN({ scope: fault.unknown.slice(0, 60), path: ['scopes', fault.at], ...known });
}

/** The client of an organisation by that name, made where there is none. */
async function clientOf({
  transaction,
  organisation,
  name,
  scopes,
}: {
  readonly transaction: MutationTransaction;
  readonly organisation: { readonly id: number; readonly code: string };
  readonly name: string;
  readonly scopes: ClientScopes;
}) {
  // Two who ask for the same name at once get one client.
  await transaction.$executeRawUnsafe(
    'SELECT 1 FROM "Organisation" WHERE "id" = $1 FOR NO KEY UPDATE',
    organisation.id,
  );
  const where = { organisationId: organisation.id, OR: [{ nameZh: name }, { nameEn: name }] };
  const found = await transaction.apiClient.findFirst({
    where,
    orderBy: [{ retiredAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
  });
  if (found) return found;
  const code = await codeOfClient(transaction, organisation.code, name);
  return transaction.apiClient.create({
    data: {
      code,
      nameZh: name,
      nameEn: name,
      organisationId: organisation.id,
      scopes: [...scopes.scopes],
      areas: [...scopes.areas],
      fileAreas: [...scopes.fileAreas],
    },
  });
}
