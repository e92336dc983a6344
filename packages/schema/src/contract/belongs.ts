import { factsOf, type ModelName, type OneName, type RelatedModel } from '@plangraph/rows';

/** A path of relations to one from a model: `lead`, `project.lead`. */
type RowPath<M extends ModelName> = {
  [R in OneName<M>]: R | (RelatedModel<M, R> extends infer T extends ModelName ? `${R}.${OneName<T>}` : never);
}[OneName<M>];

/** Whose the records of a register are. Whoever created one owns it, until it is handed over. */
export interface BelongsDefinition<M extends ModelName> {
  /**
   * The path to the place where a record lies; that of what it is part of when left out; null for records that lie in no
   * place and that all places share.
   */
  readonly place?: RowPath<M> | null;
  /** The paths to organisations that lead a record or are responsible for it. */
  readonly leads?: readonly RowPath<M>[];
  /** The paths to what organisations are charged with: whoever is charged with it may touch the record. */
  readonly serves?: readonly RowPath<M>[];
  /**
   * The relations to what organisations are charged with whose status the record moves: whoever links one must be charged with
   * that too, or administer its place.
   */
  readonly evidenceOf?: readonly OneName<M>[];
  /** The relation to a record of another register that this one is part of: whose that is, his is this. */
  readonly partOf?: OneName<M>;
}

/** A {@link BelongsDefinition} whose model is known only at run time. */
export interface AnyBelongs {
  readonly place?: string | null;
  readonly leads?: readonly string[];
  readonly serves?: readonly string[];
  readonly evidenceOf?: readonly string[];
  readonly partOf?: string;
}

/** Whose the records of a register are, at run time: every path from the record itself. */
export interface Belongs {
  /** To the place where a record lies: for records that lie in none, that of their owner. */
  readonly place: string | null;
  /** Whether records lie in no place, and all places share them. */
  readonly isShared: boolean;
  readonly owners: readonly string[];
  readonly serves: readonly { readonly path: string; readonly model: string }[];
  /** Relations by which the record moves the status of what they lead to. */
  readonly evidenceOf: readonly { readonly relation: string; readonly model: string }[];
  /** The owners of what a record is part of; null where it stands by itself. */
  readonly ownersOfWhole: readonly string[] | null;
}

/** The column that says whose a record is, and the relation that it makes. */
export const ownerColumn = 'ownerId';
export const ownerRelation = 'owner';

/** Whether every record of a register can have an owner. */
export function isOwned({ noun }: { readonly noun: string }): boolean {
  return factsOf(noun).columns[ownerColumn] !== undefined;
}
