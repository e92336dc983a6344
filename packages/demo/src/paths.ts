import { accumulates, addDays, decimal, senseOf, shown } from '@plangraph/plan';
import { officeHoursIn, workdayAfter } from './officeHours.ts';
import { randomOf } from './random.ts';
import type { DemoPlan, DemoTarget } from './readPlan.ts';

interface Point {
  readonly period: string;
  readonly expected: string;
}

/** A path that a bureau proposes, and what another decides on it. Moments as text. */
export interface MadePath {
  readonly targetId: number | null;
  readonly measureId: number | null;
  readonly revision: number;
  readonly points: readonly Point[];
  readonly reason: string | null;
  /** Code of the organisation that proposes. */
  readonly organisation: string;
  readonly proposedAt: string;
  /** What is decided, by which organisation and when; null where it waits. */
  readonly decision: {
    readonly state: 'APPROVED' | 'RETURNED';
    readonly approver: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
}

/** The paths of a plan, and the day by which it asks for them. */
export interface MadePaths {
  readonly dueOn: string;
  readonly askedAt: string;
  readonly paths: readonly MadePath[];
}

/** How much of the way is expected at the ends of the first three quarters: the year begins slowly. */
const slowly = [0.15, 0.4, 0.7] as const;
/** The same after a revision in July. */
const later = [0.15, 0.35, 0.6] as const;

/**
 * Makes up paths: of every third count or amount that grows through the year, and of every third measure; one is revised in
 * July, one comes back and is proposed anew, and one still waits.
 */
export function pathsOf(
  plan: DemoPlan,
  bureaus: { reporterOf(area: string | null): string; approverOf(organisation: string): string },
): MadePaths {
  const hours = officeHoursIn(plan.timeZone, randomOf(`${plan.code} moments of paths`));
  const year = (day: string) => `${plan.year}-${day}`;
  const proposal = (area: string | null, day: string, decided: 'APPROVED' | 'RETURNED' | null) => {
    const organisation = bureaus.reporterOf(area);
    const proposed = workdayAfter(year(day));
    const approver = bureaus.approverOf(organisation);
    const reason = decided === 'RETURNED' ? '示例：请说明下半年安排。Demo: what comes after June?' : null;
    const proposedAt = hours.afternoon(proposed);
    const at = hours.morning(workdayAfter(addDays(proposed, 6)));
    return { organisation, proposedAt, decision: decided && { state: decided, approver, at, reason } };
  };
  const grown = plan.targets.filter(isPlain).filter((_, position) => position % 3 === 0);
  const targets = grown.flatMap(({ id, area, ...target }, position): MadePath[] => {
    const of = { targetId: id, measureId: null } as const;
    const first = (day: string, decided: 'APPROVED' | 'RETURNED' | null, revision = 1): MadePath => ({
      ...of,
      revision,
      points: pointsOf(plan.year, target, slowly),
      reason: null,
      ...proposal(area, day, decided),
    });
    if (position === 1) return [first('02-08', 'RETURNED'), first('02-16', 'APPROVED', 2)];
    if (position > 1 && position === grown.length - 1) return [first('12-18', null)];
    if (position > 0) return [first('02-13', 'APPROVED')];
    const reason = '示例：招投标推迟一个月。Demo: the tender came a month late.';
    const revised = { ...of, revision: 2, points: pointsOf(plan.year, target, later), reason };
    return [first('02-13', 'APPROVED'), { ...revised, ...proposal(area, '07-12', 'APPROVED') }];
  });
  const measures = plan.measures
    .filter((_, position) => position % 6 === 0)
    .map(
      ({ id, area }): MadePath => ({
        targetId: null,
        measureId: id,
        revision: 1,
        points: pointsOf(plan.year, { kind: 'COUNT', value: '100' }, slowly),
        reason: null,
        ...proposal(area, '02-20', 'APPROVED'),
      }),
    );
  const asked = hours.morning(workdayAfter(year('01-18')));
  return { dueOn: year('02-28'), askedAt: asked, paths: [...targets, ...measures] };
}

/** Whether a target grows from nothing to a number by the end of the year, and nothing else says how. */
function isPlain(target: DemoTarget): boolean {
  const { form, value, kind, course, earliest, deadline, waypoints, year } = target;
  const grows = form === 'NUMBER' && value !== null && accumulates(kind) && senseOf(target) === 1;
  return grows && course === null && earliest === null && waypoints.length === 0 && deadline === `${year}-12-31`;
}

function pointsOf(
  year: number,
  { kind, value }: Pick<DemoTarget, 'kind' | 'value'>,
  shares: readonly [number, number, number],
): readonly Point[] {
  const all = decimal(value ?? '0');
  const places = kind === 'COUNT' ? 0 : 2;
  return [...shares, 1].map((share, at) => ({
    period: `${year}-Q${at + 1}`,
    expected: shown(share === 1 ? all : all.times(share).toDecimalPlaces(places)),
  }));
}
