import type { Transaction } from '@plangraph/rows';
import type { Touched } from '@plangraph/schema';
import { reportingRoles } from '../rules/inbox.ts';

/** What an organisation is charged with, as far as some records ask. */
export interface Charges {
  /** Whether with one of the targets and measures that a record serves. */
  isCharged(touched: Touched): boolean;
  /** Whether with anything of the record's area, in a plan of one of the places. */
  isResponsible(touched: Touched, places: readonly number[]): boolean;
}

interface ChargeRow extends Record<string, unknown> {
  readonly targetId: number | null;
  readonly measureId: number | null;
  readonly area: string | null;
  readonly placeId: number | null;
}

const find = `
  SELECT DISTINCT
    CASE WHEN charge."targetId" = ANY($2::int4[]) THEN charge."targetId" END AS "targetId",
    CASE WHEN charge."measureId" = ANY($3::int4[]) THEN charge."measureId" END AS "measureId",
    area."code" AS "area", plan."placeId"
  FROM "Responsibility" charge
  LEFT JOIN "Target" target ON target."id" = charge."targetId"
  LEFT JOIN "Measure" measure ON measure."id" = charge."measureId"
  LEFT JOIN "Section" section ON section."id" = measure."sectionId"
  LEFT JOIN "Area" area ON area."id" = coalesce(CASE WHEN target."division" IS NULL THEN target."areaId" END, section."areaId") AND area."code" = ANY($4::text[])
  LEFT JOIN "Plan" plan ON plan."id" = area."planId"
  -- Whoever has a part of a promise is not responsible for its whole area.
  WHERE charge."organisationId" = $1::int4 AND charge."role"::text = ANY($5::text[])`;

/** Reads in one statement what an organisation is charged with of what records serve, and of their areas. */
export async function readCharges(
  transaction: Transaction,
  organisation: number,
  touched: readonly Touched[],
): Promise<Charges> {
  const numbers = (wanted: string) => [
    ...new Set(touched.flatMap(({ serves }) => serves.filter(({ model }) => model === wanted).map(({ id }) => id))),
  ];
  const areas = [...new Set(touched.flatMap(({ area }) => area ?? []))];
  const asked = [organisation, numbers('Target'), numbers('Measure'), areas, [...reportingRoles]];
  const charges = (await transaction.query(find, asked)).rows as ChargeRow[];
  const charged = new Set(
    charges.flatMap(({ targetId, measureId }) => [
      ...(targetId === null ? [] : [`Target ${targetId}`]),
      ...(measureId === null ? [] : [`Measure ${measureId}`]),
    ]),
  );
  const responsible = new Set(charges.map(({ area, placeId }) => `${area} ${placeId}`));
  return {
    isCharged: ({ serves }) => serves.some(({ model, id }) => charged.has(`${model} ${id}`)),
    isResponsible: ({ area }, places) => area !== null && places.some((place) => responsible.has(`${area} ${place}`)),
  };
}
