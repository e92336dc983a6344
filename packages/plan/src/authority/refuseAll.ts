import type { Transaction } from '@plangraph/rows';
import type { Actor, Problem, Touched } from '@plangraph/schema';
import { authorityErrors } from '../errors/authority.ts';
import type { Named } from '../errors/named.ts';
import { refuseTouch } from '../rules/authority.ts';
import { readCharges } from './charges.ts';
import { placesAbove } from './places.ts';
import { notYours, outOfScope } from './refusals.ts';
import { whoIs } from './who.ts';

/** What is known of an organisation before anything is read. */
const unknown = { places: [], isCharged: false, isResponsible: false };

/**
 * Asks the rule about many records at once: why somebody may not touch each; null where he may. Whoever may whatever places and charges
 * say, as the owner may, costs no statement; the others two, and one or two more where any is refused, however many records there are.
 */
export async function refuseAll(
  transaction: Transaction,
  actor: Actor,
  touched: readonly Touched[],
): Promise<readonly (Problem | null)[]> {
  const { organisation } = actor;
  const who = whoIs(actor);
  // The more is known of places and charges, the more the rule allows.
  const asked = touched.filter(
    (record) => isInCircles(record) || refuseTouch(who, { ...record, ...unknown }, record.deed),
  );
  if (!asked.length) return touched.map(() => null);
  const above = await placesAbove(
    transaction,
    asked.map(({ place }) => place),
  );
  const charges = organisation ? await readCharges(transaction, organisation.id, asked) : uncharged;
  const refusals = touched.map((record) => {
    const places = above(record.place);
    const isCharged = charges.isCharged(record);
    const isResponsible = charges.isResponsible(record, places);
    return refuseTouch(who, { ...record, places, isCharged, isResponsible }, record.deed);
  });
  const tell = await tellerOf(
    transaction,
    touched.filter((_, at) => refusals[at]),
  );
  return touched.map((record, at) => {
    const code = refusals[at];
    if (code === 'OUT_OF_SCOPE') return outOfScope(actor.viewer, record);
    if (code) return tell(code, record);
    const isCircle = isInCircles(record) && above(record.place).includes(record.id);
    return isCircle ? authorityErrors.PLACE_WITHIN_ITSELF({ path: record.path }) : null;
  });
}

const uncharged = { isCharged: () => false, isResponsible: () => false };

/** Whether a record may come to lie within itself. */
function isInCircles(record: Touched): record is Touched & { readonly id: number } {
  return record.noun === 'Place' && record.id !== null;
}

type About = Pick<Touched, 'noun' | 'owners' | 'place' | 'path'>;

/** Reads what refusals name, and gives what puts one in words: whose a record is, and who can help. */
export async function tellerOf(
  transaction: Transaction,
  refused: readonly Pick<Touched, 'owners' | 'place'>[],
): Promise<(code: Parameters<typeof notYours>[0], about: About) => Problem> {
  const organisations = await readNames(
    transaction,
    'Organisation',
    refused.flatMap(({ owners }) => owners),
  );
  const places = await readNames(
    transaction,
    'Place',
    refused.flatMap(({ place }) => place ?? []),
  );
  return (code, { noun, owners, place, path }) =>
    notYours(code, {
      noun,
      owners: [...owners].sort((one, other) => one - other).flatMap((owner) => organisations.get(owner) ?? []),
      place: place === null ? null : (places.get(place) ?? null),
      path,
    });
}

async function readNames(
  transaction: Transaction,
  table: 'Organisation' | 'Place',
  ids: readonly number[],
): Promise<ReadonlyMap<number, Named>> {
  if (!ids.length) return new Map();
  const text = `SELECT "id", "code", "nameZh", "nameEn" FROM "${table}" WHERE "id" = ANY($1::int4[])`;
  const { rows } = await transaction.query(text, [[...new Set(ids)]]);
  return new Map(
    rows.map(({ id, code, nameZh, nameEn }) => [
      Number(id),
      { code: String(code), nameZh: String(nameZh), nameEn: String(nameEn) },
    ]),
  );
}
