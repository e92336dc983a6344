import { type Attainment, attainmentOf, type Weighed } from './attainment.ts';
import type { Colour } from './colour.ts';

/** How the targets of a section, an area or a plan stand together. */
export interface StandingSummary extends Attainment {
  readonly total: number;
  readonly blue: number;
  readonly green: number;
  readonly yellow: number;
  readonly orange: number;
  readonly red: number;
  readonly grey: number;
  /** How many of the grey ones lack a report that was due. */
  readonly missing: number;
}

/** Counts targets by colour, and says how much of what was due has been attained. */
export function summaryOf(targets: readonly Weighed[]): StandingSummary {
  const count = (colour: Colour) => targets.filter(({ standing }) => standing.colour === colour).length;
  return {
    total: targets.length,
    blue: count('BLUE'),
    green: count('GREEN'),
    yellow: count('YELLOW'),
    orange: count('ORANGE'),
    red: count('RED'),
    grey: count('GREY'),
    missing: targets.filter(({ standing }) => standing.rule === 'REPORT_MISSING').length,
    ...attainmentOf(targets),
  };
}
