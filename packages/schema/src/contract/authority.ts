import type { ModelName } from '@plangraph/rows';
import type { Viewer, ViewerScope } from '../context.ts';
import type { AnyWhere } from '../where.ts';
import type { Problem } from './problem.ts';
import type { MutationTransaction } from './transaction.ts';

/** An organisation that acts, as the graph knows it. */
export interface ActingOrganisation {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Number of the place where it sits; null where it sits nowhere. */
  readonly placeId: number | null;
}

/** Who carries a mutation out: the token's words, and what the graph knows of the organisation that they name. */
export interface Actor {
  readonly viewer: Viewer;
  /** Null where the token names none: only whoever administers everything comes so far. */
  readonly organisation: ActingOrganisation | null;
}

/** What is done to a record: made, worked on, handed to another owner, or brought back. */
export type Deed = 'CREATE' | 'CHANGE' | 'HAND_OVER' | 'ADMINISTER';

/** Whose a record is, by the numbers of what its register's paths lead to. */
export interface Whose {
  /** The place where it lies; null where it lies nowhere. */
  readonly place: number | null;
  /** The organisations that own it, lead it, or own or lead what it is part of. */
  readonly owners: readonly number[];
  /** What it serves that organisations can be charged with. */
  readonly serves: readonly { readonly model: string; readonly id: number }[];
}

/** A record that somebody wants to touch. */
export interface Touched extends Whose {
  readonly noun: string;
  /** Its number; null for one that is still to be. */
  readonly id: number | null;
  /** Code of the policy area whose register it is in; null for none. */
  readonly area: string | null;
  readonly deed: Deed;
  /** Whether records of its register lie in no place, and belong to all. */
  readonly isShared: boolean;
  /** Whether it is part of another record, to which it must not be added by strangers. */
  readonly isPart: boolean;
  /** Where in the input the record stands. */
  readonly path: Problem['path'];
}

/** Something that organisations are charged with, whose status a record is to move. */
export interface Evidenced {
  readonly model: string;
  readonly id: number;
  /** Code of the policy area in whose register the record is; null for none. */
  readonly area: string | null;
  /** Where in the input it is named. */
  readonly path: Problem['path'];
}

/**
 * Who may do what with whose records: the one rule that every mutation and every register asks, declared by the domain
 * that knows organisations and places.
 */
export interface Authority {
  /** The models in which the paths of registers end. */
  readonly ends: {
    readonly place: ModelName;
    readonly organisation: ModelName;
    /** What organisations can be charged with. */
    readonly charges: readonly ModelName[];
  };
  /** Who a viewer is, kept so until the transaction ends; or why he writes nothing whatever. */
  identify(transaction: MutationTransaction, viewer: Viewer): Promise<Actor | Problem>;
  /** Why somebody may not touch each of some records; null where he may. In statements that their number does not decide. */
  refuse(
    transaction: MutationTransaction,
    actor: Actor,
    touched: readonly Touched[],
  ): Promise<readonly (Problem | null)[]>;
  /**
   * Why somebody may not let a record move the status of each of some targets and measures; null where he is charged with it, or
   * administers its place. In statements that their number does not decide.
   */
  refuseEvidence(
    transaction: MutationTransaction,
    actor: Actor,
    evidenced: readonly Evidenced[],
  ): Promise<readonly (Problem | null)[]>;
  /** Why a record cannot be handed to an organisation; null where it can. */
  refuseOwner(
    transaction: MutationTransaction,
    touched: Pick<Touched, 'noun' | 'place' | 'isShared'>,
    owner: ActingOrganisation,
  ): Promise<Problem | null>;
  /** Which places are under a viewer's hand: that of his organisation, and what lies beneath. True for all. */
  covers(viewer: ViewerScope): boolean | AnyWhere;
}
