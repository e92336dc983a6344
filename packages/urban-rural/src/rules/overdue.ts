/** What of a finding says whether it is overdue. Dates are civil dates, as `2023-06-30`. */
export interface RectificationDue {
  readonly state: 'OPEN' | 'IN_PROGRESS' | 'ACCEPTED' | 'CLOSED';
  readonly dueOn: string;
  readonly closedOn: string | null;
}

/** Who takes up a finding that is overdue, from nobody to the leaders. */
export type Escalation = 'NONE' | 'REMINDED' | 'SUPERVISED' | 'SUMMONED';

/** From how many days after the due day a finding is escalated, the latest step first. */
export const escalationSteps: readonly { readonly fromDay: number; readonly to: Escalation }[] = [
  { fromDay: 31, to: 'SUMMONED' },
  { fromDay: 8, to: 'SUPERVISED' },
  { fromDay: 1, to: 'REMINDED' },
];

/**
 * By how many days a finding is overdue on a day: 0 up to its due day and from the day on which it was closed. Acceptance
 * alone does not stop the clock.
 *
 * @example daysOverdue({ state: 'ACCEPTED', dueOn: '2023-06-30', closedOn: null }, '2023-07-02') // 2
 */
export function daysOverdue({ state, dueOn, closedOn }: RectificationDue, today: string): number {
  // With a date, the date decides, so that the graph as of an earlier day shows what was overdue then.
  const closed = closedOn === null ? state === 'CLOSED' : closedOn <= today;
  return closed ? 0 : Math.max(0, (Date.parse(today) - Date.parse(dueOn)) / 86_400_000);
}

/** Who takes up a finding on a day: the further past its due day, the higher. */
export function escalationOf(finding: RectificationDue, today: string): Escalation {
  const days = daysOverdue(finding, today);
  return escalationSteps.find(({ fromDay }) => days >= fromDay)?.to ?? 'NONE';
}
