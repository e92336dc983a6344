import type { Transaction } from '@plangraph/rows';

/**
 * Finds what targets are compared with: the series of relative ones; of those of growth the target of the level, in the same
 * plan; of all the same promise of the year before, of the same place and as real. Plans load in any order, so all are
 * looked at again whenever one has been loaded.
 */
export async function findComparisons(transaction: Transaction): Promise<void> {
  for (const statement of [seriesStatement, levelStatement, previousStatement]) await transaction.query(statement, []);
}

/*
 * For every relative target of any plan, the series of the graph that it is compared with: the other indicator of the same place
 * and year, the same indicator of the other place, or of the year before; in the same unit, counted alike. What is assigned from
 * above is nobody's series.
 */
const seriesStatement = `
  UPDATE "Target" target SET "comparedWithId" = found."otherId"
  FROM (
    SELECT DISTINCT ON (own."id") own."id", other."id" AS "otherId"
    FROM "Target" own
    JOIN "Plan" plan ON plan."id" = own."planId"
    LEFT JOIN "Plan" theirs ON own."reference" IN ('PREVIOUS_YEAR', 'OTHER_PLACE', 'OTHER_INDICATOR')
      AND theirs."placeId" = (CASE WHEN own."reference" = 'OTHER_PLACE' THEN own."referencePlaceId" ELSE plan."placeId" END)
      AND theirs."year" = (CASE WHEN own."reference" = 'PREVIOUS_YEAR' THEN coalesce(own."baseYear", plan."year" - 1) ELSE plan."year" END)
      AND theirs."lastYear" IS NULL AND plan."lastYear" IS NULL
      AND theirs."synthetic" = plan."synthetic"
    JOIN "Indicator" mine ON mine."id" = own."indicatorId"
    LEFT JOIN ("Target" other JOIN "Indicator" its ON its."id" = other."indicatorId") ON other."planId" = theirs."id" AND other."id" <> own."id" AND other."synthetic" = own."synthetic"
      AND its."unitId" = mine."unitId" AND its."accounting" = mine."accounting" AND other."withdrawnAt" IS NULL AND other."division" IS NULL
      AND other."indicatorId" = (CASE WHEN own."reference" = 'OTHER_INDICATOR' THEN own."referenceIndicatorId" ELSE own."indicatorId" END)
    WHERE own."form" = 'RELATIVE' OR own."comparedWithId" IS NOT NULL
    ORDER BY own."id", other."id"
  ) found
  WHERE found."id" = target."id" AND target."comparedWithId" IS DISTINCT FROM found."otherId"`;

const levelStatement = `
  UPDATE "Target" target SET "levelId" = found."levelId"
  FROM (
    SELECT own."id", level."id" AS "levelId"
    FROM "Target" own
    JOIN "Indicator" mine ON mine."id" = own."indicatorId"
    LEFT JOIN "Target" level ON level."planId" = own."planId" AND level."indicatorId" = mine."growthOfId"
      AND level."withdrawnAt" IS NULL AND level."division" IS NULL AND own."division" IS NULL
    WHERE mine."growthOfId" IS NOT NULL OR own."levelId" IS NOT NULL
  ) found
  WHERE found."id" = target."id" AND target."levelId" IS DISTINCT FROM found."levelId"`;

const previousStatement = `
  UPDATE "Target" target SET "previousId" = found."previousId"
  FROM (
    SELECT DISTINCT ON (own."id") own."id", previous."id" AS "previousId"
    FROM "Target" own
    JOIN "Plan" plan ON plan."id" = own."planId"
    LEFT JOIN ("Target" previous JOIN "Plan" earlier ON earlier."id" = previous."planId")
      ON earlier."placeId" = plan."placeId" AND earlier."year" = plan."year" - 1 AND earlier."lastYear" IS NULL AND plan."lastYear" IS NULL AND earlier."synthetic" = plan."synthetic"
      AND previous."indicatorId" = own."indicatorId" AND previous."withdrawnAt" IS NULL
      AND previous."division" IS NULL AND own."division" IS NULL
    ORDER BY own."id", previous."id"
  ) found
  WHERE found."id" = target."id" AND target."previousId" IS DISTINCT FROM found."previousId"`;
