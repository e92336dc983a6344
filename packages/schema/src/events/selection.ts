import type { EventCursor } from '@plangraph/database';
import type { Noun } from '../noun/noun.ts';
import type { Selection } from '../reader/selection.ts';

/** One noun whose events are asked for, and what is shown of its records, by the place that shows it. */
export interface EventBranch {
  readonly noun: Noun;
  readonly parts: ReadonlyMap<string, Selection>;
}

/** What is asked of events, whatever their noun. */
export interface EventSelection {
  readonly branches: readonly EventBranch[];
  readonly size: number;
  readonly cursor: EventCursor | null;
}
