import type { MutationTransaction } from '@plangraph/schema';

const upwards = `
  WITH RECURSIVE upwards AS (
    SELECT "id", "parentId", 0 AS "steps" FROM "Place" WHERE "id" = $1::int4
    UNION ALL
    SELECT place."id", place."parentId", upwards."steps" + 1 FROM "Place" place
    JOIN upwards ON place."id" = upwards."parentId" WHERE upwards."steps" < 32)
  SELECT "id" FROM upwards ORDER BY "steps"`;

/** A place and those that it is part of, the nearest first; none for no place. */
export async function placesAbove(transaction: MutationTransaction, place: number | null): Promise<readonly number[]> {
  if (place === null) return [];
  const rows = await transaction.$queryRawUnsafe<{ id: number }[]>(upwards, place);
  return rows.map(({ id }) => id);
}
