/** What a path expects at the end of a period: a decimal as text, in the unit of the promise. */
export interface PathPoint {
  readonly period: string;
  readonly expected: string;
}

/** The points of a path, as they are kept. */
export function pointsOf(kept: unknown): readonly PathPoint[] {
  return Array.isArray(kept) ? (kept as readonly PathPoint[]) : [];
}
