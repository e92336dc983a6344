import type { Noun } from '../noun/noun.ts';
import type { Edge } from '../reader/edge.ts';
import type { Scope } from '../reader/scope.ts';
import type { Selection } from '../reader/selection.ts';
import type { ComparedColumns } from './columns.ts';

/** What is asked of a record at one of the two moments: null where it is not asked. */
export interface AskedThen {
  /** What the answer shows of it. */
  readonly shown: Edge | null;
  /** What it is compared by. */
  readonly values: Selection | null;
}

/** One register whose records are told of. */
export interface ChangedBranch {
  readonly noun: Noun;
  /** The relations that lead from a record to the place where it lies. */
  readonly place: string;
  readonly compared: ComparedColumns;
  readonly before: AskedThen;
  readonly now: AskedThen;
}

/** What is asked of records, whatever their noun. */
export interface ChangedSelection {
  readonly branches: readonly ChangedBranch[];
  readonly size: number;
  readonly since: Date;
  readonly policyBefore: Scope['policyOf'];
  /** The noun of places, and the relation that leads to the one within which records lie. */
  readonly territory: Noun;
  readonly within: string;
}
