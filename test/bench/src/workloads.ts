import { planCode, projectCode, type Size, wholePlans } from './database/sizes.ts';

/** What is asked of every peer. */
export interface Workload {
  readonly name: string;
  /** What it stands for. */
  readonly title: string;
  /** Parameters of the n-th request. */
  parameters(size: Size, random: () => number): Parameters;
}

/** Values that differ between requests. */
export type Parameters = Readonly<Record<string, string>>;

const stages = ['PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED'];

const upTo = (most: number, random: () => number) => 1 + Math.floor(random() * most);

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
] as const satisfies readonly Workload[];

/** Name of a workload. */
export type WorkloadName = (typeof workloads)[number]['name'];
