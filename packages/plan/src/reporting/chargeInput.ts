import { asTransaction, type InputFields } from '@plangraph/schema';
import { placesAbove } from '../authority/places.ts';
import { notYours } from '../authority/refusals.ts';
import type { Words } from '../enums.ts';
import { isOfPlace } from '../rules/authority.ts';
import { type Acting, expectPlace, type NamedOrganisation, retiredOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';

/** What charges an organisation with a target, as the input states it. */
export interface Charge {
  readonly plan: string;
  readonly target: string;
  readonly organisation: string;
}

/** A target and an organisation that were found. */
export interface FoundCharge {
  readonly target: { readonly id: number; readonly code: string };
  readonly organisation: NamedOrganisation & { readonly placeId: number | null; readonly retiredAt: Date | null };
  /** Number of the place of the plan. */
  readonly place: number;
}

/** What one verb says of a charge. */
interface ChargeWords {
  /** Code of the error when the charge is not as the verb needs it. */
  readonly refusal: string;
  /** What the role means to it. */
  readonly role: string;
}

/** The fields of an input that state a charge. */
export function chargeFields(
  t: InputFields,
  { ResponsibilityRole }: Pick<Words, 'ResponsibilityRole'>,
  { refusal, role }: ChargeWords,
) {
  return {
    plan: t.string({ required: true, description: 'Code of the plan. Error: NOT_FOUND.' }),
    target: t.string({ required: true, description: 'Code of the target within the plan. Error: NOT_FOUND.' }),
    organisation: t.string({
      required: true,
      description: `Code of the organisation. Errors: NOT_FOUND, ${refusal}.`,
    }),
    role: t.field({ type: ResponsibilityRole, required: true, description: role }),
  };
}

/** Finds what a charge names; null after it has added a problem for each name that there is not. */
export async function findCharge(
  acting: Acting,
  { plan: code, target: targetCode, organisation: organisationCode }: Charge,
): Promise<FoundCharge | null> {
  const { transaction, problems } = acting;
  const foundOrganisation = await transaction.organisation.findUnique({ where: { code: organisationCode } });
  const organisation = problems.expect(foundOrganisation, {
    noun: 'Organisation',
    path: ['organisation'],
    key: organisationCode,
  });
  const foundPlan = await transaction.plan.findUnique({ where: { code }, select: { id: true, placeId: true } });
  const plan = problems.expect(foundPlan, { noun: 'Plan', path: ['plan'], key: code });
  if (!plan) return null;
  await expectPlace(acting, { noun: 'Plan', place: plan.placeId, path: ['plan'] });
  const where = { planId_code: { planId: plan.id, code: targetCode } };
  const foundTarget = await transaction.target.findUnique({
    where,
    select: { id: true, code: true, area: { select: { code: true } } },
  });
  const target = problems.expect(foundTarget, { noun: 'Target', path: ['target'], key: targetCode });
  if (target) expectAreas(acting, [{ noun: 'Target', area: target.area?.code ?? null, path: ['target'] }]);
  return target && organisation && !problems.found ? { target, organisation, place: plan.placeId } : null;
}

/** Adds a problem where an organisation cannot be charged: it is retired, or of another county. */
export async function expectChargeable(
  { transaction, problems }: Acting,
  { organisation, place }: Pick<FoundCharge, 'organisation' | 'place'>,
): Promise<void> {
  const path = ['organisation'];
  if (organisation.retiredAt) problems.add(retiredOrganisation(organisation.code, organisation.retiredAt, path));
  const above = await placesAbove(asTransaction(transaction), [place, organisation.placeId]);
  if (isOfPlace(above(place), above(organisation.placeId))) return;
  const where = await transaction.place.findUnique({ where: { id: organisation.placeId ?? 0 } });
  problems.add(notYours('OTHER_PLACE', { noun: 'Organisation', owners: [], place: where, path }));
}
