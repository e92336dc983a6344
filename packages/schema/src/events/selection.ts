import type { EventCursor } from '@plangraph/database';
import { RowMoment } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import type { PolicyOf } from '../reader/scope.ts';
import type { Selection } from '../reader/selection.ts';

/** The fields of an event that show its record, each as of when: just before the event, as it left it, or now. */
export const moments = { before: new RowMoment(0), after: new RowMoment(1), record: null } as const;

/** One of these fields. */
export type Shown = keyof typeof moments;

/** What is shown of a record at one place. */
export interface EventPart {
  readonly shown: Shown;
  readonly selection: Selection;
}

/** One noun whose events are asked for, and what is shown of its records, by the place that shows it. */
export interface EventBranch {
  readonly noun: Noun;
  readonly parts: ReadonlyMap<string, EventPart>;
}

/** What is asked of events, whatever their noun. */
export interface EventSelection {
  readonly branches: readonly EventBranch[];
  /** The viewer's policies as of the moments at which records are shown. */
  readonly policies: Readonly<Record<Shown, PolicyOf>>;
  readonly size: number;
  readonly cursor: EventCursor | null;
}
