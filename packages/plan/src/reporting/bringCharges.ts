import { type Actor, asTransaction, type MutationTransaction, type Problem, type PutRow } from '@plangraph/schema';
import { placesAbove } from '../authority/places.ts';
import { notYours } from '../authority/refusals.ts';
import { chargeErrors } from '../errors/files.ts';
import { isOfPlace } from '../rules/authority.ts';
import { hasPlace, retiredOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';

/** Who answers for which target, as a row of a file states it; undefined for what it does not state. */
export interface StatedCharge {
  readonly plan: string | null;
  /** Code of the target, or the name of its indicator. */
  readonly target: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly problems: readonly Problem[];
}

interface Acting {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
}

/**
 * Charges organisations with targets as rows say, by the rules of `chargeOrganisation`: a row that is so already changes nothing.
 * Says what came of each row, in their order.
 */
export async function bringCharges(acting: Acting, rows: readonly StatedCharge[]): Promise<PutRow[]> {
  const { transaction } = acting;
  const known = await readKnown(acting, rows);
  const done: PutRow[] = [];
  const charges: { readonly organisationId: number; readonly targetId: number; readonly role: Role }[] = [];
  const held = new Set(known.charges.map(keyOf));
  for (const row of rows) {
    const key = [row.organisation, row.role, row.plan, row.target].map((part) => part ?? '').join(', ');
    const found = judge(acting, row, known);
    if ('problems' in found) {
      done.push({ key, id: null, outcome: 'REFUSED', changes: [], problems: [...row.problems, ...found.problems] });
      continue;
    }
    const isNew = !held.has(keyOf(found));
    if (isNew) charges.push(found);
    held.add(keyOf(found));
    const changes = isNew ? [{ column: 'role', before: null, after: found.role }] : [];
    done.push({ key, id: null, outcome: isNew ? 'CREATED' : 'UNCHANGED', changes, problems: [] });
  }
  await transaction.responsibility.createMany({ data: charges, skipDuplicates: true });
  return done;
}

type Role = 'LEAD' | 'RESPONSIBLE' | 'SUPPORTING';

const keyOf = ({ organisationId, targetId, role }: { organisationId: number; targetId: number | null; role: string }) =>
  `${organisationId} ${targetId} ${role}`;

/** Reads everything that rows name, and what stands already. */
async function readKnown({ transaction, actor }: Acting, rows: readonly StatedCharge[]) {
  const stated = (name: 'plan' | 'organisation') => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const plans = await transaction.plan.findMany({
    where: { code: { in: stated('plan') } },
    select: { id: true, code: true, placeId: true, place: { select: { code: true, nameZh: true, nameEn: true } } },
  });
  const organisations = await transaction.organisation.findMany({
    where: { code: { in: stated('organisation') } },
    include: { place: { select: { code: true, nameZh: true, nameEn: true } } },
  });
  const targets = await transaction.target.findMany({
    where: { planId: { in: plans.map(({ id }) => id) }, withdrawnAt: null },
    select: {
      id: true,
      code: true,
      planId: true,
      area: { select: { code: true } },
      indicator: { select: { nameZh: true, nameEn: true } },
    },
  });
  const charges = await transaction.responsibility.findMany({
    where: {
      organisationId: { in: organisations.map(({ id }) => id) },
      targetId: { in: targets.map(({ id }) => id) },
    },
    select: { organisationId: true, targetId: true, role: true },
  });
  const above = await placesAbove(asTransaction(transaction), [
    ...plans.map(({ placeId }) => placeId),
    ...organisations.map(({ placeId }) => placeId),
  ]);
  const foreign = new Map<number, Problem>();
  for (const { id, placeId, place } of plans) {
    if (await hasPlace({ transaction, actor }, placeId)) continue;
    foreign.set(id, notYours('OTHER_PLACE', { noun: 'Plan', owners: [], place, path: ['target.plan.code'] }));
  }
  return { plans, organisations, targets, charges, above, foreign };
}

/** Makes the problem of a name that nothing bears. */
type RaiseMissing = (given: { readonly text: string; readonly path: Problem['path'] }) => Problem;

function judge({ actor }: Acting, row: StatedCharge, known: Awaited<ReturnType<typeof readKnown>>) {
  const problems: Problem[] = [];
  const missing = (path: string, text: string | null, raise: RaiseMissing) =>
    text !== null && problems.push(raise({ text: text.slice(0, 60), path: [path] }));
  const plan = known.plans.find(({ code }) => code === row.plan);
  if (!plan) missing('target.plan.code', row.plan, chargeErrors.NOT_FOUND.plan);
  const organisation = known.organisations.find(({ code }) => code === row.organisation);
  if (!organisation) missing('organisation', row.organisation, chargeErrors.NOT_FOUND.organisation);
  const own = known.targets.filter(({ planId }) => planId === plan?.id);
  const named = own.filter(({ indicator }) => [indicator.nameZh, indicator.nameEn].includes(row.target ?? ''));
  const target = own.find(({ code }) => code === row.target) ?? (named.length === 1 ? named[0] : undefined);
  if (plan && !target) {
    if (named.length > 1) {
      const codes = named.map(({ code }) => code).join(', ');
      problems.push(chargeErrors.AMBIGUOUS_NAME({ name: row.target ?? '', codes, path: ['target.code'] }));
    } else missing('target.code', row.target, chargeErrors.NOT_FOUND.target);
  }
  for (const [path, text] of [
    ['target.plan.code', row.plan],
    ['target.code', row.target],
    ['organisation', row.organisation],
    ['role', row.role],
  ] as const) {
    const told = row.problems.some((problem) => problem.path[0] === path);
    if (text === null && !told) problems.push(chargeErrors.MISSING_VALUE({ path: [path] }));
  }
  const foreign = plan && known.foreign.get(plan.id);
  if (foreign) problems.push(foreign);
  if (target) {
    const add = (problem: Problem) => void problems.push(problem);
    expectAreas({ actor, problems: { add } }, [
      { noun: 'Target', area: target.area?.code ?? null, path: ['target.code'] },
    ]);
  }
  if (organisation?.retiredAt)
    problems.push(retiredOrganisation(organisation.code, organisation.retiredAt, ['organisation']));
  if (plan && organisation && !isOfPlace(known.above(plan.placeId), known.above(organisation.placeId))) {
    const about = { noun: 'Organisation', owners: [], place: organisation.place, path: ['organisation'] };
    problems.push(notYours('OTHER_PLACE', about));
  }
  if (!target || !organisation || problems.length || row.problems.length) return { problems };
  return { organisationId: organisation.id, targetId: target.id, role: row.role as Role };
}
