import { daysOverdue } from '../overdue.ts';

/** How strongly an owner is asked to mend what is behind. */
export type NoticeLevel = 'REMINDER' | 'NOTICE' | 'TALK';

/** How far a supervision notice has come. */
export type NoticeState = 'ISSUED' | 'ANSWERED' | 'RETURNED' | 'ACCEPTED' | 'CLOSED';

const levels: readonly NoticeLevel[] = ['REMINDER', 'NOTICE', 'TALK'];

/** The states in which a notice waits for its addressee. */
export const waitingStates = ['ISSUED', 'RETURNED'] as const satisfies readonly NoticeState[];

/** What the level of a notice on a day follows from. */
export interface NoticeFacts {
  readonly state: NoticeState;
  /** The level that it had when somebody last acted on it. */
  readonly actedLevel: NoticeLevel;
  /** Civil date by which it is to be answered. */
  readonly dueOn: string;
}

/** By how many days an answer is late on a day; 0 where none is awaited. */
export function daysUnanswered({ state, dueOn }: Pick<NoticeFacts, 'state' | 'dueOn'>, today: string): number {
  const settled = !waitingStates.some((waiting) => waiting === state);
  return daysOverdue({ settled, dueOn, settledOn: null }, today);
}

/**
 * The level of a notice on a day: while its answer is late it rises by one for each span of the plan's `escalationDays`, up to a
 * talk. An answer stops it where it has come to.
 *
 * @example levelOn({ state: 'ISSUED', actedLevel: 'REMINDER', dueOn: '2023-07-01' }, 7, '2023-07-08') // 'NOTICE'
 */
export function levelOn(notice: NoticeFacts, escalationDays: number, today: string): NoticeLevel {
  const risen = Math.floor(daysUnanswered(notice, today) / escalationDays);
  return levels[Math.min(levels.indexOf(notice.actedLevel) + risen, levels.length - 1)] ?? 'TALK';
}
