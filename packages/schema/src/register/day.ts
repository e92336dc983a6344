import { isCivilDate, quote } from '@plangraph/rows';
import type { Problems } from '../contract/problems.ts';
import { registerErrors } from '../errors/register.ts';

/** Reads the day on which something happened: today when left out. Adds a problem for no date, and for one to come. */
export function readDay(given: string | null | undefined, today: string, problems: Problems): string {
  if (given === null || given === undefined) return today;
  if (!isCivilDate(given)) problems.add(registerErrors.INVALID_VALUE.day({ given: quote(given) }));
  else if (given > today) problems.add(registerErrors.DATE_TO_COME({ on: given, today }));
  return given;
}
