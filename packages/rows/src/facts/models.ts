import type { enums, Models } from '@plangraph/database';

/** Name of a model of the data model, which is also the name of the noun that shows it in the graph. */
export type ModelName = keyof Models & string;

/** Name of an enum of the data model. */
export type EnumName = keyof typeof enums & string;

type Columns<M extends ModelName> = Models[M]['columns'];
type Relations<M extends ModelName> = Models[M]['relations'];

/** Name of a column of a model. */
export type ColumnName<M extends ModelName> = keyof Columns<M> & string;

/** Name of a relation of a model, to one or to many. */
type RelationName<M extends ModelName> = keyof Relations<M> & string;

type RelationOf<M extends ModelName, R> = R extends keyof Relations<M>
  ? Relations<M>[R] extends { readonly model: ModelName; readonly list: boolean; readonly nullable: boolean }
    ? Relations<M>[R]
    : never
  : never;

/** Name of a relation of a model that leads to one row at most. */
export type OneName<M extends ModelName> = {
  [R in RelationName<M>]: RelationOf<M, R>['list'] extends false ? R : never;
}[RelationName<M>];

/** Name of a relation of a model that leads to many rows. */
export type ManyName<M extends ModelName> = Exclude<RelationName<M>, OneName<M>>;

/** The model that a relation leads to. */
export type RelatedModel<M extends ModelName, R extends RelationName<M>> = RelationOf<M, R>['model'];

/** Whether a relation to one may lead to nothing. */
export type IsNullable<M extends ModelName, R extends RelationName<M>> = RelationOf<M, R>['nullable'];

/** Stem of a pair of columns `<stem>Zh` and `<stem>En`. */
export type BilingualStem<M extends ModelName> = {
  [C in ColumnName<M>]: C extends `${infer Stem}Zh` ? (`${Stem}En` extends ColumnName<M> ? Stem : never) : never;
}[ColumnName<M>];

/** Name of a column of a model of which the data model says this. */
export type ColumnThat<M extends ModelName, Said> = {
  [C in ColumnName<M>]: Columns<M>[C] extends Said ? C : never;
}[ColumnName<M>];

/** Name of a column of a model that holds one text. */
export type TextColumn<M extends ModelName> = ColumnThat<M, { readonly type: 'String'; readonly list: false }>;

interface ScalarValues {
  String: string;
  Int: number;
  BigInt: string;
  Float: number;
  Decimal: string;
  Boolean: boolean;
  DateTime: string;
  Date: string;
  Json: unknown;
}

type EnumValue<T> = T extends EnumName ? (typeof enums)[T][number] : never;
type Plain<T> = T extends keyof ScalarValues ? ScalarValues[T] : EnumValue<T>;

type ColumnOf<M extends ModelName, C> = C extends keyof Columns<M>
  ? Columns<M>[C] extends { readonly type: string; readonly nullable: boolean; readonly list: boolean }
    ? Columns<M>[C]
    : never
  : never;

/**
 * The value of a column as the reader hands it over: numerics and big integers as text (exact), moments as ISO 8601 in
 * UTC, civil dates as `2023-06-30`, enums by name.
 */
export type ColumnValue<M extends ModelName, C extends ColumnName<M>> =
  | (ColumnOf<M, C>['list'] extends true ? Plain<ColumnOf<M, C>['type']>[] : Plain<ColumnOf<M, C>['type']>)
  | (ColumnOf<M, C>['nullable'] extends true ? null : never);

/** A column at run time. */
export interface ColumnFacts {
  readonly column: string;
  readonly type: string;
  readonly kind: 'scalar' | 'enum';
  readonly postgres: string;
  readonly scale: number | null;
  readonly precision: number | null;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly optional: boolean;
  readonly documentation: string | null;
}

/** A relation at run time. */
export interface RelationFacts {
  readonly model: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly documentation: string | null;
}

/** A model at run time. */
export interface ModelFacts {
  readonly table: string;
  readonly documentation: string | null;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
  readonly relations: Readonly<Record<string, RelationFacts>>;
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
}
