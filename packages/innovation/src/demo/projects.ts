import type { DemoRow, DemoWorld, Random } from '@plangraph/schema';
import { creditCodeAt } from './enterprises.ts';
import { institutionCode } from './institutions.ts';

/** In which stage those are by now that were won. */
const won = ['WON', 'UNDER_WAY', 'ACCEPTED'] as const;
/** Applications that led to nothing yet, or to nothing at all. */
const open = { APPLIED: 14, NOT_WON: 9 } as const;
/** Projects of the nation, which no figure of the province and the city counts. */
const national = 2;

/** One project for each that was reported as won, some of the nation, and applications. */
export function researchProjects(world: DemoWorld): DemoRow[] {
  const random = world.random('research projects');
  const winnings = [
    ...world.arrivals('research-projects.won').map((wonOn, position) => ({
      wonOn,
      level: position % 2 ? 'PROVINCIAL' : 'MUNICIPAL',
    })),
    ...Array.from({ length: national }, (_, position) => ({
      wonOn: `${world.year}-0${3 + position}-15`,
      level: 'NATIONAL',
    })),
  ];
  const applications = Object.entries(open).flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, position) => ({ stage, level: position % 3 ? 'MUNICIPAL' : 'PROVINCIAL' })),
  );
  return [
    ...winnings.map((each, position) => {
      const stage = won[position % won.length] ?? 'WON';
      return projectOf(world, random, position, { ...each, stage, grant: String(random.whole(2, 30) * 10) });
    }),
    ...applications.map((each, position) =>
      projectOf(world, random, winnings.length + position, { ...each, wonOn: null, grant: null }),
    ),
  ];
}

interface Course {
  readonly level: string;
  readonly stage: string;
  readonly wonOn: string | null;
  readonly grant: string | null;
}

/** Every fourth is carried out by an institution, the others by an enterprise. */
function projectOf(world: DemoWorld, random: Random, position: number, course: Course): DemoRow {
  const appliedOn = world.daysAfter(`${world.year}-01-10`, random.whole(0, 300));
  return {
    code: `${world.prefix}research-${String(position + 1).padStart(2, '0')}`,
    titleZh: `示例攻关项目${position + 1}`,
    titleEn: `Demo research project ${position + 1}`,
    ...course,
    ...(position % 4 === 3
      ? { institution: institutionCode(world, position % 6) }
      : { enterprise: creditCodeAt(world, 3 * position) }),
    place: world.place,
    recordedAt: world.recordedAt(course.wonOn ?? appliedOn),
  };
}
