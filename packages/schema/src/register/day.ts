import { isCivilDate } from '@plangraph/rows';
import type { Problems } from '../contract/problems.ts';
import { noDate, tooEarly } from './refusals.ts';

/** Reads the day on which something happened: today when left out. Adds a problem for no date, and for one to come. */
export function readDay(given: string | null | undefined, today: string, problems: Problems): string {
  if (given === null || given === undefined) return today;
  if (!isCivilDate(given)) problems.add(noDate(given));
  else if (given > today) problems.add(tooEarly(given, today));
  return given;
}
