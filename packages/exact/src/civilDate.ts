const civilDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a civil date that exists, written `2023-12-31`. The year 0 does not exist. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = civilDatePattern.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}
