import type { Transaction } from '@plangraph/rows';
import type { Actor, Evidenced, Problem } from '@plangraph/schema';
import { reportingRoles } from '../rules/inbox.ts';
import { refuseAll } from './refuseAll.ts';

interface Row extends Record<string, unknown> {
  readonly model: string;
  readonly id: number;
  readonly placeId: number | null;
  readonly owners: readonly number[];
}

const find = `
  SELECT 'Measure' AS "model", measure."id", plan."placeId", ARRAY(
    SELECT measure."leadId" WHERE measure."leadId" IS NOT NULL UNION SELECT charge."organisationId" FROM "Responsibility" charge
    WHERE charge."measureId" = measure."id" AND charge."role"::text = ANY($3::text[])) AS "owners"
  FROM "Measure" measure JOIN "Plan" plan ON plan."id" = measure."planId" WHERE measure."id" = ANY($1::int4[])
  UNION ALL
  SELECT 'Target', target."id", plan."placeId", ARRAY(
    SELECT DISTINCT charge."organisationId" FROM "Responsibility" charge
    WHERE charge."targetId" = target."id" AND charge."role"::text = ANY($3::text[]))
  FROM "Target" target JOIN "Plan" plan ON plan."id" = target."planId" WHERE target."id" = ANY($2::int4[])`;

/**
 * Asks the rule whether somebody may let records move the status of targets and measures: a promise is his to touch whose
 * organisation leads it or is responsible for it, and that of whoever administers the place of its plan.
 */
export async function refuseEvidence(
  transaction: Transaction,
  actor: Actor,
  evidenced: readonly Evidenced[],
): Promise<readonly (Problem | null)[]> {
  if (!evidenced.length) return [];
  const idsOf = (wanted: string) => [...new Set(evidenced.filter(({ model }) => model === wanted).map(({ id }) => id))];
  const asked = [idsOf('Measure'), idsOf('Target'), [...reportingRoles]];
  const found = (await transaction.query(find, asked)).rows as Row[];
  const byKey = new Map(found.map((row) => [`${row.model} ${row.id}`, row]));
  const touched = evidenced.map(({ model, id, area, path }) => {
    const { placeId = null, owners = [] } = byKey.get(`${model} ${id}`) ?? {};
    const whose = { place: placeId, owners: owners.map(Number), serves: [{ model, id }] };
    return { ...whose, noun: model, id, area, deed: 'CHANGE', isShared: false, isPart: false, path } as const;
  });
  return refuseAll(transaction, actor, touched);
}
