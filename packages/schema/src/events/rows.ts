import type { ResolverRow } from '../reader/selection.ts';

/** What became of a record, as its viewer may know it. */
export type ToldVerb = 'CREATED' | 'CHANGED' | 'GONE';

/** One event of one record, as its resolvers see it. */
export interface ToldEvent {
  readonly cursor: string;
  readonly noun: string;
  readonly verb: ToldVerb;
  readonly id: number;
  readonly recordedAt: Date;
  readonly transaction: string;
  readonly requestId: string | null;
  /** What is shown of the record, by the place that shows it; empty where it is gone. */
  readonly parts: Readonly<Record<string, ResolverRow>>;
}

/** A page of events, as its resolvers see it. */
export interface ToldPage {
  readonly events: readonly ToldEvent[];
  /** Whether it begins after a cursor. */
  readonly resumed: boolean;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** To read on from: beyond all that was looked at, told or not. */
  readonly end: string;
  /** What is written from the moment of the reading on is told after it. */
  readonly now: string;
}
