import { isCivilDate } from '@plangraph/exact';

const momentPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads a moment in ISO 8601 with a zone and returns it in UTC; undefined for anything else. A moment without a zone is
 * refused: whose eight o'clock would it be?
 */
export function readMoment(text: string): string | undefined {
  const [, date] = momentPattern.exec(text) ?? [];
  if (!date || !isCivilDate(date)) return undefined;
  const moment = new Date(text).toISOString();
  // The zone may lead out of the years that are written with four digits.
  return isCivilDate(moment.slice(0, 10)) ? moment : undefined;
}
