import { planCode, projectCode, type Size, wholePlans } from './database/sizes.ts';

/** What is asked of every peer. */
export interface Workload {
  readonly name: string;
  /** What it stands for. */
  readonly title: string;
  /** Whether it is measured only where it is named. */
  readonly onRequest?: true;
  /** Parameters of the n-th request. */
  parameters(size: Size, random: () => number): Parameters;
}

/** Values that differ between requests. */
export type Parameters = Readonly<Record<string, string>>;

const stages = ['PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'];

/** How many rows the workload of aliases asks for, each under its own. */
export const aliases = 30;

const upTo = (most: number, random: () => number) => 1 + Math.floor(random() * most);

/** Amounts lie between 0 and a million, all alike often: half of the rows lie above one, in the mean. */
const amount = (random: () => number) => (random() * 1_000_000).toFixed(2);

export const workloads = [
  {
    name: 'W1',
    title: 'point: one project with its lead and milestones',
    parameters: ({ projects }, random) => ({ code: projectCode(upTo(projects, random)) }),
  },
  {
    name: 'W2',
    title: 'dashboard: plan, 7 areas, 35 sections, 175 targets, 3 latest figures each',
    // The first plans only: the size is to change how much there is, not how much is hot.
    parameters: (size, random) => ({ code: planCode(upTo(Math.min(10, wholePlans(size)), random)) }),
  },
  {
    name: 'W3',
    title: 'page: 50 key projects of a stage by investment, with lead and area',
    parameters: (_, random) => ({ stage: stages[upTo(stages.length, random) - 1] as string }),
  },
  {
    name: 'W4',
    title: 'aggregate: count and investment of all projects by stage',
    parameters: () => ({}),
  },
  {
    name: 'W5',
    title: 'plan on a page: areas, sections, measures, designations, and 185 targets with indicators and citations',
    parameters: () => ({}),
  },
  {
    name: 'W6',
    title: 'page above an amount: 50 projects from any amount on, and how many lie above it',
    onRequest: true,
    parameters: (_, random) => ({ amount: amount(random) }),
  },
  {
    name: 'W7',
    title: 'groups above an amount: count and investment by stage of the projects above any amount',
    onRequest: true,
    parameters: (_, random) => ({ amount: amount(random) }),
  },
  {
    name: 'W8',
    title: `aliases: ${aliases} projects with their leads, each by its code`,
    onRequest: true,
    parameters: ({ projects }, random) =>
      Object.fromEntries(
        Array.from({ length: aliases }, (_, index) => [`c${index + 1}`, projectCode(upTo(projects, random))]),
      ),
  },
  {
    name: 'W9',
    title: 'five levels: a project, its lead, 5 projects of that, their areas, sections and measures',
    onRequest: true,
    parameters: ({ projects }, random) => ({ code: projectCode(upTo(projects, random)) }),
  },
  {
    name: 'W10',
    title: 'a moment: a plan of 2,000 targets with 3 figures each, as it was at any of the last seconds',
    onRequest: true,
    // Asked for after the rows are there, and before the first request.
    parameters: (_, random) => ({ asOf: new Date(Date.now() - upTo(1_000, random)).toISOString() }),
  },
  {
    name: 'W11',
    title: 'search: projects that bear a text, the best fit first, and how many there are',
    onRequest: true,
    parameters: ({ projects }, random) => ({ text: `项目${upTo(projects / 10, random)}` }),
  },
] as const satisfies readonly Workload[];

/** Name of a workload. */
export type WorkloadName = (typeof workloads)[number]['name'];
