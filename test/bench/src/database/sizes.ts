/** How many rows the bench works on. */
export interface Size {
  readonly projects: number;
  readonly targets: number;
  /** Monthly observations of each target. */
  readonly months: number;
}

/** What a county has, and what a province has. */
export const sizes = {
  county: { projects: 20_000, targets: 2_000, months: 36 },
  province: { projects: 200_000, targets: 55_600, months: 36 },
} as const satisfies Record<string, Size>;

/** Name of a size. */
export type SizeName = keyof typeof sizes;

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
