import type { Noun } from '../noun/noun.ts';
import type { Scope } from '../reader/scope.ts';
import type { Selection } from '../reader/selection.ts';
import type { ComparedColumns } from './columns.ts';

/** Under what name a record is selected as the answer shows it, beside what it is compared by. */
export const wholeRecord = '*';

/** One register whose records are told of. */
export interface ChangedBranch {
  readonly noun: Noun;
  /** The relations that lead from a record to the place where it lies. */
  readonly place: string;
  readonly compared: ComparedColumns;
  /** What is asked of a record as it was, and as it is; null where nothing is. */
  readonly before: Selection | null;
  readonly now: Selection | null;
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
