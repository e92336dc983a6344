import type { Noun } from '../graph/registry.ts';
import type { AnyWhere } from '../where.ts';

/** One term of an order. */
export interface OrderTerm {
  readonly column: string;
  readonly descending: boolean;
}

/** Which part of an ordered list is asked for. */
export interface Page {
  /** How many rows at most; the reader fetches one more to know whether more follow. */
  readonly size: number;
  /** Whether the part is counted from the end. */
  readonly backward: boolean;
  /** Values of the order's terms in the row beyond which the part begins. */
  readonly cursor: readonly unknown[] | null;
}

/** Columns and edges of one noun that a request selects. Keys are those of the rows that come out. */
export interface Selection {
  readonly noun: Noun;
  readonly columns: Set<string>;
  readonly edges: Map<string, Edge>;
  /** Whether rows must tell their type, because they stand where an interface or a union does. */
  typed: boolean;
}

interface EdgeBase {
  /** Columns that tie the edge's rows to the row it starts from; none at the root. */
  readonly tie: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
  readonly noun: Noun;
  readonly where: readonly AnyWhere[];
}

/** An edge to one row at most. */
export interface OneEdge extends EdgeBase {
  readonly kind: 'one';
  readonly orderBy: readonly OrderTerm[];
  readonly selection: Selection;
  /** Whether several rows may match, so that the first must be taken. */
  readonly limited: boolean;
}

/** An edge to a list of rows. */
export interface ManyEdge extends EdgeBase {
  readonly kind: 'many';
  readonly orderBy: readonly OrderTerm[];
  readonly selection: Selection;
  readonly limit: number | null;
}

/** What a connection is asked to sum up: by function, the columns. */
export type Summary = ReadonlyMap<AggregateFunction, ReadonlySet<string>>;

/** Functions that sum up a column over a list. */
export type AggregateFunction = 'sum' | 'avg' | 'min' | 'max';

/** One grouping of a connection's rows. */
export interface Grouping {
  readonly column: string;
  readonly summary: Summary;
}

/** An edge to a connection: a page of rows, with counts and summaries over the whole list. */
export interface ConnectionEdge extends EdgeBase {
  readonly kind: 'connection';
  readonly orderBy: readonly OrderTerm[];
  readonly page: Page;
  /** Selections of rows by the place that shows them (`nodes` and `edges.node`, each under its response name). */
  readonly parts: ReadonlyMap<string, Selection>;
  /** Whether the page is needed at all, be it only for `pageInfo`. */
  readonly paged: boolean;
  readonly counted: boolean;
  readonly summary: Summary;
  readonly groupings: ReadonlyMap<string, Grouping>;
}

/** An edge of any kind. */
export type Edge = OneEdge | ManyEdge | ConnectionEdge;

/** A row as the reader hands it to resolvers. */
export type Row = Readonly<Record<string, unknown>>;

/** An empty selection of a noun. */
export function emptySelection(noun: Noun): Selection {
  return { noun, columns: new Set(), edges: new Map(), typed: false };
}
