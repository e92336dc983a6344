import type { MutationTransaction } from '@plangraph/schema';

/** A unit in which figures may be stated. */
export interface NamedUnit {
  readonly code: string;
  readonly symbolZh: string;
  readonly symbolEn: string;
  /** Code of the unit that it is a multiple of. */
  readonly base: string;
  /** How many of these make it; decimal as text. */
  readonly factor: string;
}

/** A target as people call it, and the unit of its figures. */
export interface NamedTarget {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Code of its policy area; null at the head of the plan. */
  readonly area: string | null;
  readonly unit: NamedUnit;
}

const targets = `
  SELECT target."code", indicator."nameZh", indicator."nameEn", area."code" AS "area",
    json_build_object('code', unit."code", 'symbolZh', unit."symbolZh", 'symbolEn', unit."symbolEn", 'base', unit."base", 'factor', unit."factor"::text) AS "unit"
  FROM "Target" target JOIN "Indicator" indicator ON indicator."id" = target."indicatorId" JOIN "Unit" unit ON unit."id" = indicator."unitId"
  LEFT JOIN "Area" area ON area."id" = target."areaId"
  WHERE target."planId" = $1 AND target."withdrawnAt" IS NULL ORDER BY target."ordinal", target."id"`;

/** Reads the targets of a plan as files may call them. */
export async function readNamedTargets(
  transaction: Pick<MutationTransaction, '$queryRawUnsafe'>,
  plan: number,
): Promise<readonly NamedTarget[]> {
  return transaction.$queryRawUnsafe<NamedTarget[]>(targets, plan);
}

/** Reads all units, in any of which a figure may be stated that measures the same. */
export async function readUnits(
  transaction: Pick<MutationTransaction, '$queryRawUnsafe'>,
): Promise<readonly NamedUnit[]> {
  return transaction.$queryRawUnsafe<NamedUnit[]>(
    'SELECT "code", "symbolZh", "symbolEn", "base", "factor"::text AS "factor" FROM "Unit" ORDER BY "id" LIMIT 1000',
  );
}
