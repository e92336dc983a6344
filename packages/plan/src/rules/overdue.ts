import { daysBetween } from './civilDate.ts';

/** Something that is to be settled by a day. Dates are civil dates, as `2023-06-30`. */
export interface Due {
  /** Whether its stage says that it is settled. */
  readonly settled: boolean;
  /** The day by which it is to be settled; null where none is set, so that it is never overdue. */
  readonly dueOn: string | null;
  /** The day on which it was settled; null while it is not, or where nobody wrote it down. */
  readonly settledOn: string | null;
}

/**
 * By how many days something is overdue on a day: 0 up to its due day and from the day on which it was settled.
 *
 * @example daysOverdue({ settled: false, dueOn: '2023-06-30', settledOn: null }, '2023-07-02') // 2
 */
export function daysOverdue({ settled, dueOn, settledOn }: Due, today: string): number {
  // With a date, the date decides, so that the graph as of an earlier day shows what was overdue then.
  const over = settledOn === null ? settled : settledOn <= today;
  return over || dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
}
