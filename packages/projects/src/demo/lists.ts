import type { DemoRow, DemoWorld } from '@plangraph/schema';
import type { MadeProject } from './projects.ts';

const problemTitles = [
  { titleZh: '用地报批未完成', titleEn: 'Land is not approved yet' },
  { titleZh: '征迁尚有剩余户', titleEn: 'Some households have not moved yet' },
  { titleZh: '建设资金未到位', titleEn: 'Money for the works has not arrived' },
  { titleZh: '管线迁改滞后', titleEn: 'Pipes and cables are moved too late' },
  { titleZh: '施工力量不足', titleEn: 'There are too few workers' },
] as const;

const taskTitles = [
  { titleZh: '办理施工许可', titleEn: 'Get the permit to build' },
  { titleZh: '完成年度投资计划', titleEn: 'Complete the year’s investment' },
  { titleZh: '组织竣工验收', titleEn: 'Prepare the acceptance' },
] as const;

/** Days that an entry has at least and at most. */
const least = 30;
const most = 150;

/** Problems: of every third project one, of those that are suspended or not begun one more. */
export function projectProblems(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const random = world.random('problems');
  return projects.flatMap((project) => {
    const troubled = project.stage === 'SUSPENDED' || project.startedOn === null;
    const count = (project.position % 3 === 0 ? 1 : 0) + (troubled ? 1 : 0);
    return Array.from({ length: count }, (_, at) => {
      const settled = !troubled && random.whole(0, 4) > 0;
      const { state, settledOn, ...entry } = entryOf(world, project, at, settled, random.whole(least, most));
      return {
        ...entry,
        ...problemTitles[(project.position + at * 2) % problemTitles.length],
        state: state === 'SETTLED' ? 'SOLVED' : state,
        solvedOn: settledOn,
      };
    });
  });
}

/** Tasks: of every project those whose time has come. */
export function projectTasks(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const random = world.random('tasks');
  return projects.flatMap((project) => {
    const done = [project.startedOn, project.completedOn, project.completedOn];
    return taskTitles.slice(0, project.startedOn ? 3 : 1).map((title, at) => {
      const { state, settledOn, ...entry } = entryOf(world, project, at, !!done[at], random.whole(least, most));
      return { ...entry, ...title, state: state === 'SETTLED' ? 'DONE' : state, doneOn: settledOn };
    });
  });
}

/** What entries of both lists have: who has to settle it, by when, and whether it is. */
function entryOf(world: DemoWorld, project: MadeProject, at: number, settled: boolean, days: number) {
  const dueOn = world.daysAfter(project.enteredOn, days + at * 90);
  const open = (project.position + at) % 2 === 0 ? 'OPEN' : 'IN_PROGRESS';
  return {
    project: project.code,
    ordinal: at + 1,
    organisation: `${world.prefix}${(project.position + at) % 4 === 0 ? 'economy' : 'development'}`,
    state: settled ? 'SETTLED' : open,
    dueOn,
    settledOn: settled ? world.daysAfter(dueOn, (project.position % 30) - 18) : null,
    recordedAt: world.recordedAt(project.enteredOn),
  } as const;
}
