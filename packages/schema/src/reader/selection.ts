import type { FieldNode } from 'graphql';
import type { Context, Language } from '../context.ts';
import type { DerivedField, LoadedField } from '../noun/field.ts';
import type { Noun } from '../noun/noun.ts';
import type { Edge } from './edge.ts';

/** One term of an order. */
export interface OrderTerm {
  readonly column: string;
  readonly descending: boolean;
  /** Where rows without a value stand, whichever way; last when left out. */
  readonly missing?: 'FIRST' | 'LAST' | undefined;
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
  /** Where derived fields show the row itself, and what is selected of it there. */
  readonly shown: Map<string, readonly ShownPlace[]>;
  /** Whether rows must tell their type, because they stand where an interface or a union does. */
  typed: boolean;
  /** What the response shows of each row, in its order; null for rows that only a derived field sees. */
  readonly outputs: Output[] | null;
  /** The moment as of which its derived fields are computed; null for now. */
  readonly asOf: Date | null;
}

/** What is selected of a row at one place of a derived field's value. */
export interface ShownPlace {
  readonly nodes: readonly FieldNode[];
  readonly selection: Selection;
}

/** One field of the response: `key` is its response name. */
export type Output =
  | { readonly kind: 'typename'; readonly key: string }
  | { readonly kind: 'id'; readonly key: string }
  | { readonly kind: 'column'; readonly key: string; readonly column: string }
  | { readonly kind: 'bilingual'; readonly key: string; readonly stem: string; readonly language: Language | null }
  | {
      readonly kind: 'edge';
      readonly key: string;
      readonly edge: string;
      readonly required: boolean;
      /** Whether an argument names the row, so that it is an error where there is none. */
      readonly named: boolean;
    }
  | {
      readonly kind: 'derived';
      readonly key: string;
      /** What the keys of the field's needs begin with. */
      readonly prefix: string;
      readonly field: DerivedField;
      readonly args: Readonly<Record<string, unknown>>;
      readonly complete: Complete;
    }
  | {
      readonly kind: 'loaded';
      readonly key: string;
      readonly prefix: string;
      readonly field: LoadedField;
      readonly complete: Complete;
    };

/** Completes a value of a type as execution would, for the selection it was made for. */
export type Complete = (value: unknown, context: Context) => unknown;

/** A row as the reader hands it to resolvers. */
export type ResolverRow = Readonly<Record<string, unknown>>;

/** An empty selection of a noun: of rows that the response shows, or of rows that only a derived field sees. */
export function emptySelection(noun: Noun, asOf: Date | null, outputs: Output[] | null = null): Selection {
  return { noun, columns: new Set(), edges: new Map(), shown: new Map(), typed: false, outputs, asOf };
}
