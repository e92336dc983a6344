const civilDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a civil date that exists, written `2023-12-31`. The year 0 does not exist. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = civilDatePattern.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

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
