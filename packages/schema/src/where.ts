import type {
  ColumnName,
  ColumnValue,
  ManyName,
  ModelName,
  OneName,
  RelatedModel,
  RelationFacts,
} from '@plangraph/rows';

/** What may be asked of one column. Several operators in one object must all hold. */
interface Operators<T> {
  /** Equal to the value; null asks for the absence of one. */
  readonly eq?: T | null;
  /** Equal to one of the values; an empty list matches nothing. */
  readonly in?: readonly NonNullable<T>[];
  /** Less than the value. */
  readonly lt?: NonNullable<T>;
  /** Less than or equal to the value. */
  readonly lte?: NonNullable<T>;
  /** Greater than the value. */
  readonly gt?: NonNullable<T>;
  /** Greater than or equal to the value. */
  readonly gte?: NonNullable<T>;
  /** Begins with the text, which is taken literally. */
  readonly startsWith?: string;
  /** Of a list: has this among its values. */
  readonly has?: T extends readonly (infer Each)[] ? Each : never;
  /** Whether there is no value. */
  readonly isNull?: boolean;
}

/**
 * A condition on the rows of a model: the one form in which edges, policies and the graph's filters are written.
 * Everything in one object must hold; `or` needs one of its members (none for an empty list).
 *
 * @example
 * const where: Where<'Project'> = {
 *   stage: { in: ['BUILDING', 'STARTED'] },
 *   lead: { code: { eq: 'water' } },
 *   not: { key: { eq: false } },
 * };
 */
export type Where<M extends ModelName> = {
  readonly [C in ColumnName<M>]?: Operators<ColumnValue<M, C>>;
} & {
  readonly [R in OneName<M>]?: Where<RelatedModel<M, R>>;
} & {
  readonly [R in ManyName<M>]?: { readonly some: Where<RelatedModel<M, R>> };
} & {
  readonly and?: readonly Where<M>[];
  readonly or?: readonly Where<M>[];
  readonly not?: Where<M>;
  /** The same, of what other rows say now, whatever the moment as of which is read: for who asks, not for what is asked. */
  readonly now?: Where<M>;
};

/** An order of the rows of a model; the reader adds the id as the last term, so that the order is total. */
export type OrderBy<M extends ModelName> = { readonly [C in ColumnName<M>]?: 'asc' | 'desc' };

/** A condition on rows at the end of a relation that the data model does not know, such as that of an audit to its records. */
export interface Along {
  readonly relation: RelationFacts;
  readonly where: AnyWhere;
}

/** A condition whose model is known only at run time; `along` holds an {@link Along}. */
export type AnyWhere = Readonly<Record<string, unknown>>;
