import type { ColumnName, ColumnValue, IsNullable, ManyName, ModelName, OneName, RelatedModel } from '@plangraph/rows';
import type { Standpoint } from '../context.ts';
import type { OrderBy, Where } from '../where.ts';

/** What a derived field needs, known only at run time. */
export type Needs = Readonly<Record<string, unknown>>;

/** A row that a derived field needs, as far as the fields of its value show it: `shownField` hands it out. */
export interface ShownRow {
  /** What is shown of the row where these nodes select of it; undefined where they select of no row of its noun. */
  shownAt(nodes: readonly object[]): unknown;
}

/** Rows of a relation to many that a derived field needs. */
export interface NeededMany<M extends ModelName, Of extends ModelName = ModelName> {
  readonly select: NeedsOf<M>;
  /** Which rows have any at all, by columns of their own: of the others none is looked for. */
  readonly when?: Where<Of>;
  /** Which of them; may depend on who asks, as of when, and on the field's own arguments. */
  readonly where?: Where<M> | ((standpoint: Standpoint, args: Readonly<Record<string, unknown>>) => Where<M>);
  readonly orderBy?: OrderBy<M>;
  /** How many rows at most. */
  readonly first?: number;
  /** Name of a type of the graph: where the field's value shows it, all rows come, however few `first` says. */
  readonly allFor?: string;
}

/**
 * What a domain adds to what is known of the rows of another's noun, from rows of its own: derived fields that need `'+'`
 * receive it, without knowing whose it is.
 */
export interface Addition<M extends ModelName, R extends ManyName<M>, N extends NeededMany<RelatedModel<M, R>>> {
  /** The relation that leads to the rows. */
  readonly relation: R;
  readonly needs: N;
  /** What is added where there are such rows; null is added where there are none. */
  readonly value: (rows: readonly Needed<RelatedModel<M, R>, N['select']>[]) => unknown;
}

/** An addition whose model is known only at run time. */
export interface AnyAddition {
  readonly domain: string;
  readonly relation: string;
  readonly needs: object;
  readonly value: (rows: readonly unknown[]) => unknown;
}

/** A row of a relation to one that a derived field needs only where it meets a condition; otherwise it receives null. */
interface NeededOne<M extends ModelName> {
  readonly select: NeedsOf<M>;
  readonly where: (standpoint: Standpoint) => Where<M>;
}

/**
 * What a derived field of a model needs: columns by `true`, relations by what is needed at their end, by `'*'` the row
 * itself, where the field's value shows rows, and by `'+'` what another domain adds (`graph.add`).
 *
 * @example
 * const needs: NeedsOf<'Target'> = {
 *   value: true,
 *   indicator: { kind: true },
 *   observations: { select: { value: true }, orderBy: { periodEnd: 'desc' }, first: 1 },
 * };
 */
export type NeedsOf<M extends ModelName> = {
  readonly '*'?: true;
  readonly '+'?: true;
} & {
  readonly [C in ColumnName<M>]?: true;
} & {
  readonly [R in OneName<M>]?: NeedsOf<RelatedModel<M, R>> | NeededOne<RelatedModel<M, R>>;
} & {
  readonly [R in ManyName<M>]?: NeededMany<RelatedModel<M, R>, M>;
};

/** What a derived field's `resolve` receives for its needs. */
export type Needed<M extends ModelName, N> = {
  readonly [K in keyof N]: K extends '*'
    ? ShownRow
    : K extends '+'
      ? unknown
      : K extends ColumnName<M>
        ? ColumnValue<M, K>
        : K extends OneName<M>
          ? N[K] extends { readonly select: infer S; readonly where: unknown }
            ? Needed<RelatedModel<M, K>, S> | null
            : Needed<RelatedModel<M, K>, N[K]> | (IsNullable<M, K> extends true ? null : never)
          : K extends ManyName<M>
            ? N[K] extends { readonly select: infer S }
              ? readonly Needed<RelatedModel<M, K>, S>[]
              : never
            : never;
};
