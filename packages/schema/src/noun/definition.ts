import type { BilingualStem, ColumnName, KeyPath, ModelName, OneName, TextColumn } from '@plangraph/rows';
import type { SingleType } from '../builder/loose.ts';
import type { Standpoint, ViewerScope } from '../context.ts';
import type { GlobalId } from '../globalId.ts';
import type { AnyWhere, Where } from '../where.ts';
import type { FederatedNoun } from './federation.ts';
import type { Condition, Field } from './field.ts';
import type { FieldBuilder } from './fieldBuilder.ts';

/** A record of any noun that rows are about: by its global id lists of them can be filtered. */
export interface FilterAbout<Asked> {
  readonly description: string;
  /** What a row must meet to be about that record. */
  where(record: GlobalId): Asked;
}

/** Who may see which rows of a noun, as of when: all, none, or those that meet a condition. */
type Policy<M extends ModelName> = (viewer: ViewerScope | null, asOf: Standpoint['asOf']) => boolean | Where<M>;

/** What a domain declares of a noun that it owns. The noun bears the name of its model. */
export interface NounDefinition<M extends ModelName> {
  /** What the noun is; taken from the data model's documentation when left out. */
  readonly description?: string;
  /** Interfaces that the noun has, made by `graph.interfaceType`; it declares their fields itself. */
  readonly interfaces?: readonly SingleType[];
  /**
   * Makes its rows records of subgraphs of others too, which know them by keys of theirs: it has then no global id, is no `Node`, and no register;
   * nothing is told of its rows, and they are not searched.
   *
   * @example federation: { keys: [['email']] }
   */
  readonly federation?: FederatedNoun;
  /** The noun's fields, besides `id`, which every noun has that is a `Node`. */
  readonly fields: (t: FieldBuilder<M>) => Readonly<Record<string, Field>>;
  /**
   * What a row is called where lists show rows of many nouns: columns, stems of bilingual ones and relations to one, in this
   * order, joined by “·”; what is null is left out. Its name, its title or its code when left out.
   *
   * @example label: ['enterprise', 'period'] // 开化某公司 · 2023-06
   */
  readonly label?: readonly (ColumnName<M> | BilingualStem<M> | OneName<M>)[];
  /** Indexed columns, and relations to one, that lists of the noun can be filtered by. */
  readonly filter?: readonly (ColumnName<M> | OneName<M>)[];
  /** Records of any noun that rows are about, by which lists can be filtered: by a global id, as a condition on indexed columns. */
  readonly filterAbout?: Readonly<Record<string, FilterAbout<Where<M>>>>;
  /** Indexed columns that lists of the noun can be ordered by; the first is the order when none is asked for. */
  readonly orderBy?: readonly ColumnName<M>[];
  /** Numeric columns that a list of the noun can sum, average and take the extremes of. */
  readonly aggregate?: readonly ColumnName<M>[];
  /**
   * Indexed columns that a list of the noun can be grouped by, and columns at the end of indexed references: `'lead.code'`.
   * Rows whose reference leads to nothing that the viewer may see make one group, without a value.
   */
  readonly groupBy?: readonly KeyPath<M>[];
  /** Columns of text in which `search` looks for rows of the noun; a migration makes their index. */
  readonly search?: readonly TextColumn<M>[];
  /** Who may see which rows, on every path; everybody and all when left out. */
  readonly policy?: Policy<M>;
  /**
   * Whether the rows say themselves what was known when, by moments that they bear. They are then read from their own table
   * as of whatever moment; of every other noun the database keeps each version of a row. Where models that are no nouns go with
   * it, they are named.
   */
  readonly ownMoments?: boolean | readonly ModelName[];
  /** Whether nothing is told of its rows when they are written, because a row of another noun tells it. */
  readonly untold?: boolean;
  /** Whether its rows are what registers write down of their changes. One noun of a graph can be that. */
  readonly audit?: boolean;
  /**
   * The relation that leads from a row to the one above it, where evidence is counted for a row of this noun and whatever
   * lies beneath it. One noun of a graph can be that.
   */
  readonly territory?: OneName<M>;
  /**
   * Root queries: `one` by a key, `many` as a connection. Each takes `asOf`, which holds for everything beneath it; but for
   * lists that depend on who asks, which are of now. A key is made of columns and of what identifies the rows that
   * it refers to: `['plan.code', 'code']` becomes `target(plan:, code:)`. A register is found by the key of its rows
   * without being asked.
   */
  readonly query?: {
    readonly one?: {
      readonly name: string;
      readonly by: readonly KeyPath<M>[];
    };
    readonly many?: string | NamedList<Narrowing<M>>;
    /** Further lists of the noun, each of some of its rows. */
    readonly further?: readonly NamedList<Narrowing<M>>[];
    /** Whether the row that `one` finds can be subscribed to: it is read again when what it is made of is written to. */
    readonly live?: boolean;
    /** Viewers act for rows of this noun: the field of `viewer` that shows the row, and the unique column that tokens name. */
    readonly viewer?: { readonly name: string; readonly by: ColumnName<M> };
  };
}

/** A root query that lists some rows of a noun. */
export interface NamedList<Narrowed> {
  /** The name of the root query. */
  readonly name: string;
  /** What it lists. */
  readonly description: string;
  /** Which rows, besides the policy: a condition, or a function of who asks. */
  readonly where: Narrowed;
}

/** Which rows a list is about: a condition, or what makes one of who asks and as of when. */
type Narrowing<M extends ModelName> = Where<M> | ((standpoint: Standpoint) => Where<M>);

/** A root query that finds one row, by paths that make a key of the noun. */
export interface RowQuery {
  /** The name of the root query. */
  readonly name: string;
  /** The columns of a key, or paths to those of others: each becomes an argument. */
  readonly by: readonly string[];
}

/** A policy whose model is known only at run time. */
export type AnyPolicy = (
  viewer: ViewerScope | null,
  asOf: Standpoint['asOf'],
) => boolean | Readonly<Record<string, unknown>>;

/** A noun's definition whose model is known only at run time. */
export interface AnyNounDefinition {
  readonly description?: string;
  readonly interfaces?: readonly SingleType[];
  readonly federation?: FederatedNoun;
  readonly label?: readonly string[];
  readonly filter?: readonly string[];
  readonly filterAbout?: Readonly<Record<string, FilterAbout<AnyWhere>>>;
  readonly orderBy?: readonly string[];
  readonly aggregate?: readonly string[];
  readonly groupBy?: readonly string[];
  readonly search?: readonly string[];
  readonly policy?: AnyPolicy;
  readonly ownMoments?: boolean | readonly ModelName[];
  readonly untold?: boolean;
  readonly audit?: boolean;
  readonly territory?: string;
  readonly query?: {
    readonly one?: RowQuery;
    readonly live?: boolean;
    /** By the key of the register's rows, where `one` is not. */
    readonly byKey?: RowQuery | undefined;
    readonly many?: string | NamedList<Condition>;
    readonly further?: readonly NamedList<Condition>[];
    readonly viewer?: { readonly name: string; readonly by: string };
  };
}
