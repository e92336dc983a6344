import { isCivilDate, isInt } from "@plangraph/exact";
import { Models, enums } from "@plangraph/database";
import { z } from "zod";
import { BilingualText, NounName, RowProblem } from "@plangraph/messages";
/** Name of a model of the data model, which is also the name of the noun that shows it in the graph. */
type ModelName = keyof Models & string;
/** Name of an enum of the data model. */
type EnumName = keyof typeof enums & string;
type Columns<M extends ModelName> = Models[M]['columns'];
type Relations<M extends ModelName> = Models[M]['relations'];
/** Name of a column of a model. */
type ColumnName<M extends ModelName> = keyof Columns<M> & string;
/** Name of a relation of a model, to one or to many. */
type RelationName<M extends ModelName> = keyof Relations<M> & string;
type RelationOf<M extends ModelName, R> = R extends keyof Relations<M> ? Relations<M>[R] extends {
  readonly model: ModelName;
  readonly list: boolean;
  readonly nullable: boolean;
} ? Relations<M>[R] : never : never;
/** Name of a relation of a model that leads to one row at most. */
type OneName<M extends ModelName> = { [R in RelationName<M>]: RelationOf<M, R>['list'] extends false ? R : never; }[RelationName<M>];
/** Name of a relation of a model that leads to many rows. */
type ManyName<M extends ModelName> = Exclude<RelationName<M>, OneName<M>>;
/** The model that a relation leads to. */
type RelatedModel<M extends ModelName, R extends RelationName<M>> = RelationOf<M, R>['model'];
/** Whether a relation to one may lead to nothing. */
type IsNullable<M extends ModelName, R extends RelationName<M>> = RelationOf<M, R>['nullable'];
/** Stem of a pair of columns `<stem>Zh` and `<stem>En`. */
type BilingualStem<M extends ModelName> = { [C in ColumnName<M>]: C extends `${infer Stem}Zh` ? (`${Stem}En` extends ColumnName<M> ? Stem : never) : never; }[ColumnName<M>];
/** Name of a column of a model of which the data model says this. */
type ColumnThat<M extends ModelName, Said> = { [C in ColumnName<M>]: Columns<M>[C] extends Said ? C : never; }[ColumnName<M>];
/** Name of a column of a model that holds one text. */
type TextColumn<M extends ModelName> = ColumnThat<M, {
  readonly type: 'String';
  readonly list: false;
}>;
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
type ColumnOf<M extends ModelName, C> = C extends keyof Columns<M> ? Columns<M>[C] extends {
  readonly type: string;
  readonly nullable: boolean;
  readonly list: boolean;
} ? Columns<M>[C] : never : never;
/**
 * The value of a column as the reader hands it over: numerics and big integers as text (exact), moments as ISO 8601 in
 * UTC, civil dates as `2023-06-30`, enums by name.
 */
