import type { enums } from '@plangraph/database';
import type { EnumName, ManyName, ModelName, RelatedModel } from '@plangraph/rows';
import type { InputFieldMap } from '@pothos/core';
import type { Builder } from '../builder/builder.ts';
import type { FigureFormatType } from '../builder/figureFormat.ts';
import type { EnumType, LooseInterface, SingleType } from '../builder/loose.ts';
import type { NounDefinition } from '../noun/definition.ts';
import type { Field } from '../noun/field.ts';
import type { FieldBuilder } from '../noun/fieldBuilder.ts';
import type { Addition, NeededMany } from '../noun/needs.ts';
import type { Authority } from './authority.ts';
import type { Deprecation } from './deprecation.ts';
import type { EventDefinition, EventType } from './event.ts';
import type { Means } from './means.ts';
import type { MutationDefinition, ResultFields } from './mutation.ts';
import type { NoDatabase } from './noDatabase.ts';
import type { RowRegister } from './put.ts';
import type { RegisterDefinition } from './register.ts';

type Values<E extends EnumName> = (typeof enums)[E][number];

/** What a domain declares its part of the graph with. */
export interface Graph {
  /**
   * Declares a noun that this domain owns; it bears the name of its model, which documents it.
   *
   * @throws CompositionError when another domain owns the noun already.
   */
  noun<M extends ModelName>(name: M, definition: NoInfer<NounDefinition<M>>): void;
  /**
   * Adds fields to a noun that another domain owns; that domain must be named in `uses`.
   *
   * @example graph.extend('Enterprise', (t) => ({ projects: t.connection('projects') }))
   */
  extend<M extends ModelName>(name: M, fields: (t: FieldBuilder<M>) => Readonly<Record<string, Field>>): void;
  /**
   * Adds to what is known of the rows of a noun that another domain owns, for its derived fields that ask for such: how far a
   * measure has come by the projects that carry it out. That domain must be named in `uses`.
   *
   * @throws CompositionError when another domain adds to the noun.
   */
  add<M extends ModelName, R extends ManyName<M>, const N extends NeededMany<RelatedModel<M, R>>>(
    noun: M,
    addition: Addition<M, R, N>,
  ): void;
  /** Declares an enum of the data model as one of the graph, with a description of every value. */
  enumType<E extends EnumName>(
    name: E,
    options: { readonly description: string; readonly values: Readonly<Record<Values<E>, string>> },
  ): EnumType<Values<E>>;
  /**
   * Declares an interface that nouns may have: what each of them tells in the same way. Nouns name it in `interfaces`; where
   * it stands, rows of each of them may.
   */
  interfaceType(name: string, options: LooseInterface): SingleType;
  /** The object type of a noun, for fields of types that no model stands behind (`shownField`). */
  rowType(noun: ModelName): SingleType;
  /** Which way an order goes, for lists that are put in order by what is computed. */
  orderDirection(): EnumType<'ASC' | 'DESC'>;
  /** How a figure is shown: one type for all. */
  figureFormat(): FigureFormatType;
  /**
   * Declares a verb: who may, what it takes, which rows its result shows, and how it is carried out, once for each intent.
   *
   * @throws CompositionError when another domain declares a mutation of that name.
   */
  mutation<A extends InputFieldMap, const R extends ResultFields>(
    name: string,
    definition: MutationDefinition<A, R>,
  ): void;
  /**
   * Makes a noun that this domain owns a working register: its records can be created, changed, brought from stage to
   * stage, retired and restored, every change is written down, and a record is found by the key of its row.
   *
   * @example graph.register('Park', { row: parkRow, roles: ['reporter', 'administrator'], belongs: { place: 'place' } })
   * @throws CompositionError when the rows, the stages or the model do not fit.
   */
  register<M extends ModelName>(noun: M, definition: NoInfer<RegisterDefinition<M>>): void;
  /**
   * Declares a type of event of which endpoints of webhooks may be told, by its name: `figure.approved`.
   *
   * @throws CompositionError when another domain declares an event of that name, or the name has another form.
   */
  event<M extends ModelName>(name: string, definition: NoInfer<EventDefinition<M>>): void;
  /** Every type of event of the composition, by name. It is filled when all domains have declared their part. */
  readonly events: ReadonlyMap<string, EventType>;
  /**
   * Says that clients should use a part of the schema no more: a field, an argument, a field of an input or a value of an
   * enum, by its coordinate. It stays until it is taken away; meanwhile tools strike it out, and a metric tells who uses it.
   *
   * @example graph.deprecate('Target.latest', { since: '2026-12-01', until: '2027-06-01', instead: '`Target.figures(last: 1)`' })
   * @throws CompositionError when there is no such part, or it is deprecated already.
   */
  deprecate(coordinate: string, deprecation: Deprecation): void;
  /** Something of the process that was given to the composition; null where it was not. */
  given<T>(means: Means<T>): T | null;
  /**
   * Says who may do what with whose records, for every mutation and every register of the composition.
   *
   * @throws CompositionError when another domain says so too.
   */
  authority(authority: Authority): void;
  /**
   * Every register of the composition by the name that files call its rows by, for what brings and takes rows of whichever.
   * It is filled when all domains have declared their part: look into it while serving, not while declaring.
   */
  readonly rowRegisters: ReadonlyMap<string, RowRegister>;
  /**
   * None: a text that says what to write instead. A field that asks the database for each row would be a statement for each; what it
   * names in `needs` comes with the statement of its page.
   */
  readonly database: NoDatabase;
  /** Pothos's builder of this composition, for types that no model stands behind. */
  readonly builder: Builder;
}
