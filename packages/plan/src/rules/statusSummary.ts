import { type ColourFacts, colourNeeds, colourOf, colours } from './status.ts';

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
export const summaryNeeds = { targets: { select: colourNeeds } } as const;

/** Counts targets by the colour of their status. */
export function summariseStatuses(targets: readonly ColourFacts[]): StatusSummary {
  const counts = Object.fromEntries(colours.map((colour) => [colour.toLowerCase(), 0])) as Record<string, number>;
  for (const target of targets) {
    const colour = colourOf(target).toLowerCase();
    counts[colour] = (counts[colour] ?? 0) + 1;
  }
  return { total: targets.length, ...counts } as unknown as StatusSummary;
}
