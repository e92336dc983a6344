import type { FieldNode } from 'graphql';
import type { Compiled } from '../reader/read.ts';
import type { Root } from '../reader/root.ts';

/** One root field of an operation, ready to be answered. */
export type PreparedField =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'root';
      readonly key: string;
      readonly root: Root;
      readonly args: Readonly<Record<string, unknown>>;
      readonly nodes: readonly FieldNode[];
      readonly nullable: boolean;
      /** Whether arguments or values have slots. */
      readonly slotted: boolean;
      /** What to read; null when nothing is asked for. */
      readonly compiled: Compiled | null;
    };

/** A root field that reads. */
export type ReadingField = Extract<PreparedField, { kind: 'root' }> & { readonly compiled: Compiled };

/** Root fields whose reads differ in nothing but their values, and the statement that carries all of them out. */
export interface ReadTogether {
  readonly text: string;
  readonly fields: readonly ReadingField[];
}

/** An operation, ready to run. Slots stand for variables. */
export interface Prepared {
  /** Its root fields, in the order of the response. */
  readonly fields: readonly PreparedField[];
  /** Those of them that are read together. */
  readonly together: readonly ReadTogether[];
}
