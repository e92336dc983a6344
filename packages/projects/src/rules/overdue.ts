/** Something that has to be settled by a day. Dates are civil; null where there is none. */
export interface Entry {
  readonly dueOn: string | null;
  /** When it was settled. */
  readonly settledOn: string | null;
  /** Whether it is settled, though no day says since when. */
  readonly settled: boolean;
}

/** Whether the day by which something is due has passed on a day, and it was not settled until then. */
export function isOverdue({ dueOn, settledOn, settled }: Entry, today: string): boolean {
  if (dueOn === null || dueOn >= today) return false;
  return settledOn === null ? !settled : settledOn > today;
}
