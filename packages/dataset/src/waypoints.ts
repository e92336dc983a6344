import { waypointProblems } from '@plangraph/plan';
import type { RowSet, Transaction } from '@plangraph/rows';
import { fileErrors } from './errors/files.ts';
import type { Flat } from './flat.ts';
import { asMap } from './manifest.ts';
import { locate, placeOf, type SourceRow } from './sourceRow.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** Adds the waypoints of a target, which are written as a map from period to value. */
export function addWaypoints(
  { manifest, rows, problems }: Flat,
  file: YamlFile,
  path: EntryPath,
  written: unknown,
  { target, deadline }: { readonly target: Readonly<Record<string, unknown>>; readonly deadline: unknown },
): void {
  if (written === undefined || written === null) return;
  const stated = asMap(written);
  if (!stated) {
    problems.push(fileErrors.DATASET_INVALID_VALUE.waypoints(placeOf(file, path, ['waypoints'])));
    return;
  }
  const periods = Object.keys(stated);
  const faults = waypointProblems(periods, { year: Number(manifest.plan.year), deadline: String(deadline) });
  for (const [index, period] of periods.entries()) {
    const source: SourceRow = {
      file,
      path: [...path, 'waypoints', period],
      written: { target, period, value: stated[period] },
    };
    const fault = faults[index];
    if (fault) problems.push(locate(source, fault));
    else rows.waypoints.push(source);
  }
}

/**
 * Removes the waypoints that targets of the data set no longer state. Unlike rows that figures may hang from, a waypoint
 * that stayed behind would only bend a trajectory for a reason that nobody finds in the files.
 */
export async function removeWaypoints(transaction: Transaction, plan: string, batch: readonly RowSet[]): Promise<void> {
  const rowsOf = (model: string) =>
    batch.filter(({ contract }) => contract.model === model).flatMap(({ rows }) => rows);
  const stated = rowsOf('Waypoint').map(({ target, period }) => [(target as { code: string }).code, period]);
  await transaction.query(
    [
      'DELETE FROM "Waypoint" w USING "Target" t, "Plan" p',
      'WHERE t."id" = w."targetId" AND p."id" = t."planId" AND p."code" = $1 AND t."code" = ANY($2::text[])',
      `AND NOT EXISTS (SELECT 1 FROM json_array_elements($3::json) s WHERE s->>0 = t."code" AND s->>1 = w."period")`,
    ].join(' '),
    [plan, rowsOf('Target').map(({ code }) => code), JSON.stringify(stated)],
  );
}