type ColumnValue<M extends ModelName, C extends ColumnName<M>> = (ColumnOf<M, C>['list'] extends true ? Plain<ColumnOf<M, C>['type']>[] : Plain<ColumnOf<M, C>['type']>) | (ColumnOf<M, C>['nullable'] extends true ? null : never);
/** A column at run time. */
interface ColumnFacts {
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
interface RelationFacts {
  readonly model: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly documentation: string | null;
}
/** A model at run time. */
interface ModelFacts {
  readonly table: string;
  readonly documentation: string | null;
  readonly columns: Readonly<Record<string, ColumnFacts>>;
  readonly relations: Readonly<Record<string, RelationFacts>>;
  readonly uniques: readonly (readonly string[])[];
  readonly indexes: readonly (readonly string[])[];
}
/** A row that was understood: columns by name, references as the keys that they were written with. */
type Row = Readonly<Record<string, unknown>>;
/** What people call a column or a reference of a row, and how they write its values. */
interface Heading {
  /** In Chinese, without the unit. */
  readonly zh: string;
  /** In English; the name of the column in words when left out. */
  readonly en?: string;
  /** Symbol of the unit in which the column holds its values: `万元`. */
  readonly unit?: string;
  /** With how many decimals its figures are shown, where that is not what their kind says. */
  readonly decimals?: number;
  /** The words of its enum in Chinese. */
  readonly words?: Readonly<Record<string, string>>;
}
/** The headings of a row, by column or reference. */
type Headings = Readonly<Record<string, Heading>>;
/** Which columns and references the rows of one model may state, and what identifies a row. */
interface RowShape {
  readonly model: ModelName;
  /** Columns and references that make a unique of the model. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Of each reference the paths by which the row that it leads to is named. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** How many characters the text of a column may have, where it is not what its kind allows. */
  readonly lengths?: Readonly<Record<string, number>> | undefined;
  /** What people call its columns and references, where it is not what all call them. */
  readonly headings?: Headings | undefined;
}
/** Shortens a value for a message, so that a whole file pasted into a cell does not become the message. */
export declare function quote(value: unknown): string;
/**
 * A path from a model to a column that helps to identify it: a column of its own (`code`), or one of a row that it
 * refers to (`area.plan.code`).
 */
type KeyPath<M extends ModelName> = ColumnName<M> | Nested<M, NearKeyPath>;
interface NearKeyPath {
  readonly near: true;
}
type Nested<M extends ModelName, Depth> = { [R in OneName<M>]: RelatedModel<M, R> extends (infer T extends ModelName) ? `${R}.${ColumnName<T> | (Depth extends NearKeyPath ? Nested<T, null> : never)}` : never; }[OneName<M>];
/** The paths of a key, gathered by their first step: for each the paths that remain, none for a column. */
export declare function stepsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]>;
/** The paths by which rows of a contract are identified: columns of the key, and what its references are identified by. */
export declare function keyPathsOf({ key, references }: Pick<RowShape, 'key' | 'references'>): string[];
/** Text that is the same for two rows exactly when they have the same values at the paths; undefined if one is absent. */
export declare function keyText(row: unknown, paths: readonly string[]): string | undefined;
/** Why paths do not identify a row of a model; undefined when they do. */
export declare function whyNotAKey(model: string, paths: readonly string[]): string | undefined;
/** A row's own columns, typed; a column that the row did not speak of is absent. */
type RowColumns<M extends ModelName, C extends ColumnName<M>> = { readonly [Column in C]?: ColumnValue<M, Column>; } & Row;
/** What a developer states about the rows of one model that files and agencies may send. */
interface TabularDefinition<M extends ModelName, C extends ColumnName<M>> {
  /** What identifies a row: columns and references that make a unique of the model. */
  readonly key: readonly (NoInfer<C> | OneName<M>)[];
  /** The columns that a row may state. */
  readonly columns: readonly C[];
  /** The rows that a row refers to, each by the natural key of its model. */
  readonly references?: { readonly [R in OneName<M>]?: RelatedModel<M, R> extends (infer T extends ModelName) ? readonly KeyPath<T>[] : never; };
  /** How many characters the text of a column may have, where its kind would allow less or more. */
  readonly lengths?: { readonly [L in NoInfer<C>]?: number; };
  /** What people call its columns and references in files, and their units; what all call `code`, `place` and the like is known. */
  readonly headings?: Headings;
  /** What must hold between the columns of one row. */
  readonly rules?: (row: RowColumns<M, NoInfer<C>>) => readonly RowProblem[];
}
/** The contract of one kind of row: which columns, which key, which references, and the zod schema that follows. */
interface Tabular extends RowShape {
  readonly rules: (row: Row) => readonly RowProblem[];
  /** Reads one row; derived from the data model and nothing else. */
  readonly schema: z.ZodType<Row>;
}
/**
 * Declares how rows of a model are written in data sets and sent by agencies. Types, enums, precision and what may be
 * left out all follow from the data model.
 *
 * @example
 * tabular('Measure', {
 *   key: ['code'],
 *   columns: ['code', 'ordinal', 'titleZh', 'titleEn'],
 *   references: { section: ['area.plan.code', 'area.code', 'ordinal'] },
 * })
 * // reads { code: 'm1', ordinal: 1, titleZh: '…', titleEn: '…', section: { area: { plan: 'p', code: 'a' }, ordinal: 2 } }
 * @throws CompositionError when the key is no unique of the model, or a reference does not identify a row.
 */
export declare function tabular<M extends ModelName, const C extends ColumnName<M>>(model: M, { key, columns, references, lengths, headings, rules }: TabularDefinition<M, C>): Tabular;
/** The same contract with further references; whoever adds them also provides the rows that they lead to. */
export declare function withReferences(base: Tabular, references: Tabular['references']): Tabular;
/** The same contract with further columns, for rows that others than agencies write. */
export declare function withColumns(base: Tabular, columns: readonly string[]): Tabular;
/**
 * Why new rows of a contract could not be written: a column that the data model requires and the contract does not
 * offer. Undefined when they can.
 */
