import type { BriefingPageQuery } from '../../generated/briefing.ts';

type BriefedPlan = NonNullable<BriefingPageQuery['plan']>;

/** What a meeting has to know. */
export type Briefing = NonNullable<BriefedPlan['briefing']>;

/** Something that is due, or overdue. */
export type DueItem = Briefing['due'][number];

/** What changed since the last meeting. */
export type Changes = NonNullable<BriefedPlan['changedSince']>;

/** A promise by its name. */
export type NamedPromise = DueItem['promise'];

/** What became of a record since the last meeting. */
export type ChangedRecord = Changes['records'][number];

/** What a column of a register is called. */
export type NamedColumn = NonNullable<BriefingPageQuery['columns']>[number];
