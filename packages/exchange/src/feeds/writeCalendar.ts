import ical from 'ical-generator';
import type { DueDay } from './readDue.ts';

/** Writes a calendar of days on which something is due, each a whole day. */
export function writeCalendar(name: string, due: readonly DueDay[], today: string): string {
  const calendar = ical({ name, prodId: { company: 'plangraph', product: 'due' } });
  // What was not looked at anew is the same: the stamp is that of the day.
  const stamp = new Date(`${today}T00:00:00Z`);
  for (const { id, title, on } of due) {
    const start = new Date(`${on}T00:00:00Z`);
    calendar.createEvent({ id: `${id}@plangraph`, start, allDay: true, summary: title, stamp });
  }
  return calendar.toString();
}