export declare function whyNotWritable({ model, columns, references }: Tabular): string | undefined;
/** Whether a column is one that the writer keeps by itself: the moment of a row's last change. */
export declare function isKeptByWriter(name: string, type: string | undefined): boolean;
/** Rows of one contract, to be written together with those of others. */
interface RowSet {
  readonly contract: Tabular;
  readonly rows: readonly Row[];
}
/** A problem of the row at a position of a set. */
interface PlacedProblem {
  readonly set: RowSet;
  readonly position: number;
  readonly problem: RowProblem;
}
/** Finds rows that refer to one another in a circle. */
export declare function checkCircles(batch: readonly RowSet[]): PlacedProblem[];
/**
 * Finds rows of one model that would collide on one of its uniques, in whichever sets of the batch they stand. The very
 * same row in two sets is no collision: two domains that may be composed alone can both need one place.
 */
export declare function checkKeys(batch: readonly RowSet[]): PlacedProblem[];
/** The problem of a row whose key another row of the same batch has. */
export declare function duplicateKey(model: string, key: Readonly<Record<string, unknown>>): RowProblem;
/** What rows are written through: a client of PostgreSQL with a transaction open, such as pg's. */
interface Transaction {
  /** Runs one statement and returns its rows, which are what the caller has asked for. */
  query<Row extends object = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<{
    readonly rows: Row[];
  }>;
}
/**
 * Finds every reference that leads neither to a row of the same batch nor to one in the database.
 *
 * @param known further keys that count as present: rows that have faults of their own.
 */
export declare function checkReferences(transaction: Transaction, batch: readonly RowSet[], known?: readonly RowSet[]): Promise<PlacedProblem[]>;
/**
 * Finds every row that would write what is retired: whose key is that of a retired record, or that refers to one. A row
 * that is stored already as it stands here writes nothing, and is none of them: what was retired since it was loaded does
 * not hinder that it is loaded again.
 */
export declare function checkRetired(transaction: Transaction, batch: readonly RowSet[]): Promise<PlacedProblem[]>;
/** Thrown while composing: a mistake in what a developer declared, found before anything is served. */
export declare class CompositionError extends Error {
  readonly name = "CompositionError";
}
/** Writes a natural key for a message: `kaihua`, or `area.code: industry, ordinal: 2`. */
export declare function describeKey(key: unknown): string;
/** What people call a column or a reference of a contract's rows; its name in words where nobody has said it. */
export declare function headingOf({ headings }: Pick<RowShape, 'headings'>, name: string): Heading & {
  readonly en: string;
};
/** Columns and references of a contract for which nobody has said what they are called in Chinese. */
export declare function withoutHeading({ headings, columns, references, model }: RowShape): string[];
/** The zod schema of a tabular's rows: its columns, and for each reference the key that it is written with. */
export declare function rowSchema({ model, key, columns, references, lengths }: RowShape): z.ZodType<Row>;
/** What a text of a column must keep to. */
interface TextLimits {
  /** How many characters it may have. */
  readonly longest: number;
  /** The one form in which it is kept, where there is one. */
  readonly form?: (text: string) => string;
}
/**
 * What the texts of a column must keep to, by what the column is: part of a key or an index, a name, or prose. A contract
 * may allow less or more.
 */
export declare function textLimits({ uniques, indexes }: ModelFacts, column: string, lengths?: Readonly<Record<string, number>>): TextLimits;
/** A unit in both languages; one that has no letters of its own is written alike. */
export declare function unitInWords(unit: string): {
  readonly zh: string;
  readonly en: string;
};
/** The facts of a model by its name. */
export declare function factsOf(model: string): ModelFacts;
/**
 * What messages call a noun: in English by its type, as the graph does, in Chinese by the term that its part of the data model
 * has in brackets; where it has none, by its type too.
 *
 * @example nounName('Place') // { noun: 'Place', en: 'Place', zh: '地区' }
 */
export declare function nounName(noun: string): NounName;
/** Natural keys that a row need not repeat, by model: within a data set, the plan's. */
type GivenKeys = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** A row that was understood, or everything that is wrong with it. */
type ReadResult = {
  readonly row: Row;
} | {
  readonly problems: readonly RowProblem[];
};
/**
 * Reads one row as a file or an agency wrote it. References may be nested maps, plain values where one column is
 * enough, or flat columns such as `section.area.code`, which is how CSV writes them.
 */
export declare function readRow(contract: Tabular, written: unknown, given?: GivenKeys): ReadResult;
/** Reads only what identifies a row, for rows that have faults elsewhere; undefined when the fault is in the key. */
export declare function readKey(contract: Tabular, written: unknown, given?: GivenKeys): Row | undefined;
/**
 * A problem for every date that lies before one that it cannot precede. Civil dates are text, which sorts as the dates do.
 *
 * @param order pairs of columns, of which the second is never earlier than the first.
 * @example dateOrderProblems(row, [['receivedOn', 'dueOn'], ['receivedOn', 'resolvedOn']]) // DATES_OUT_OF_ORDER
 */
