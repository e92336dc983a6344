import type { BriefedQuery, SinceMeetingQuery } from '../../generated/briefing.ts';

/** What a meeting has to know. */
export type Briefing = NonNullable<NonNullable<BriefedQuery['plan']>['briefing']>;

/** Something that is due, or overdue. */
export type DueItem = Briefing['due'][number];

/** What changed since the last meeting. */
export type Changes = NonNullable<NonNullable<SinceMeetingQuery['plan']>['changedSince']>;

/** A promise by its name. */
export type NamedPromise = DueItem['promise'];

/** What became of a record since the last meeting. */
export type ChangedRecord = Changes['records'][number];

/** What a column of a register is called. */
export type NamedColumn = NonNullable<SinceMeetingQuery['columns']>[number];
