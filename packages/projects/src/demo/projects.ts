import { divide } from '@plangraph/exact';
import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { entryDates, later, startDates } from './starts.ts';

/** What is planned to be invested in key projects in the year, in CNY 10,000. */
export const plannedInvestment = 600_000;
/** A point about which made-up counties lie, each within a degree of it. It is made up like them: nothing real stands there. */
const middle = { longitude: 119.5, latitude: 29.5 };
/** How far a county lies from the middle at most, and its projects from the county, in ten thousandths of a degree. */
const spread = { county: 10_000, project: 2500 };

/** Which measure under way each of the first projects that are completed carries out. */
const carried = [0, 0, 1];

/** A made-up key project, as the rest of the demonstration knows it. Dates are civil, amounts in CNY 10,000. */
export interface MadeProject {
  readonly code: string;
  readonly number: string;
  readonly position: number;
  readonly stage: 'PLANNED' | 'PRELIMINARY' | 'STARTED' | 'BUILDING' | 'COMPLETED' | 'SUSPENDED';
  readonly enteredOn: string;
  readonly startedOn: string | null;
  /** When the main structure stood, and when the whole was accepted; null while they did not. */
  readonly structureOn: string | null;
  readonly completedOn: string | null;
  /** When start, structure and acceptance were due. */
  readonly dueOn: readonly [string, string, string];
  /** 0 where nothing was planned for the year. */
  readonly yearInvestment: number;
  readonly totalInvestment: number;
  readonly enterprise: string | null;
  /** Which of the plan's measures under way it carries out, from 0; null for none. */
  readonly carries: number | null;
  /** Whether a leading official follows it. */
  readonly followed: boolean;
}

/** Made-up key projects, those that began first in front. */
export function madeProjects(world: DemoWorld): MadeProject[] {
  const random = world.random('projects');
  const entries = entryDates(world, random);
  const count = entries.length;
  const starts = startDates(world, count, random);
  const enterprises = world.made('industry', 'enterprises');
  // What is entered later in the year has no part in what was planned for it.
  const weights = entries.map((date) => (date < `${world.year}-02-01` ? random.whole(3, 30) : 0));
  const planned = count ? divide(plannedInvestment, weights) : [];
  const lastDay = `${world.year}-12-20`;
  let completed = 0;
  return planned.map((yearInvestment, position) => {
    const number = String(position + 1).padStart(3, '0');
    const enteredOn = entries[position] as string;
    const startedOn = starts[position] ?? null;
    const begins = startedOn ?? world.daysAfter(enteredOn, random.whole(30, 420));
    const stands = later(
      world.daysAfter(begins, random.whole(90, 260)),
      world.daysAfter(enteredOn, random.whole(0, 420)),
    );
    const ends = world.daysAfter(stands, random.whole(60, 280));
    const suspended = position % 25 === 7;
    const structureOn = startedOn && stands <= lastDay && !suspended ? stands : null;
    const completedOn = structureOn && ends <= lastDay ? ends : null;
    const carries = completedOn && yearInvestment > 0 ? carried[completed++] : undefined;
    const late = () => -random.whole(-10, 45);
    return {
      code: `${world.prefix}project-${number}`,
      number,
      position,
      stage: stageOf({ startedOn, structureOn, completedOn, suspended, position }),
      enteredOn,
      startedOn,
      structureOn,
      completedOn,
      dueOn: [world.daysAfter(begins, late()), world.daysAfter(stands, late()), world.daysAfter(ends, late())],
      yearInvestment,
      totalInvestment: Math.round((Math.max(yearInvestment, 500) * random.whole(12, 45)) / 100) * 10,
      enterprise: position % 3 === 0 ? ((enterprises[position % enterprises.length]?.code as string) ?? null) : null,
      carries: carries ?? null,
      followed: position % 4 === 0,
    };
  });
}

interface Reached extends Pick<MadeProject, 'startedOn' | 'structureOn' | 'completedOn' | 'position'> {
  readonly suspended: boolean;
}

function stageOf({ startedOn, structureOn, completedOn, suspended, position }: Reached): MadeProject['stage'] {
  if (suspended) return 'SUSPENDED';
  if (!startedOn) return position % 2 === 0 ? 'PRELIMINARY' : 'PLANNED';
  return completedOn ? 'COMPLETED' : structureOn ? 'BUILDING' : 'STARTED';
}

/** The project's row of the register. */
export function projectRowOf(world: DemoWorld, project: MadeProject): DemoRow {
  const { code, number, stage, startedOn, completedOn, yearInvestment, totalInvestment, followed } = project;
  const { longitude, latitude } = positionOf(world, number);
  return {
    code,
    nameZh: `示例重点项目${number}`,
    nameEn: `Demo key project ${number}`,
    stage,
    key: true,
    totalInvestment: String(Math.max(totalInvestment, yearInvestment)),
    yearInvestment: yearInvestment ? String(yearInvestment) : null,
    startedOn,
    completedOn,
    leadingPostZh: followed ? '示例县领导' : null,
    leadingPostEn: followed ? 'Demo county leader' : null,
    longitude,
    latitude,
    ...(world.areas.includes('projects') ? { area: { plan: world.plan, code: 'projects' } } : {}),
    lead: `${world.prefix}${project.position % 3 === 0 ? 'economy' : 'development'}`,
    enterprise: project.enterprise,
    measure: measureOf(world, project),
    place: world.places('VILLAGE')[project.position * 5] ?? world.place,
    recordedAt: world.recordedAt(project.enteredOn),
  };
}

/** The measure that a project carries out: of the first three that were completed, two carry out one, and the third another. */
function measureOf(world: DemoWorld, project: MadeProject): string | null {
  const place = project.carries;
  return place === null ? null : (world.underWay[place] ?? null);
}

function positionOf(world: DemoWorld, number: string) {
  const [county, project] = [world.random('position of all'), world.random(`position of ${number}`)];
  const shifted = (degrees: number) => {
    const tenThousandths = county.whole(-spread.county, spread.county) + project.whole(-spread.project, spread.project);
    return (degrees + tenThousandths / 10_000).toFixed(4);
  };
  return { longitude: shifted(middle.longitude), latitude: shifted(middle.latitude) };
}

const milestoneTitles = [
  { titleZh: '开工', titleEn: 'Start of works', critical: true },
  { titleZh: '主体完工', titleEn: 'Main structure complete', critical: false },
  { titleZh: '竣工验收', titleEn: 'Acceptance', critical: true },
] as const;

/** The project's milestones; those that it has passed were reached about their day. */
export function milestonesOf(world: DemoWorld, project: MadeProject): DemoRow[] {
  const { code, startedOn, structureOn, completedOn, dueOn, enteredOn } = project;
  const reached = [startedOn, structureOn, completedOn];
  return milestoneTitles.map((title, at) => ({
    project: code,
    ordinal: at + 1,
    ...title,
    dueOn: dueOn[at],
    reachedOn: reached[at],
    recordedAt: world.recordedAt(enteredOn),
  }));
}
