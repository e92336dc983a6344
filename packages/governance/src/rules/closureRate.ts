/** What inspections found, and how much of it has been put right. */
export interface Hazards {
  readonly hazards: number;
  readonly hazardsClosed: number;
}

/**
 * The hazards put right as a share of those found, in percent, cut after the second digit, so that 100 means all of them;
 * null where none was found.
 *
 * @example closureRate([{ hazards: 5, hazardsClosed: 3 }, { hazards: 1, hazardsClosed: 1 }]) // '66.66'
 */
export function closureRate(inspections: readonly Hazards[]): string | null {
  const sum = (column: keyof Hazards) => inspections.reduce((before, each) => before + each[column], 0);
  const found = sum('hazards');
  if (found === 0) return null;
  const hundredths = Math.floor((sum('hazardsClosed') * 10_000) / found);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
