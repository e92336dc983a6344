import type { Actor, Authority, MutationTransaction, Problem, Touched } from '@plangraph/schema';
import { isOfPlace, refuseTouch } from '../rules/authority.ts';
import { reportingRoles } from '../rules/inbox.ts';
import { placesUnder } from '../rules/placesUnder.ts';
import { placesAbove } from './places.ts';
import { notYours } from './refusals.ts';
import { identify, whoIs } from './who.ts';

// Whether an organisation is charged with one of some targets or measures, and whether with anything of an area.
const charges = `
  SELECT bool_or(charge."targetId" = ANY($2::int4[]) OR charge."measureId" = ANY($3::int4[])) AS "isCharged",
    bool_or(plan."placeId" = ANY($5::int4[])) AS "isResponsible"
  FROM "Responsibility" charge
  LEFT JOIN "Target" target ON target."id" = charge."targetId"
  LEFT JOIN "Measure" measure ON measure."id" = charge."measureId"
  LEFT JOIN "Section" section ON section."id" = measure."sectionId"
  LEFT JOIN "Area" area ON area."id" = coalesce(target."areaId", section."areaId") AND area."code" = $4
  LEFT JOIN "Plan" plan ON plan."id" = area."planId"
  WHERE charge."organisationId" = $1::int4 AND charge."role"::text = ANY($6::text[])`;

/** Who may do what with whose records, in every mutation and every register: what is asked of the one rule, and told of it. */
export const authority: Authority = {
  ends: { place: 'Place', organisation: 'Organisation', charges: ['Measure', 'Target'] },
  identify,
  covers: placesUnder,
  async refuse(transaction, actor, touched) {
    const places = await placesAbove(transaction, touched.place);
    const whose = { ...touched, places, ...(await chargesOf(transaction, actor, touched, places)) };
    const refusal = refuseTouch(whoIs(actor), whose, touched.deed);
    return refusal && tell(transaction, refusal, touched);
  },
  async refuseOwner(transaction, touched, owner) {
    const places = await placesAbove(transaction, touched.place);
    const seat = await placesAbove(transaction, owner.placeId);
    return isOfPlace(places, seat) ? null : tell(transaction, 'OTHER_PLACE', { ...touched, owners: [], path: [] });
  },
};

async function chargesOf(
  transaction: MutationTransaction,
  { organisation }: Actor,
  { serves, area }: Touched,
  places: readonly number[],
) {
  const none = { isCharged: false, isResponsible: false };
  if (!organisation) return none;
  const numbers = (wanted: string) => serves.filter(({ model }) => model === wanted).map(({ id }) => id);
  const asked = [organisation.id, numbers('Target'), numbers('Measure'), area, places, reportingRoles] as const;
  const [found] = await transaction.$queryRawUnsafe<{ isCharged: boolean | null; isResponsible: boolean | null }[]>(
    charges,
    ...asked,
  );
  return { isCharged: found?.isCharged ?? false, isResponsible: found?.isResponsible ?? false };
}

const named = { code: true, nameZh: true, nameEn: true } as const;

/** A refusal in words: whose it is, and who can help. */
async function tell(
  transaction: MutationTransaction,
  code: Parameters<typeof notYours>[0],
  { noun, owners, place, path }: Pick<Touched, 'noun' | 'owners' | 'place' | 'path'>,
): Promise<Problem> {
  const [known, where] = [
    await transaction.organisation.findMany({
      where: { id: { in: [...owners] } },
      select: named,
      orderBy: { id: 'asc' },
    }),
    place === null ? null : await transaction.place.findUnique({ where: { id: place }, select: named }),
  ];
  return notYours(code, { noun, owners: known, place: where, path });
}
