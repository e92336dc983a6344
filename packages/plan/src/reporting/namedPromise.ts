import type { ModelName } from '@plangraph/rows';
import type { MutationTransaction, Problem, Problems } from '@plangraph/schema';
import { namesOf } from '../errors/named.ts';
import { supervisionErrors } from '../errors/supervision.ts';
import { reportingRoles } from '../rules/inbox.ts';
import type { NamedOrganisation } from './actingOrganisation.ts';

/** How an input names a promise: by one of these, within its plan. */
export interface PromiseNames {
  readonly target?: string | null | undefined;
  readonly measure?: string | null | undefined;
  readonly designation?: string | null | undefined;
}

/** A promise that an input names: what it is, and who is charged with it. */
export interface NamedPromise {
  readonly noun: ModelName;
  /** The column in which another row keeps its number. */
  readonly column: 'targetId' | 'measureId' | 'designationId';
  readonly id: number;
  readonly code: string;
  /** Code of the policy area that states it; null for the plan's opening words. */
  readonly area: string | null;
  /** Where the input names it. */
  readonly path: Problem['path'];
  /** The organisations that lead or are responsible. */
  readonly charged: readonly NamedOrganisation[];
}

const kinds = {
  target: { noun: 'Target', column: 'targetId', leads: 'NULL', measure: 'NULL', own: '"targetId" = promise."id"' },
  measure: {
    noun: 'Measure',
    column: 'measureId',
    leads: 'promise."leadId"',
    measure: 'promise."id"',
    own: '"measureId" = promise."id"',
  },
  designation: {
    noun: 'Designation',
    column: 'designationId',
    leads: 'promise."leadId"',
    measure: 'promise."measureId"',
    own: '"measureId" = promise."measureId"',
  },
} as const;

type Kind = keyof typeof kinds;

const readOf = ({ noun, leads, measure, own }: (typeof kinds)[Kind]) => `
  SELECT promise."id", promise."code", area."code" AS "area", (
    SELECT coalesce(json_agg(json_build_object(
      'id', organisation."id", 'code', organisation."code", 'nameZh', organisation."nameZh",
      'nameEn', organisation."nameEn") ORDER BY organisation."id"), '[]')
    FROM "Organisation" organisation WHERE organisation."id" = ${leads}
      OR organisation."id" = (SELECT "leadId" FROM "Measure" WHERE "id" = ${measure})
      OR EXISTS (SELECT 1 FROM "Responsibility" responsibility WHERE responsibility.${own}
        AND responsibility."organisationId" = organisation."id" AND responsibility."role"::text = ANY($3::text[]))
  ) AS "charged"
  FROM "${noun}" promise LEFT JOIN "Area" area ON area."id" = promise."areaId"
  WHERE promise."planId" = $1 AND promise."code" = $2 AND promise."withdrawnAt" IS NULL`;

type Row = Pick<NamedPromise, 'id' | 'code' | 'area' | 'charged'>;

/** Finds the promise that an input names; null after it has added PROMISE_UNCLEAR or NOT_FOUND. */
export async function readPromise(
  { transaction, problems }: { readonly transaction: MutationTransaction; readonly problems: Problems },
  planId: number,
  names: PromiseNames,
): Promise<NamedPromise | null> {
  const stated = (Object.keys(kinds) as Kind[]).filter((kind) => names[kind] !== null && names[kind] !== undefined);
  const [kind] = stated;
  if (!kind || stated.length > 1) {
    problems.add(supervisionErrors.PROMISE_UNCLEAR({ count: stated.length }));
    return null;
  }
  const { noun, column } = kinds[kind];
  const key = names[kind];
  const rows = await transaction.$queryRawUnsafe<Row[]>(readOf(kinds[kind]), planId, key, reportingRoles);
  const found = problems.expect(rows[0], { noun, path: [kind], key });
  return found && { ...found, noun, column, path: [kind] };
}

/** Why an organisation is not the one to mend a promise; null where it leads or is responsible. */
export function refuseUncharged(
  { code, charged }: Pick<NamedPromise, 'code' | 'charged'>,
  organisation: NamedOrganisation,
  path: Problem['path'],
): Problem | null {
  if (charged.some(({ id }) => id === organisation.id)) return null;
  const { others, nobody } = supervisionErrors.NOT_RESPONSIBLE;
  const said = { organisation: namesOf(organisation), promise: code, path };
  return charged.length ? others({ ...said, charged: namesOf(...charged) }) : nobody(said);
}
