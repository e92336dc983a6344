/** How many rows the bench works on. */
export interface Size {
  readonly projects: number;
  readonly targets: number;
  /** Monthly observations of each target. */
  readonly months: number;
  /** How many counties there are, each with a plan, around the one that has these targets; one when left out. */
  readonly counties?: number;
  /** How many of the projects are the first county's; all when left out. */
  readonly own?: number;
}

/** What a county has, and what a province, a hundred counties and a country have. */
export const sizes: Readonly<Record<SizeName, Size>> = {
  county: { projects: 20_000, targets: 2_000, months: 36 },
  province: { projects: 200_000, targets: 55_600, months: 36 },
  hundred: { projects: 37_000, targets: 2_000, months: 36, counties: 100, own: 20_000 },
  country: { projects: 500_000, targets: 2_000, months: 36, counties: 2_800, own: 20_000 },
};

/** Name of a size. */
export type SizeName = 'county' | 'province' | 'hundred' | 'country';

/** Targets of one plan: seven areas of five sections of five. */
export const targetsPerPlan = 7 * 5 * 5;

/** Plans that have all their targets. */
export function wholePlans({ targets }: Size): number {
  return Math.floor(targets / targetsPerPlan);
}

/** Code of the plan at a position from 1; the first bears the one that the gateway's own operations ask for. */
export function planCode(position: number): string {
  return position === 1 ? 'kaihua-2023' : `plan-${position}`;
}

/** Code of the project at a position from 1. */
export function projectCode(position: number): string {
  return `project-${position}`;
}
