import type { Context, Language, Standpoint } from '../context.ts';
import type { Evidence } from '../contract/evidence.ts';
import type { Noun } from '../noun/noun.ts';
import type { DerivedField, EvidenceField } from '../noun/field.ts';
import type { SearchEdge } from '../search/selection.ts';
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
  /** What the response shows of each row, in its order; null for rows that only a derived field sees. */
  readonly outputs: Output[] | null;
  /** The moment as of which its derived fields are computed; null for now. */
  readonly asOf: Date | null;
}

/** One field of the response: `key` is its response name. */
export type Output =
  | { readonly kind: 'typename'; readonly key: string }
  | { readonly kind: 'id'; readonly key: string }
  | { readonly kind: 'column'; readonly key: string; readonly column: string }
  | { readonly kind: 'bilingual'; readonly key: string; readonly stem: string; readonly language: Language | null }
  | { readonly kind: 'edge'; readonly key: string; readonly edge: string; readonly required: boolean }
  | {
      readonly kind: 'derived';
      readonly key: string;
      /** What the keys of the field's needs begin with. */
      readonly prefix: string;
      readonly field: DerivedField;
      readonly args: Readonly<Record<string, unknown>>;
      readonly complete: Complete;
    };

/** Completes a value of a type as execution would, for the selection it was made for. */
export type Complete = (value: unknown, context: Context) => unknown;

/** One field of a connection in the response. */
export type ConnectionOutput =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'totalCount'; readonly key: string }
  | { readonly kind: 'nodes'; readonly key: string; readonly part: string }
  | { readonly kind: 'edges'; readonly key: string; readonly outputs: readonly EdgeOutput[] }
  | { readonly kind: 'pageInfo' | 'aggregate' | 'groupBy'; readonly key: string; readonly complete: Complete };

/** One field of an edge of a connection in the response. */
export type EdgeOutput =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'cursor'; readonly key: string }
  | { readonly kind: 'node'; readonly key: string; readonly part: string };

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
  /** The column to group by, or the path to one of a row that is referred to. */
  readonly path: string;
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
  /** Whether cursors are asked for, or whether more rows follow. */
  readonly located: boolean;
  readonly counted: boolean;
  readonly summary: Summary;
  readonly groupings: ReadonlyMap<string, Grouping>;
  readonly outputs: readonly ConnectionOutput[];
}

/** One way in which evidence can be counted: that of one indicator. */
export interface EvidenceBranch {
  readonly code: string;
  readonly noun: Noun;
  readonly evidence: Evidence;
  /** Pages of members by response name; an error where the page's cursor is one of other members. */
  readonly members: ReadonlyMap<string, ConnectionEdge | Error>;
}

/** One field of evidence in the response. */
export interface EvidenceOutput {
  readonly key: string;
  readonly name: string;
}

/** An edge to what domains count beside a row; which of the ways is taken the row itself says. */
export interface EvidenceEdge {
  readonly kind: 'evidence';
  readonly tie: null;
  readonly field: EvidenceField;
  readonly standpoint: Standpoint;
  /** Name of the type in the graph. */
  readonly type: string;
  readonly outputs: readonly EvidenceOutput[];
  readonly branches: readonly EvidenceBranch[];
}

/** An edge of any kind. */
export type Edge = OneEdge | ManyEdge | ConnectionEdge | EvidenceEdge | SearchEdge;

/** A row as the reader hands it to resolvers. */
export type Row = Readonly<Record<string, unknown>>;

/** An empty selection of a noun: of rows that the response shows, or of rows that only a derived field sees. */
export function emptySelection(noun: Noun, asOf: Date | null, outputs: Output[] | null = null): Selection {
  return { noun, columns: new Set(), edges: new Map(), typed: false, outputs, asOf };
}
