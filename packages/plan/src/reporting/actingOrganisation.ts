import {
  type ActingOrganisation,
  type Actor,
  asTransaction,
  type MutationTransaction,
  type Problem,
  type Problems,
} from '@plangraph/schema';
import { placesAbove } from '../authority/places.ts';
import { notYours } from '../authority/refusals.ts';
import { whoIs } from '../authority/who.ts';
import { authorityErrors } from '../errors/authority.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { hasUnderHand } from '../rules/authority.ts';

/** An organisation, as far as messages name it. */
export type NamedOrganisation = Pick<ActingOrganisation, 'id' | 'code' | 'nameZh' | 'nameEn'>;

/** What a question to the rule needs of a mutation's run. */
export interface Acting {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
  readonly problems: Problems;
}

/** Whether somebody has the role of an administrator; of which places, `hasPlace` tells. */
export function administers({ viewer: { roles } }: Pick<Actor, 'viewer'>): boolean {
  return roles.includes('administrator');
}

/** Whether a place is under somebody's hand: his organisation sits there or above, or he administers everything. */
export async function hasPlace(
  { transaction, actor }: Pick<Acting, 'transaction' | 'actor'>,
  place: number | null,
): Promise<boolean> {
  const above = await placesAbove(asTransaction(transaction), [place]);
  return hasUnderHand(whoIs(actor), above(place));
}

/** The same, and adds a problem where it is not. */
export async function expectPlace(
  acting: Acting,
  { noun, place, path }: { readonly noun: string; readonly place: number | null; readonly path: Problem['path'] },
): Promise<void> {
  if (await hasPlace(acting, place)) return;
  const select = { code: true, nameZh: true, nameEn: true } as const;
  const where = place === null ? null : await acting.transaction.place.findUnique({ where: { id: place }, select });
  acting.problems.add(notYours('OTHER_PLACE', { noun, owners: [], place: where, path }));
}

/**
 * The organisation for which somebody reports: the one that the token names, or, for administrators, the one that the input
 * states, of those in their place. Null after it has added a problem.
 */
export async function reportingOrganisation(
  acting: Acting,
  stated: string | null | undefined,
): Promise<NamedOrganisation | null> {
  const { transaction, actor, problems } = acting;
  const own = actor.organisation;
  if (stated === null || stated === undefined || stated === own?.code) {
    if (!own) problems.add(authorityErrors.NO_ORGANISATION.inInput());
    return own;
  }
  const path = ['organisation'];
  if (!administers(actor)) {
    problems.add(reportingErrors.FORBIDDEN.otherReporter({ own: own?.code ?? '', stated }));
    return null;
  }
  const row = await transaction.organisation.findUnique({ where: { code: stated } });
  const found = problems.expect(row, { noun: 'Organisation', path, key: stated });
  if (!found) return null;
  if (found.retiredAt) problems.add(retiredOrganisation(found.code, found.retiredAt, path));
  await expectPlace(acting, { noun: 'Organisation', place: found.placeId, path });
  return found;
}

/** An organisation that is named and was retired. */
export function retiredOrganisation(code: string, retiredAt: Date, path: Problem['path']): Problem {
  return reportingErrors.RETIRED({ organisation: code, moment: retiredAt.toISOString(), path });
}
