import type { Actor, Problem, Problems } from '@plangraph/schema';
import { civilDateIn } from '../rules/civilDate.ts';
import { reportPeriodProblems } from '../rules/reportedPeriod.ts';
import { type Acting, type NamedOrganisation, reportingOrganisation } from './actingOrganisation.ts';
import { expectAreas } from './expectAreas.ts';
import { type LockedPlan, lockPlan } from './locks.ts';
import { refuseClosed } from './planOpen.ts';
import { problemAt } from './problemAt.ts';
import { type ReportedTarget, refuseStranger } from './reportedTargets.ts';

/** What every report states: of which plan and period it speaks, and, by administrators, whose it is. */
interface StatedReport {
  readonly plan: string;
  readonly period: string;
  readonly organisation?: string | null | undefined;
}

/** A report that has begun: nobody closes its plan meanwhile. */
export interface BegunReport {
  /** Who reports; null after a problem with it was added. */
  readonly organisation: NamedOrganisation | null;
  readonly plan: LockedPlan;
  /** The civil date where the plan is. */
  readonly today: string;
}

/**
 * What every report begins with: who reports, the plan, kept as it is, and whether the period can be reported. Null where
 * there is no such plan.
 *
 * @param stated.closed whether a closed plan takes it too.
 */
export async function beginReport(
  acting: Acting,
  { plan: code, period, organisation: stated, closed = false }: StatedReport & { readonly closed?: boolean },
  begun: Date,
): Promise<BegunReport | null> {
  const { transaction, problems } = acting;
  const organisation = await reportingOrganisation(acting, stated);
  const asked = { noun: 'Plan', path: ['plan'], key: code } as const;
  const plan = problems.expect(await lockPlan(transaction, code), asked);
  if (!plan) return null;
  const shut = closed ? null : refuseClosed(plan, ['plan']);
  if (shut) problems.add(shut);
  const today = civilDateIn(plan.timeZone, begun);
  for (const problem of reportPeriodProblems(plan, period, today)) problems.add(problemAt(problem, ['period']));
  return { organisation, plan, today };
}

/** Adds a problem where an organisation does not answer for what it reports on, and where a key does not reach it. */
export function expectCharged(
  { actor, problems }: { readonly actor: Actor; readonly problems: Pick<Problems, 'add'> },
  organisation: NamedOrganisation,
  {
    noun,
    path,
    ...reported
  }: Pick<ReportedTarget, 'code' | 'charged' | 'area'> & {
    readonly noun: 'Target' | 'Measure';
    readonly path: Problem['path'];
  },
): void {
  const stranger = refuseStranger(reported, organisation, path);
  if (stranger) problems.add(stranger);
  expectAreas({ actor, problems }, [{ noun, area: reported.area, path }]);
}
