import type { FieldNode } from 'graphql';
import type { Written } from '../reader/literal.ts';
import type { Compiled, Joined } from '../reader/read.ts';
import type { Root } from '../reader/root.ts';

/** A root field, ready to be answered. */
export interface PreparedRoot {
  readonly kind: 'root';
  readonly key: string;
  readonly root: Root;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  readonly nullable: boolean;
  /** What to read; null when nothing is asked for. */
  readonly compiled: Compiled | null;
}

/** One field of an operation, ready to be answered. */
export type PreparedField = PreparedRoot | { readonly kind: 'typename'; readonly key: string; readonly name: string };

/** A root field with its place in the response. */
export interface PlacedField {
  readonly place: number;
  readonly field: PreparedRoot;
}

/** One root field, which a statement of its own reads; none where nothing is asked for. */
interface ReadAlone {
  readonly kind: 'alone';
  readonly placed: PlacedField;
}

/** Root fields whose reads differ in nothing but their values, and the statement that carries all of them out. */
export interface ReadTogether {
  readonly kind: 'together';
  readonly placed: readonly PlacedField[];
  readonly joined: Joined;
  /** For each value that one of them has, those of all. */
  readonly lists: readonly (readonly unknown[])[];
}

/** What is read at once. */
export type PreparedRead = ReadAlone | ReadTogether;

/** An operation, ready to run. Slots stand for variables. */
export interface Prepared {
  /** Its fields, in the order of the response. */
  readonly fields: readonly PreparedField[];
  readonly reads: readonly PreparedRead[];
  /** Writes the data of an answer, given the value of each field. */
  readonly write: Written<[readonly unknown[]]>;
  /** Whether the value of each field is JSON that PostgreSQL wrote. */
  readonly asText: boolean;
}
