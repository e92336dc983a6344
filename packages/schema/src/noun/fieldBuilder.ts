import type { BilingualStem, ColumnName, ManyName, ModelName, OneName, RelatedModel } from '@plangraph/rows';
import type { InputFieldMap, InputShapeFromFields, ShapeFromTypeParam, TypeParam } from '@pothos/core';
import type { Types } from '../builder/graphTypes.ts';
import type { SingleType } from '../builder/loose.ts';
import type { Context, Standpoint } from '../context.ts';
import type { Missing } from '../systems/missing.ts';
import type { System } from '../systems/system.ts';
import type { OrderBy, Where } from '../where.ts';
import type { ChangedRecords, RecordsField } from './changedRecords.ts';
import type { FederatedField } from './federation.ts';
import type {
  BilingualField,
  ColumnField,
  ConnectionField,
  DerivedField,
  EitherField,
  EvidenceField,
  EvidenceFrame,
  LoadedField,
  ManyField,
  OneField,
} from './field.ts';
import type { Needed, NeedsOf } from './needs.ts';
import { type PositionField, positionField } from './positionField.ts';

interface Described {
  /** Overrides the data model's documentation. Meaning, unit, source, errors. */
  readonly description?: string;
  /** What routers are told of it besides, where it is served as part of a subgraph: docs/guides/subgraphs.md. */
  readonly federation?: FederatedField;
}

interface Narrowed<M extends ModelName> extends Described {
  /** Which rows at the other end belong to the edge; the noun's policy always holds besides. */
  readonly where?: Where<M> | ((standpoint: Standpoint) => Where<M>);
}

interface Ordered<M extends ModelName> extends Narrowed<M> {
  readonly orderBy: OrderBy<M>;
}

/** A noun, and the unique column by which it is named. */
type NamedNoun = { readonly [N in ModelName]: { readonly noun: N; readonly by: ColumnName<N> } }[ModelName];