export declare function dateOrderProblems<C extends string>(row: { readonly [K in C]?: string | null; }, order: readonly (readonly [C, C])[]): RowProblem[];
/**
 * A problem for every date that a row states although its stage has not come that far. A row without a stage, or that
 * does not speak of it, is not at fault.
 *
 * @param stage the column of the stage, and its value in this row.
 * @param allowed the stages in which each date may be stated, the one to suggest first.
 * @example stageDateProblems(['state', row.state], row, { closedOn: ['CLOSED'] }) // STAGE_CONTRADICTS_DATES
 */
export declare function stageDateProblems<A extends Readonly<Record<string, readonly [string, ...string[]]>>>([column, stage]: readonly [string, string | null | undefined], row: { readonly [C in keyof NoInfer<A>]?: string | null; }, allowed: A): RowProblem[];
/** Figures of a row by column, as they were understood; absent or null where there is none. */
type Figures = Readonly<Record<string, string | number | null | undefined>>;
/**
 * A problem for every figure that is less than 0, where none can be.
 *
 * @example negativeProblems({ households: -3, investment: null }) // NEGATIVE_AMOUNT of households
 */
export declare function negativeProblems(figures: Figures): RowProblem[];
/** The position that a row states; a column that it does not speak of is absent. */
interface StatedPosition {
  readonly longitude?: string | null;
  readonly latitude?: string | null;
}
/** What must hold of the position in a row that files and agencies send: both columns or neither, and on this earth. */
export declare function positionProblems({ longitude, latitude }: StatedPosition): RowProblem[];
/** The greatest length of each kind of text that comes from outside, in characters. What is longer is refused before it is looked at. */
export declare const longestText: {
  /** What identifies something or is looked up: codes, keys, numbers of documents. An index of PostgreSQL takes no more than three. */
  readonly key: 200;
  /** Names and titles. */
  readonly name: 500;
  /** Notes, reasons and whatever else is told in sentences. */
  readonly prose: 2000;
  /** A figure, a date, a moment, a period: whatever is written in digits. */
  readonly digits: 100;
  /** Any text of an input, whatever reads it. */
  readonly any: 10000;
};
/** Whether a text has more than so many characters, in time that its length does not decide. */
export declare function isLonger(text: string, longest: number): boolean;
/**
 * The one form in which a key is kept and looked up: full width and half width are one (NFKC), and blanks at the ends and
 * characters that nobody sees (U+200B, U+FEFF) do not count. Upper and lower case are two keys. A text that is too long stays
 * as it is, for whoever refuses it.
 *
 * @example normalKey(' ｄ-0１\u200b') // 'd-01'
 */
export declare function normalKey(text: string): string;
/**
 * Finds the rows of a model that natural keys name, in one statement however many they are.
 *
 * @param paths where the parts of the key stand, seen from the model.
 * @param keys maps that hold a value at each of the paths.
 * @returns the id for each key, in the order of the keys; undefined for one that names nothing.
 */
export declare function findRows(transaction: Transaction, model: string, paths: readonly string[], keys: readonly unknown[]): Promise<(number | undefined)[]>;
/**
 * Writes a query of the id of the row that one natural key names, to stand within another statement.
 *
 * @param place takes the key, as JSON, and gives the placeholder that stands for it.
 */
export declare function findingOf(model: string, paths: readonly string[], key: unknown, place: (value: string) => string): string;
/** How many rows of one kind were written. */
interface WriteCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}
/**
 * Writes sets of rows in the order of their references, so that what is referred to comes first. Rows that are already
 * as they should be are not touched. The caller's transaction decides whether any of it lasts.
 *
 * A column that a row does not speak of takes its default in a new row and is left as it is in an existing one.
 *
 * @returns the counts for each set, in the order in which the sets were given.
 */
export declare function writeRows(transaction: Transaction, batch: readonly RowSet[]): Promise<WriteCounts[]>;
export { type BilingualStem, type BilingualText, type ColumnFacts, type ColumnName, type ColumnThat, type ColumnValue, type EnumName, type GivenKeys, type Heading, type Headings, type IsNullable, type KeyPath, type ManyName, type ModelFacts, type ModelName, type OneName, type PlacedProblem, type RelatedModel, type RelationFacts, type Row, type RowProblem, type RowSet, type StatedPosition, type Tabular, type TextColumn, type Transaction, type WriteCounts, isCivilDate, isInt };