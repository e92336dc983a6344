/** What of a request says whether it is overdue. Dates are civil dates, as `2023-06-30`. */
export interface RequestDue {
  readonly state: 'RECEIVED' | 'ANSWERED' | 'RESOLVED';
  readonly dueOn: string;
  readonly resolvedOn: string | null;
}

/**
 * Whether a request is overdue on a day: its due day has passed, and it was not resolved by then. An answer alone does
 * not stop the clock; the due day itself is still in time.
 *
 * @example isOverdue({ state: 'ANSWERED', dueOn: '2023-06-30', resolvedOn: null }, '2023-07-01') // true
 */
export function isOverdue({ state, dueOn, resolvedOn }: RequestDue, today: string): boolean {
  // With a date, the date decides, so that the graph as of an earlier day shows what was overdue then.
  const resolved = resolvedOn === null ? state === 'RESOLVED' : resolvedOn <= today;
  return !resolved && dueOn < today;
}
