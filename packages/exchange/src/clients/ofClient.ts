import { expectAreas, expectPlace } from '@plangraph/plan';
import type { Judge } from '@plangraph/schema';

/** Adds a problem where somebody does not administer the place of a client's organisation, or asks by a key that is bound to policy areas. */
export async function expectClient(
  acting: Parameters<Judge>[0],
  at: { readonly noun: 'ApiClient' | 'ApiKey'; readonly place: number | null; readonly path: readonly string[] },
): Promise<void> {
  await expectPlace(acting, at);
  expectAreas(acting, [{ noun: at.noun, area: null, path: at.path }]);
}

const whose = { organisation: { select: { placeId: true } } } as const;

/** Whoever may make keys for a client. */
export const ofClient: Judge = async (acting, id) => {
  const { organisation } = await acting.transaction.apiClient.findUniqueOrThrow({ where: { id }, select: whose });
  await expectClient(acting, { noun: 'ApiClient', place: organisation?.placeId ?? null, path: [] });
};

/** Whoever may revoke a key. */
export const ofKey: Judge = async (acting, id) => {
  const select = { client: { select: whose } } as const;
  const { client } = await acting.transaction.apiKey.findUniqueOrThrow({ where: { id }, select });
  await expectClient(acting, { noun: 'ApiKey', place: client.organisation?.placeId ?? null, path: [] });
};
