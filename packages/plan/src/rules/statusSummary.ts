import { colours, type StatusFacts, statusNeeds, statusOf } from './status.ts';

/** How many targets stand in each colour. */
export interface StatusSummary {
  readonly total: number;
  readonly blue: number;
  readonly green: number;
  readonly yellow: number;
  readonly orange: number;
  readonly red: number;
  readonly grey: number;
}

/** What a plan, an area or a section needs of its targets for the summary. */
export const summaryNeeds = { targets: { select: statusNeeds } } as const;

/** Counts targets by the colour of their status. */
export function summariseStatuses(targets: readonly StatusFacts[]): StatusSummary {
  const counts = Object.fromEntries(colours.map((colour) => [colour.toLowerCase(), 0])) as Record<string, number>;
  for (const target of targets) {
    const colour = statusOf(target).colour.toLowerCase();
    counts[colour] = (counts[colour] ?? 0) + 1;
  }
  return { total: targets.length, ...counts } as unknown as StatusSummary;
}
