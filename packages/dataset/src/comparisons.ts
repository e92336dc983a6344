import type { Transaction } from '@plangraph/rows';

/**
 * Finds, for every relative target of any plan, the series of the graph that it is compared with: the other indicator of the
 * same place and year, the same indicator of the other place, or of the year before; in the same unit, counted alike. Plans load in any order, so all are
 * looked at again whenever one has been loaded. What is assigned from above is nobody's series.
 */
export async function findComparisons(transaction: Transaction): Promise<void> {
  await transaction.query(statement, []);
}

const statement = `
  UPDATE "Target" target SET "comparedWithId" = found."otherId"
  FROM (
    SELECT DISTINCT ON (own."id") own."id", other."id" AS "otherId"
    FROM "Target" own
    JOIN "Plan" plan ON plan."id" = own."planId"
    LEFT JOIN "Plan" theirs ON own."reference" IN ('PREVIOUS_YEAR', 'OTHER_PLACE', 'OTHER_INDICATOR')
      AND theirs."placeId" = (CASE WHEN own."reference" = 'OTHER_PLACE' THEN own."referencePlaceId" ELSE plan."placeId" END)
      AND theirs."year" = (CASE WHEN own."reference" = 'PREVIOUS_YEAR' THEN coalesce(own."baseYear", plan."year" - 1) ELSE plan."year" END)
      AND theirs."synthetic" = plan."synthetic"
    JOIN "Indicator" mine ON mine."id" = own."indicatorId"
    LEFT JOIN ("Target" other JOIN "Indicator" its ON its."id" = other."indicatorId") ON other."planId" = theirs."id" AND other."id" <> own."id" AND other."synthetic" = own."synthetic"
      AND its."unitId" = mine."unitId" AND its."accounting" = mine."accounting" AND other."withdrawnAt" IS NULL AND other."division" IS NULL
      AND other."indicatorId" = (CASE WHEN own."reference" = 'OTHER_INDICATOR' THEN own."referenceIndicatorId" ELSE own."indicatorId" END)
    WHERE own."form" = 'RELATIVE' OR own."comparedWithId" IS NOT NULL
    ORDER BY own."id", other."id"
  ) found
  WHERE found."id" = target."id" AND target."comparedWithId" IS DISTINCT FROM found."otherId"`;
