import type { MutationTransaction, Problem } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { reportingErrors } from '../errors/reporting.ts';
import type { FigureDomain } from '../rules/figureProblems.ts';
import { reportingRoles } from '../rules/inbox.ts';
import type { ReportedFor } from '../rules/reportedPeriod.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';

/** A target that is reported on: its code, what figures it takes, and who is charged with it. */
export interface ReportedTarget {
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that promises it; null at the head of the plan. */
  readonly area: string | null;
  readonly domain: FigureDomain;
  readonly rhythm: Pick<
    ReportedFor,
    'kind' | 'frequency' | 'accounting' | 'year' | 'lastYear' | 'january' | 'quarter' | 'served'
  >;
  /** The organisations that lead or are responsible. */
  readonly charged: readonly NamedOrganisation[];
}

const read = `
  SELECT target."id", target."code", area."code" AS "area", plan."year", plan."lastYear", indicator."kind"::text AS "kind",
    CASE WHEN plan."lastYear" IS NULL THEN coalesce(target."frequency", indicator."frequency")::text ELSE 'YEARLY' END AS "frequency",
    ARRAY(SELECT its."year" FROM "Target" yearly JOIN "Plan" its ON its."id" = yearly."planId" WHERE yearly."servesId" = target."id"
      AND yearly."indicatorId" = target."indicatorId" AND yearly."withdrawnAt" IS NULL AND yearly."division" IS NULL) AS "served",
    coalesce(target."january", indicator."january") AS "january", target."quarter", indicator."valueAlone", indicator."accounting"::text AS "accounting",
    unit."factor"::text AS "factor", indicator."minimum"::text AS "minimum", indicator."maximum"::text AS "maximum", (
      SELECT coalesce(json_agg(json_build_object(
        'id', organisation."id", 'code', organisation."code", 'nameZh', organisation."nameZh",
        'nameEn', organisation."nameEn") ORDER BY organisation."id"), '[]')
      FROM "Organisation" organisation WHERE EXISTS (
        SELECT 1 FROM "Responsibility" responsibility WHERE responsibility."targetId" = target."id"
        AND responsibility."organisationId" = organisation."id" AND responsibility."role"::text = ANY($3::text[]))
    ) AS "charged"
  FROM "Target" target
  JOIN "Plan" plan ON plan."id" = target."planId"
  LEFT JOIN "Area" area ON area."id" = target."areaId"
  JOIN "Indicator" indicator ON indicator."id" = target."indicatorId"
  JOIN "Unit" unit ON unit."id" = indicator."unitId"
  WHERE target."withdrawnAt" IS NULL AND target."planId" = $1 AND target."code" = ANY($2::text[])`;

type Row = Pick<ReportedTarget, 'id' | 'code' | 'area' | 'charged'> &
  ReportedTarget['rhythm'] &
  Pick<FigureDomain, 'minimum' | 'maximum' | 'valueAlone'> & { readonly factor: string };

/** Reads the targets of a plan that a report names, by their codes. */
export async function readTargets(
  transaction: MutationTransaction,
  planId: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ReportedTarget>> {
  const rows = await transaction.$queryRawUnsafe<Row[]>(read, planId, [...new Set(codes)], reportingRoles);
  return new Map(
    rows.map(({ id, code, area, charged, factor, minimum, maximum, valueAlone, ...rhythm }) => {
      const domain = { kind: rhythm.kind, unitFactor: factor, minimum, maximum, valueAlone };
      return [code, { id, code, area, domain, rhythm, charged }];
    }),
  );
}

/** Why an organisation cannot report on a target; null where it leads or is responsible. */
export function refuseStranger(
  { code, charged }: Pick<ReportedTarget, 'code' | 'charged'>,
  organisation: NamedOrganisation,
  path: Problem['path'],
): Problem | null {
  if (charged.some(({ id }) => id === organisation.id)) return null;
  const { others, nobody } = reportingErrors.NOT_RESPONSIBLE;
  const said = { organisation: namesOf(organisation), target: code, path };
  return charged.length ? others({ ...said, charged: namesOf(...charged) }) : nobody(said);
}
