import type { Actor, MutationTransaction, Problems, ReadWithin } from '@plangraph/schema';
import { fileErrors } from '../errors/files.ts';
import { reportingRoles } from '../rules/inbox.ts';
import { reportingOrganisation } from './actingOrganisation.ts';
import type { FiguresFrame } from './bringFigures.ts';
import { lockPlan } from './locks.ts';
import { refuseClosed } from './planOpen.ts';

/** Who brings figures, and as whose of which plan. */
export interface FiguresAsked {
  readonly transaction: MutationTransaction;
  readonly read: ReadWithin;
  readonly actor: Actor;
  readonly moment: Date;
  readonly problems: Problems;
  /** Code of the plan; null for the only open one in which the organisation is charged with something. */
  readonly plan: string | null;
  /** Code of the organisation; null for that of the viewer. */
  readonly organisation: string | null;
}

/** Finds the plan and the organisation of figures that a file brings; null after it has added problems. */
export async function openFigures(asked: FiguresAsked): Promise<FiguresFrame | null> {
  const { transaction, read, actor, moment, problems } = asked;
  const organisation = await reportingOrganisation({ transaction, actor, problems }, asked.organisation);
  const code = asked.plan ?? (organisation && (await onlyPlanOf(asked, organisation.id)));
  if (code === null) return null;
  const found = await lockPlan(transaction, code);
  const plan = problems.expect(found, { noun: 'Plan', path: ['plan'], key: code });
  const closed = plan && refuseClosed(plan, ['plan']);
  if (closed) problems.add(closed);
  return plan && organisation && !problems.found ? { transaction, read, actor, moment, plan, organisation } : null;
}

interface PlanOfOrganisation {
  readonly code: string;
  readonly ofOneYear: boolean;
}

const openPlans = `
  SELECT DISTINCT plan."code", plan."lastYear" IS NULL AS "ofOneYear" FROM "Responsibility" charge
  JOIN "Target" target ON target."id" = charge."targetId" JOIN "Plan" plan ON plan."id" = target."planId"
  WHERE charge."organisationId" = $1 AND charge."role"::text = ANY($2::text[]) AND plan."closedAt" IS NULL AND target."withdrawnAt" IS NULL
  ORDER BY 1 LIMIT 20`;

// A plan of several years is reported on by the yearly ones that carry it out, so it is meant only where no other can be.
async function onlyPlanOf({ transaction, problems }: FiguresAsked, organisation: number): Promise<string | null> {
  const rows = await transaction.$queryRawUnsafe<PlanOfOrganisation[]>(openPlans, organisation, reportingRoles);
  const yearly = rows.filter(({ ofOneYear }) => ofOneYear);
  const [only, ...others] = (yearly.length > 0 ? yearly : rows).map(({ code }) => code);
  if (only !== undefined && !others.length) return only;
  const plans = [only, ...others].filter((code) => code !== undefined).join(', ');
  problems.add(only === undefined ? fileErrors.PLAN_NEEDED.none() : fileErrors.PLAN_NEEDED.several({ plans }));
  return null;
}
