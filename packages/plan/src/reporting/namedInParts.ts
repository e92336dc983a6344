import { asTransaction } from '@plangraph/schema';
import { placesAbove } from '../authority/places.ts';
import { notYours } from '../authority/refusals.ts';
import { isOfPlace } from '../rules/authority.ts';
import type { ReadPart } from '../rules/parts/readParts.ts';
import { type Acting, retiredOrganisation } from './actingOrganisation.ts';

/** What parts name: organisations and places, by their codes. */
export interface NamedInParts {
  readonly owners: ReadonlyMap<string, NamedRow>;
  readonly places: ReadonlyMap<string, NamedRow>;
}

interface NamedRow {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/**
 * Finds the organisations and places that parts name, in three statements however many they are, and adds a problem for each
 * that is not there, is retired, or is not of the plan's place: who leads a part sits there or beneath, and a part lies beneath.
 */
export async function findNamed(acting: Acting, parts: readonly ReadPart[], place: number): Promise<NamedInParts> {
  const { transaction, problems } = acting;
  const owners = await transaction.organisation.findMany({
    where: { code: { in: parts.map(({ owner }) => owner) } },
    select: { id: true, code: true, nameZh: true, nameEn: true, placeId: true, retiredAt: true },
  });
  const places = await transaction.place.findMany({
    where: { code: { in: parts.flatMap((part) => part.place ?? []) } },
    select: { id: true, code: true, nameZh: true, nameEn: true },
  });
  const above = await placesAbove(asTransaction(transaction), [
    place,
    ...owners.map(({ placeId }) => placeId),
    ...places.map(({ id }) => id),
  ]);
  for (const part of parts) {
    const path = ['parts', part.index, 'owner'];
    const owner = problems.expect(
      owners.find(({ code }) => code === part.owner),
      { noun: 'Organisation', path, key: part.owner },
    );
    if (owner?.retiredAt) problems.add(retiredOrganisation(owner.code, owner.retiredAt, path));
    if (owner && !isOfPlace(above(place), above(owner.placeId))) {
      problems.add(notYours('OTHER_PLACE', { noun: 'Organisation', owners: [], place: null, path }));
    }
    if (part.place === null) continue;
    const at = ['parts', part.index, 'place'];
    const found = problems.expect(
      places.find(({ code }) => code === part.place),
      { noun: 'Place', path: at, key: part.place },
    );
    if (found && !above(found.id).includes(place)) {
      problems.add(notYours('OTHER_PLACE', { noun: 'Place', owners: [], place: found, path: at }));
    }
  }
  const byCode = <Row extends NamedRow>(rows: readonly Row[]) => new Map(rows.map((row) => [row.code, row]));
  return { owners: byCode(owners), places: byCode(places) };
}
