import { type Actor, asTransaction, type MutationTransaction, type Problem, type PutRow } from '@plangraph/schema';
import { placesAbove } from '../authority/places.ts';
import { notYours } from '../authority/refusals.ts';
import { chargeErrors } from '../errors/files.ts';
import { isOfPlace } from '../rules/authority.ts';
import { hasPlace, retiredOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';

/** Who answers for which measure, as a row of a file states it; null for what it does not state. */
export interface StatedMeasureCharge {
  readonly measure: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly problems: readonly Problem[];
}

interface Acting {
  readonly transaction: MutationTransaction;
  readonly actor: Actor;
}

type Role = 'LEAD' | 'RESPONSIBLE' | 'SUPPORTING';

/**
 * Charges organisations with measures as rows say: for administrators of the plan's place, an organisation of that place or beneath. A
 * row that is so already changes nothing. Says what came of each row, in their order.
 */
export async function bringMeasureCharges(acting: Acting, rows: readonly StatedMeasureCharge[]): Promise<PutRow[]> {
  const known = await readKnown(acting, rows);
  const held = new Set(known.charges.map(keyOf));
  const charges: { readonly organisationId: number; readonly measureId: number; readonly role: Role }[] = [];
  const done = rows.map((row): PutRow => {
    const key = [row.organisation, row.role, row.measure].map((part) => part ?? '').join(', ');
    const found = judge(acting, row, known);
    if ('problems' in found)
      return { key, id: null, outcome: 'REFUSED', changes: [], problems: [...row.problems, ...found.problems] };
    const isNew = !held.has(keyOf(found));
    if (isNew) charges.push(found);
    held.add(keyOf(found));
    const changes = isNew ? [{ column: 'role', before: null, after: found.role }] : [];
    return { key, id: null, outcome: isNew ? 'CREATED' : 'UNCHANGED', changes, problems: [] };
  });
  await acting.transaction.responsibility.createMany({ data: charges, skipDuplicates: true });
  return done;
}

const keyOf = (charge: { organisationId: number; measureId: number | null; role: string }) =>
  `${charge.organisationId} ${charge.measureId} ${charge.role}`;

/** Reads everything that rows name, and what stands already. */
async function readKnown({ transaction, actor }: Acting, rows: readonly StatedMeasureCharge[]) {
  const stated = (name: 'measure' | 'organisation') => [...new Set(rows.flatMap((row) => row[name] ?? []))];
  const place = { select: { code: true, nameZh: true, nameEn: true } } as const;
  const measures = await transaction.measure.findMany({
    where: { code: { in: stated('measure') }, withdrawnAt: null },
    select: { id: true, code: true, area: { select: { code: true } }, plan: { select: { placeId: true, place } } },
  });
  const organisations = await transaction.organisation.findMany({
    where: { code: { in: stated('organisation') } },
    include: { place },
  });
  const charges = await transaction.responsibility.findMany({
    where: {
      organisationId: { in: organisations.map(({ id }) => id) },
      measureId: { in: measures.map(({ id }) => id) },
    },
    select: { organisationId: true, measureId: true, role: true },
  });
  const places = [...new Set(measures.map(({ plan }) => plan.placeId))];
  const above = await placesAbove(asTransaction(transaction), [
    ...places,
    ...organisations.map(({ placeId }) => placeId),
  ]);
  const foreign = new Set<number>();
  for (const each of places) if (!(await hasPlace({ transaction, actor }, each))) foreign.add(each);
  return { measures, organisations, charges, above, foreign };
}

function judge({ actor }: Acting, row: StatedMeasureCharge, known: Awaited<ReturnType<typeof readKnown>>) {
  const problems: Problem[] = [];
  const text = (given: string) => given.slice(0, 60);
  const measure = known.measures.find(({ code }) => code === row.measure);
  const organisation = known.organisations.find(({ code }) => code === row.organisation);
  const { NOT_FOUND, MISSING_VALUE } = chargeErrors;
  if (!measure && row.measure !== null)
    problems.push(NOT_FOUND.measure({ text: text(row.measure), path: ['measure'] }));
  if (!organisation && row.organisation !== null)
    problems.push(NOT_FOUND.organisation({ text: text(row.organisation), path: ['organisation'] }));
  for (const path of ['measure', 'organisation', 'role'] as const) {
    const told = row.problems.some((problem) => problem.path[0] === path);
    if (row[path] === null && !told) problems.push(MISSING_VALUE({ path: [path] }));
  }
  if (measure) {
    const { place, placeId } = measure.plan;
    const about = { owners: [], path: ['measure'], place };
    if (known.foreign.has(placeId)) problems.push(notYours('OTHER_PLACE', { ...about, noun: 'Measure' }));
    const add = (problem: Problem) => void problems.push(problem);
    const area = measure.area?.code ?? null;
    expectAreas({ actor, problems: { add } }, [{ noun: 'Measure', area, path: ['measure'] }]);
    if (organisation && !isOfPlace(known.above(placeId), known.above(organisation.placeId))) {
      const its = { noun: 'Organisation', owners: [], place: organisation.place, path: ['organisation'] };
      problems.push(notYours('OTHER_PLACE', its));
    }
  }
  if (organisation?.retiredAt)
    problems.push(retiredOrganisation(organisation.code, organisation.retiredAt, ['organisation']));
  if (!measure || !organisation || problems.length || row.problems.length) return { problems };
  return { organisationId: organisation.id, measureId: measure.id, role: row.role as Role };
}
