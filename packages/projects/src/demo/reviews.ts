import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { lastDayOf } from './investments.ts';
import type { MadeProject } from './projects.ts';

const findings = ['进度正常。', '进度略有滞后，责任单位已列出赶工计划。', '存在问题已列入问题清单。'] as const;

/**
 * The regular reviews: quarterly and half-yearly ones of every project under way, monthly ones of those that a leading
 * official follows, and the last weekly ones of some. The last of the year are entered and not held.
 */
export function reviews(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const random = world.random('reviews');
  return projects.flatMap((project) =>
    daysOf(world, project)
      .filter(({ dueOn }) => isUnderWay(project, dueOn))
      .map(({ kind, dueOn }) => {
        const heldOn = dueOn < `${world.year}-12-20` ? world.daysAfter(dueOn, random.whole(0, 3)) : null;
        return {
          project: project.code,
          kind,
          dueOn,
          heldOn,
          finding: heldOn ? random.pick(findings) : null,
          recordedAt: world.recordedAt(heldOn ?? `${world.year}-12-01`),
        };
      }),
  );
}

/** The days on which each kind is due in the year; whole months, quarters and half years end on the last workdays or so. */
function daysOf({ year, daysAfter }: DemoWorld, { position, followed }: MadeProject) {
  const endings = (every: number) =>
    Array.from({ length: 12 / every }, (_, at) => daysAfter(lastDayOf(year, (at + 1) * every), -5));
  const weekly = position % 8 === 0 ? [0, 7, 14, 21].map((days) => daysAfter(`${year}-12-01`, days)) : [];
  return [
    ...weekly.map((dueOn) => ({ kind: 'WEEKLY', dueOn })),
    ...(followed ? endings(1).map((dueOn) => ({ kind: 'MONTHLY', dueOn })) : []),
    ...endings(3).map((dueOn) => ({ kind: 'QUARTERLY', dueOn })),
    ...endings(6).map((dueOn) => ({ kind: 'HALF_YEARLY', dueOn })),
  ];
}

function isUnderWay({ startedOn, completedOn, stage }: MadeProject, day: string): boolean {
  return startedOn !== null && startedOn <= day && stage !== 'SUSPENDED' && (completedOn === null || completedOn > day);
}
