import type { MutationTransaction } from '@plangraph/schema';
import { reportingRoles } from '../rules/inbox.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';

/** A measure that is reported on: its code, its state, its checkpoints, and who is charged with it. */
export interface ReportedMeasure {
  readonly id: number;
  readonly code: string;
  readonly state: string;
  /** Code of the policy area that states it; null for one of the plan’s opening words. */
  readonly area: string | null;
  readonly checkpoints: readonly number[];
  /** The organisations that lead or are responsible. */
  readonly charged: readonly NamedOrganisation[];
}

const read = `
  SELECT measure."id", measure."code", measure."state"::text AS "state",
    (SELECT area."code" FROM "Area" area WHERE area."id" = measure."areaId") AS "area",
    (SELECT coalesce(json_agg(point."ordinal"), '[]') FROM "Checkpoint" point WHERE point."measureId" = measure."id") AS "checkpoints", (
      SELECT coalesce(json_agg(json_build_object(
        'id', organisation."id", 'code', organisation."code", 'nameZh', organisation."nameZh",
        'nameEn', organisation."nameEn") ORDER BY organisation."id"), '[]')
      FROM "Organisation" organisation WHERE organisation."id" = measure."leadId" OR EXISTS (
        SELECT 1 FROM "Responsibility" responsibility WHERE responsibility."measureId" = measure."id"
        AND responsibility."organisationId" = organisation."id" AND responsibility."role"::text = ANY($3::text[]))
    ) AS "charged"
  FROM "Measure" measure WHERE measure."planId" = $1 AND measure."code" = ANY($2::text[])`;

/** Reads the measures of a plan that a report names, by their codes. */
export async function readMeasures(
  transaction: MutationTransaction,
  planId: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ReportedMeasure>> {
  const given = [planId, [...new Set(codes)], reportingRoles] as const;
  const rows = await transaction.$queryRawUnsafe<ReportedMeasure[]>(read, ...given);
  return new Map(rows.map((row) => [row.code, row]));
}
