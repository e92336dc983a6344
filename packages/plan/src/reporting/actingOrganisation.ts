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
    if (!own) problems.add(noneStated);
    return own;
  }
  const path = ['organisation'];
  if (!administers(actor)) {
    problems.add(forAnother(own?.code ?? '', stated));
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
  const moment = retiredAt.toISOString();
  return {
    code: 'RETIRED',
    path,
    message: { en: `“${code}” was retired at ${moment}.`, zh: `单位“${code}”已于 ${moment} 停用。` },
    cure: {
      en: 'Name its successor, or ask an administrator of its place to restore it.',
      zh: '请改用承接单位，或联系所在地区的管理员恢复该单位。',
    },
  };
}

function forAnother(own: string, stated: string): Problem {
  return {
    code: 'FORBIDDEN',
    path: ['organisation'],
    message: {
      en: `You act for “${own}” and cannot report for “${stated}”.`,
      zh: `您代表“${own}”，不能代“${stated}”填报。`,
    },
    cure: {
      en: 'Leave organisation out; only administrators report for another one.',
      zh: '请勿填写 organisation；仅管理员可代其他单位填报。',
    },
  };
}

const noneStated: Problem = {
  code: 'NO_ORGANISATION',
  path: [],
  message: { en: 'You act for no organisation, and state none.', zh: '您不代表任何单位，也未填写单位。' },
  cure: { en: 'State organisation in the input.', zh: '请在输入中填写 organisation。' },
};
