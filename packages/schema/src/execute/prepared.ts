import type { FieldNode } from 'graphql';
import type { Compiled } from '../reader/read.ts';
import type { Root } from '../reader/root.ts';
import type { ReadTogether } from './together.ts';

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

/** An operation, ready to run. Slots stand for variables. */
export interface Prepared {
  /** Its root fields, in the order of the response. */
  readonly fields: readonly PreparedField[];
  /** Those of them that are read together. */
  readonly together: readonly ReadTogether[];
}
