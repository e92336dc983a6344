import type { Transaction } from '@plangraph/rows';

// A tree of places has five levels; a circle that somebody wrote past the verbs ends too.
const upwards = `
  WITH RECURSIVE upwards AS (
    SELECT "id" AS "from", "id", "parentId", 0 AS "steps" FROM "Place" WHERE "id" = ANY($1::int4[])
    UNION ALL
    SELECT upwards."from", place."id", place."parentId", upwards."steps" + 1 FROM "Place" place
    JOIN upwards ON place."id" = upwards."parentId" WHERE upwards."steps" < 32)
  SELECT "from", "id" FROM upwards ORDER BY "from", "steps"`;

/** Reads in one statement, for each of some places, it and those that it is part of, the nearest first. */
export async function placesAbove(
  transaction: Transaction,
  places: readonly (number | null)[],
): Promise<(place: number | null) => readonly number[]> {
  const above = new Map<number, number[]>();
  const asked = [...new Set(places.filter((place) => place !== null))];
  if (asked.length) {
    const { rows } = await transaction.query(upwards, [asked]);
    for (const row of rows) {
      const from = Number(row.from);
      above.set(from, [...(above.get(from) ?? []), Number(row.id)]);
    }
  }
  return (place) => (place === null ? [] : (above.get(place) ?? []));
}
