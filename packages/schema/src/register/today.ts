import { isCivilDate } from '@plangraph/rows';
import type { Problems } from '../contract/problems.ts';
import { noDate, tooEarly } from './refusals.ts';

/** How far the civil time of registers is ahead of UTC, in milliseconds: China's standard time, without summer time. */
const civilTimeAhead = 8 * 3_600_000;

/** The civil date on which a moment falls where registers are kept. */
function civilDateOf(moment: Date): string {
  return new Date(moment.getTime() + civilTimeAhead).toISOString().slice(0, 10);
}

/** Reads the day on which something happened: today when left out. Adds a problem for no date, and for one to come. */
export function readDay(given: string | null | undefined, moment: Date, problems: Problems): string {
  const today = civilDateOf(moment);
  if (given === null || given === undefined) return today;
  if (!isCivilDate(given)) problems.add(noDate(given));
  else if (given > today) problems.add(tooEarly(given, today));
  return given;
}
