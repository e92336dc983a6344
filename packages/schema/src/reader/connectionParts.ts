import type { Source } from './from.ts';
import type { Complete, OrderTerm, Page, ResolverRow, Selection } from './selection.ts';

/** A connection as it was selected: a page of rows, with counts and summaries over the whole list. */
export interface Connection extends Source {
  readonly orderBy: readonly OrderTerm[];
  readonly page: Page;
  /** Selections of rows by the place that shows them (`nodes` and `edges.node`, each under its response name). */
  readonly parts: ReadonlyMap<string, Selection>;
  /** Whether the page is needed at all, be it only for `pageInfo`. */
  readonly paged: boolean;
  /** Whether cursors are asked for, or whether more rows follow. */
  readonly located: boolean;
  readonly counted: boolean;
  readonly summary: Summary;
  readonly groupings: ReadonlyMap<string, Grouping>;
  readonly outputs: readonly ConnectionOutput[];
}

/** Functions that sum up a column over a list. */
export type AggregateFunction = 'sum' | 'avg' | 'min' | 'max';

/** What a connection is asked to sum up: by function, the columns. */
export type Summary = ReadonlyMap<AggregateFunction, ReadonlySet<string>>;

/** One grouping of a connection's rows. */
export interface Grouping {
  /** The column to group by, or the path to one of a row that is referred to. */
  readonly path: string;
  readonly summary: Summary;
}

/** One field of a connection in the response. */
export type ConnectionOutput =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'totalCount'; readonly key: string }
  | { readonly kind: 'nodes'; readonly key: string; readonly part: string }
  | { readonly kind: 'edges'; readonly key: string; readonly outputs: readonly EdgeOutput[] }
  | {
      readonly kind: 'pageInfo';
      readonly key: string;
      readonly complete: Complete;
      readonly fields: readonly PageInfoField[];
    }
  | { readonly kind: 'aggregate' | 'groupBy'; readonly key: string; readonly complete: Complete };

/** A field of `pageInfo` as it is asked for. */
export interface PageInfoField {
  readonly key: string;
  readonly name: string;
}

/** One field of an edge of a connection in the response. */
export type EdgeOutput =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'cursor'; readonly key: string }
  | { readonly kind: 'node'; readonly key: string; readonly part: string };

/** Writes where a connection's rows come from, under a table alias, with joins and a further condition. */
export type WriteFrom = (alias: string, joins?: string, condition?: string | null) => string;

/** A connection as its resolvers see it. */
export interface ConnectionRows {
  /** The page's rows by the place that shows them. */
  readonly parts: Readonly<Record<string, readonly ResolverRow[]>>;
  /** How many rows the page has. */
  readonly length: number;
  /** Whether rows follow the page in the direction of paging. */
  readonly more: boolean;
  readonly page: Page;
  readonly orderBy: readonly OrderTerm[];
  readonly noun: string;
  /** Values of the order's columns, a row of the page each; empty when no place in the list is asked for. */
  readonly order: readonly ResolverRow[];
  readonly totalCount: number | null;
  readonly aggregate: ResolverRow | null;
  readonly groups: Readonly<Record<string, readonly ResolverRow[]>>;
}
