// Making a formatter costs far more than using one, and a list of requests asks for the same zone in every row.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The civil date on which a moment falls in a time zone.
 *
 * @example civilDateIn('Asia/Shanghai', new Date('2023-06-30T16:00:00Z')) // '2023-07-01'
 * @throws RangeError when there is no such time zone.
 */
export function civilDateIn(timeZone: string, moment: Date): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