/** Declares the fields of a noun of one model. A wrong column, stem or relation is a compile error. */
export interface FieldBuilder<M extends ModelName> {
  /** A column as it is: its type and nullability are the data model's. A text that other subgraphs know as an `ID` is one here too. */
  column(column: ColumnName<M>, options?: Described & { readonly type?: 'ID' }): ColumnField;
  /** The columns `<stem>Zh` and `<stem>En` as one field with the argument `lang`. */
  bilingual(stem: BilingualStem<M>, options?: Described): BilingualField;
  /** The row at the other end of a relation to one. */
  one(relation: OneName<M>, options?: Described): OneField;
  /** The first row, in an order, of a relation to many; null when there is none. */
  first<R extends ManyName<M>>(relation: R, options: Ordered<RelatedModel<M, R>>): OneField;
  /** The row of a relation to many whose column equals the argument of the same name; null when there is none. */
  find<R extends ManyName<M>>(
    relation: R,
    options: Narrowed<RelatedModel<M, R>> & { readonly by: ColumnName<RelatedModel<M, R>> },
  ): OneField;
  /** The row at the end of whichever of several relations to one leads anywhere, under an interface of their nouns. */
  either(
    relations: readonly OneName<M>[],
    options: { readonly description: string; readonly type: SingleType; readonly nullable?: boolean },
  ): EitherField;
  /** All rows of a relation to many, in an order: for lists that are short by nature. */
  many<R extends ManyName<M>>(relation: R, options: Ordered<RelatedModel<M, R>>): ManyField;
  /** The rows of a relation to many in pages, with what the noun at the other end declares to filter, order and sum by. */
  connection<R extends ManyName<M>>(
    relation: R,
    options?: Narrowed<RelatedModel<M, R>> & { readonly orderBy?: OrderBy<RelatedModel<M, R>> },
  ): ConnectionField;
  /**
   * Two columns as one point on a map, by which lists of the noun can be filtered; an index must begin with both.
   *
   * @example position: t.position('longitude', 'latitude')
   */
  position(longitude: ColumnName<M>, latitude: ColumnName<M>, options?: Described): PositionField;
  /** What the composed domains count for the row, by the code that one of its columns bears. */
  evidence(options: {
    readonly description: string;
    readonly by: ColumnName<M>;
    readonly frame: EvidenceFrame;
  }): EvidenceField;
  /** A value computed from columns and edges; all that it needs comes with the same statement. */
  derived<
    const N extends NeedsOf<M>,
    T extends TypeParam<Types>,
    A extends InputFieldMap = Record<never, never>,
    Nullable extends boolean = false,
  >(options: {
    readonly description: string;
    readonly federation?: FederatedField;
    readonly type: T;
    readonly nullable?: Nullable;
    readonly needs: N;
    readonly args?: A;
    /** Arguments that name something by a unique column, such as `{ indicator: { noun: 'Indicator', by: 'code' } }`: error NOT_FOUND where there is none. */
    readonly names?: { readonly [K in keyof A]?: NamedNoun };
    readonly resolve: (
      needed: Needed<M, N>,
      args: InputShapeFromFields<A>,
      context: Context,
    ) => ShapeFromTypeParam<Types, T, Nullable>;
  }): DerivedField;
  /**
   * A value computed from the row as it is at the moment that is asked about and as it was at an earlier one, which an argument
   * names; both come with the same statement, and each under the policies of its moment.
   */
  compared<
    const N extends NeedsOf<M>,
    T extends TypeParam<Types>,
    A extends InputFieldMap,
    Nullable extends boolean = false,
  >(options: {
    readonly description: string;
    readonly type: T;
    readonly nullable?: Nullable;
    readonly args: A;
    readonly needs: N;
    readonly moment: (args: InputShapeFromFields<A>) => Date;
    /** Where its value tells what became of records of registers since, of those that lie in the place of the row. */
    readonly records?: RecordsField & { readonly place: OneName<M> };
    /** Receives the row twice; the earlier one is null where it was not there. Contexts look at the graph as of each moment. */
    readonly resolve: (
      rows: {
        readonly now: Needed<M, N>;
        readonly before: Needed<M, N> | null;
        readonly records: ChangedRecords;
      },
      args: InputShapeFromFields<A>,
      contexts: { readonly now: Context; readonly before: Context },
    ) => ShapeFromTypeParam<Types, T, Nullable>;
  }): DerivedField;
  /**
   * A value that another system knows. It is shown as an object of `value` and `missing`, one of which is null, so that an
   * answer stays whole where the other system does not answer; the field is null where `key` gives null.
   *
   * @example name: t.loaded({ description: '…', type: 'String', from: register, needs: { code: true }, key: ({ code }) => code })
   */
  loaded<const N extends NeedsOf<M>, Key, T extends TypeParam<Types>>(options: {
    readonly description: string;
    readonly type: T;
    readonly from: System<Key, ShapeFromTypeParam<Types, T, false>>;
    readonly needs: N;
    /** What is asked for; why it may not be, or null where there is nothing to be had. */
    readonly key: (needed: Needed<M, N>, context: Context) => Key | Missing | null;
  }): LoadedField;
}

/** The field builder of a model. */
export function fieldBuilder<M extends ModelName>(): FieldBuilder<M> {
  // The compiler compares models by name; what is written down is the same for each.
  return fields as unknown as FieldBuilder<M>;
}

/** It only writes down what was said, so one serves all models. */
const fields: FieldBuilder<ModelName> = {
  column: (column, options) => ({ kind: 'column', column, ...options }),
  bilingual: (stem, options) => ({ kind: 'bilingual', stem, ...options }),
  one: (relation, options) => ({ kind: 'one', relation, ...options }),
  first: (relation, options) => ({ kind: 'one', relation, ...options }) as OneField,
  find: (relation, options) => ({ kind: 'one', relation, ...options }) as OneField,
  either: (relations, { nullable = false, ...options }) => ({ kind: 'either', relations, nullable, ...options }),
  many: (relation, options) => ({ kind: 'many', relation, ...options }) as ManyField,
  connection: (relation, options) => ({ kind: 'connection', relation, ...options }) as ConnectionField,
  position: (longitude, latitude, options) => positionField(longitude, latitude, options?.description),
  evidence: (options) => ({ kind: 'evidence', ...options }),
  loaded: (options) => ({ ...options, kind: 'loaded' }) as LoadedField,
  compared: (options) => {
    const { moment, needs, records, nullable = false } = options;
    return { ...options, kind: 'derived', nullable, earlier: { moment, needs, records } } as DerivedField;
  },
  derived: (options) =>
    ({ args: undefined, ...options, kind: 'derived', nullable: options.nullable ?? false }) as DerivedField,
};
