import { BilingualStem, ColumnName, ColumnThat, ColumnValue, CompositionError, EnumName, IsNullable, KeyPath, ManyName, ModelName, OneName, RelatedModel, Row, Tabular, TextColumn, Transaction } from "@plangraph/rows";
import { ArgumentRef, EnumRef, FieldRef, InputFieldMap, InputFieldRef, InputShapeFromFields, ObjectRef, ShapeFromTypeParam, TypeParam } from "@pothos/core";
import { Allowance, Database, Leaving, Position, Prisma, Tidings, enums } from "@plangraph/database";
import DataLoader from "dataloader";
import { ExecutionArgs, ExecutionResult, GraphQLError, GraphQLErrorExtensions, GraphQLErrorOptions, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { ErrorTexts, Problem } from "@plangraph/messages";
/**
 * What a read has to do, as far as its selection tells it: places are counted as often as they stand in the answer when every page is
 * full, tables as often as they stand in the statement.
 */
interface Work {
  readonly statements: number;
  readonly tables: number;
  /** Selected fields that are counted, summed up or grouped, each as often as a row asks for it. */
  readonly counts: number;
  /** Subqueries that run for a row. */
  readonly edges: number;
  /** Values in the answer. */
  readonly values: number;
  /** Tables of statements that PostgreSQL had to plan for this request, rather than found prepared. */
  readonly written: number;
}
/** A language in which the graph answers. */
type Language = 'ZH' | 'EN';
/** A program that asks by a key of its own, and the most that it may. */
interface ViewerClient {
  /** Code of the client. */
  readonly code: string;
  /** What its keys may do at most: `READ`, `REPORT`, `APPROVE`, `IMPORT`, `EXPORT`, `ADMINISTER`, `FEED`. */
  readonly scopes: readonly string[];
  /** Codes of the policy areas within which they may; null for all. */
  readonly areas: readonly string[] | null;
  /** Codes of the policy areas whose registers its files may bring and fetch; null for all within which it may. */
  readonly fileAreas: readonly string[] | null;
}
/** For whom is asked: what all viewers have in common who may share an answer. */
interface ViewerScope {
  /** Code of the organisation that the viewer acts for; null when the viewer acts for none. */
  readonly organisation: string | null;
  /** What the viewer may do. */
  readonly roles: readonly string[];
  /** The client that asks by a key; left out where a person asks by a token. */
  readonly client?: ViewerClient;
}
/** Who asks. */
interface Viewer extends ViewerScope {
  /** Stable name of the person or client, as its token states it. */
  readonly subject: string;
}
/** Facts of one request, and nothing else: things of the process reach a domain through its environment. */
interface Context {
  /** For whom is asked; null for the public. Who exactly asks, {@link viewerInPerson} says. */
  readonly viewer: ViewerScope | null;
  /** Identifies the request in logs, in the answer's header and in errors. */
  readonly requestId: string;
  /** Language of titles and names where the query does not say. */
  readonly language: Language;
  /** The moment as of which the graph is read; null for now. */
  readonly asOf: Date | null;
  /** Aborted when whoever asks has left, so that the database gives up what was read for him alone. */
  readonly signal?: Leaving | undefined;
  /** What is noted on the way to the answer: one object for each request, whatever moment it looks at. */
  readonly notes: Notes;
}
/** What is noted of a request while it is answered. */
interface Notes {
  /** Who exactly asks; to be asked for by {@link viewerInPerson}. */
  readonly person: Viewer | null;
  /** Whether the answer depends on who exactly asks. */
  personal: boolean;
  /** The models whose rows were read, be it to show them, to filter by them or to apply a policy. */
  nouns: ReadonlySet<string>;
  /** The moment from which on the answer may be another, though nothing be written; null when there is none. */
  freshUntil: Date | null;
  /** What its reads had to do; null where nothing was read. */
  work: Work | null;
  /** How many rows were counted, summed up or grouped. */
  counted: number;
  /** How many rows its mutations brought. */
  brought: number;
  /** What is left of the longest answer and of PostgreSQL's time, for all root fields together. */
  readonly allowance: Allowance;
  /** How far into the database's log whoever asks has seen, and this request reads; left out where there is one server only. */
  readonly position: Position | undefined;
  /** What the next rows of a long answer wait for before graphql-js completes them; null where nothing does. */
  turn: Promise<unknown> | null;
  /** What gathers the keys that other systems are asked for, by the way to each. */
  loaders: Map<object, DataLoader<unknown, unknown, string>> | null;
  /** Fills the places of the answer that wait for other systems. */
  readonly waiting: (() => Promise<void>)[];
  /** The request as of other moments: every row beneath a root field asks for the same one. */
  moments: Map<number, Context> | null;
}
/** From where a request looks at the graph. Conditions and policies depend on nothing else. */
interface Standpoint extends Pick<Context, 'viewer' | 'asOf'> {
  /** The moment of the request; a statement that depends on it is written anew each time. */
  now(): Date;
}
/** What is stated of a request. */
interface StatedRequest extends Omit<Context, 'viewer' | 'notes'> {
  /** Who asks; null for the public. */
  readonly viewer: Viewer | null;
  /** How far into the database's log whoever asks has seen; left out where the primary is to be read. */
  readonly position?: Position | undefined;
}
/** Makes the context of one request; what is not stated is public, in Chinese, and as of now. */
export declare function createContext(facts: Partial<StatedRequest> & Pick<StatedRequest, 'requestId'>): Context;
/** The same request with nothing noted of it: whoever is answered again and again spends anew each time. */
export declare function renewedContext(context: Context): Context;
/** A text in the language that is asked for, else in that of the request; in Chinese where there is no English. */
export declare function inLanguage<Text>(zh: Text, en: Text, asked: Language | null | undefined, { language }: Context): Text;
/** Who exactly asks; null for the public. An answer that asks this is kept for nobody else, so ask only where it must be. */
export declare function viewerInPerson({ notes }: Context): Viewer | null;
/**
 * Notes that what a request is answered holds only until a moment, though nothing be written: the day on which something
 * falls due passes. The earliest moment counts. A field that depends on today's date must call this.
 *
 * @example noteFreshUntil(context, nextDayIn(timeZone, new Date())) // overdue or not: until midnight
 */
export declare function noteFreshUntil({ notes }: Context, moment: Date): void;
/** A point after RFC 7946: longitude first, then latitude, in degrees (WGS 84). */
interface Point {
  readonly type: 'Point';
  readonly coordinates: readonly [longitude: number, latitude: number];
}
/** Types that Pothos must know by name. */
interface GraphTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: {
      Input: string;
      Output: string | number;
    };
    Decimal: {
      Input: string;
      Output: string;
    };
    Date: {
      Input: string;
      Output: string | Date;
    };
    DateTime: {
      Input: Date;
      Output: string | Date;
    };
    GeoJSON: {
      Input: Point;
      Output: Point;
    };
    JSONObject: {
      Input: Readonly<Record<string, unknown>>;
      Output: Readonly<Record<string, unknown>>;
    };
  };
}
/** The schema types of this graph, as Pothos extends them. */
type Types = PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>;
/** The argument by which the language of a text is chosen. */
export declare function languageArgument(arg: object): ArgumentRef<Types, unknown>;
/** The same for a field that is computed, whose arguments `builder.args` makes. */
export declare function languageField(t: object): InputFieldRef<Types, unknown>;
/** A text in both languages; where there is no English, the Chinese stands for it. */
interface ShownText {
  readonly zh: string;
  readonly en: string | null;
}
/**
 * A text in both languages as one field with the argument `lang`, of a type that no model stands behind.
 *
 * @example name: bilingualText(t, 'The name of the place.', ({ place }) => ({ zh: place.nameZh, en: place.nameEn }))
 */
export declare function bilingualText<Source>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Source>, description: string, textOf: (source: Source) => ShownText): FieldRef<Types, unknown>;
/** The Pothos builder of one composition. */
type Builder = ReturnType<typeof createBuilder>;
/** Makes a fresh builder, with the scalars, the language enum and Relay's interface on it. */
declare function createBuilder(): PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>>;
/** How a figure is shown: what stands behind it, and with how many decimals. What it is stays exact. */
interface FigureFormat {
  /** Null for a bare number. */
  readonly unit: {
    readonly zh: string;
    readonly en: string;
  } | null;
  readonly decimals: number;
}
/** The one type in which formats are told. */
type FigureFormatType = ObjectRef<Types, FigureFormat>;
/** A type of the graph that is no list: its reference or name. */
type SingleType = object | string;
/** A type of the graph, or a list of one. */
type TypeOf = SingleType | readonly [SingleType];
/** A field whose type is known only when composing. */
interface LooseField<Source> {
  readonly type: TypeOf;
  readonly description: string;
  readonly nullable?: boolean | {
    readonly list: boolean;
    readonly items: boolean;
  };
  readonly args?: InputFieldMap;
  resolve(source: Source, args: Readonly<Record<string, unknown>>, context: Context, info: GraphQLResolveInfo): unknown;
}
/** An enum of the graph. Domains hand theirs on by this name, so that their declarations name nothing that only this package installs. */
interface EnumType<Value extends string> extends EnumRef<Types, Value> {
  readonly kind: 'Enum';
}
/** An interface, whose fields the nouns that have it answer. */
interface LooseInterface {
  readonly description: string;
  readonly fields: (t: object) => Readonly<Record<string, Omit<LooseField<unknown>, 'resolve'>>>;
}
/** What clients should use no more: since which day, until when it will still be there, and what to use in its place. */
interface Deprecation {
  /** The civil day from which it should be used no more, such as `2026-11-30`. */
  readonly since: string;
  /** The civil day on which it may be taken away, at the earliest. */
  readonly until: string;
  /** What to use in its place: a coordinate of the schema, or a few words that say how. */
  readonly instead: string;
}
/** Pseudo-random numbers that are the same on every machine, in every run. */
interface Random {
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number between two, both included. */
  whole(least: number, most: number): number;
  /** One of several. */
  pick<T>(choices: readonly [T, ...T[]]): T;
}
/** A made-up figure that counts at the end of the year. */
interface DemoFigure {
  /** The period that it speaks of, such as `2023-06`. */
  readonly period: string;
  /** Civil date of the period's first day. */
  readonly firstDay: string;
  /** Civil date of the period's last day. */
  readonly lastDay: string;
  /** The figure as it was reported, a decimal as text in the indicator's unit. */
  readonly value: string;
  /** What a ratio counts above the line; null for other kinds. */
  readonly numerator: string | null;
  /** What a ratio counts below the line; null for other kinds. */
  readonly denominator: string | null;
}
/** A made-up row of one of the domain's imports; that it is synthetic is added to it. */
type DemoRow = Readonly<Record<string, unknown>>;
/** The made-up world into which a domain puts its records. */
interface DemoWorld {
  /** Code of the plan that is demonstrated. */
  readonly plan: string;
  /** The plan's year. */
  readonly year: number;
  /** Code of the plan's place. */
  readonly place: string;
  /** Codes of the plan's policy areas. */
  readonly areas: readonly string[];
  /** Codes of the plan's measures that go on to the end of the year without being done, in the order of the plan. */
  readonly underWay: readonly string[];
  /** Begins the code of everything that is made up here, such as `there-demo-`. */
  readonly prefix: string;
  /** A source of its own for each name, so that one domain's numbers do not depend on another's. */
  random(name: string): Random;
  /** The figures that count for an indicator at the end, in the order of their periods; none where the plan has no such target. */
  figures(indicator: string): readonly DemoFigure[];
  /** The same figures, each for its own period alone: what came with it, where they are for the year to date. */
  perPeriod(indicator: string): readonly DemoFigure[];
  /** For each thing that an indicator's figures count up to, a civil date in the period in which it came, in their order. */
  arrivals(indicator: string): readonly string[];
  /** Codes of the places of a kind that any domain makes up, in their order; none while places are made. */
  places(kind: string): readonly string[];
  /** Rows that a domain which this one uses has made up. */
  made(domain: string, rows: string): readonly DemoRow[];
  /** The moment, as text, at which something of a civil date was entered: within office hours, some days later. */
  recordedAt(date: string): string;
  /** The civil date that many days later, or earlier where the number is negative. */
  daysAfter(date: string, days: number): string;
}
/** An organisation that exists in a demonstration only. */
interface DemoBureau {
  /** Short name, without the prefix of the demonstration. */
  readonly code: string;
  /** Its Chinese name. */
  readonly nameZh: string;
  /** Its English name. */
  readonly nameEn: string;
}
/** What a domain adds to the demonstration of a plan. Nothing of it is real, and every row of it says so. */
interface Demo {
  /** The bureau that reports on the domain's policy area. */
  readonly bureau: DemoBureau;
  /**
   * What ratios are taken of, by the code of the indicator: for the whole year, as text with as many digits after the
   * point as its numerator has.
   */
  readonly denominators?: Readonly<Record<string, string>>;
  /** Places that the domain's rows lie in. */
  readonly places?: (world: DemoWorld) => readonly DemoRow[];
  /** Rows of the domain's imports, by the import's name. */
  readonly records?: (world: DemoWorld) => Readonly<Record<string, readonly DemoRow[]>>;
}
/** What may be asked of one column. Several operators in one object must all hold. */
interface Operators<T> {
  /** Equal to the value; null asks for the absence of one. */
  readonly eq?: T | null;
  /** Equal to one of the values; an empty list matches nothing. */
  readonly in?: readonly NonNullable<T>[];
  /** Less than the value. */
  readonly lt?: NonNullable<T>;
  /** Less than or equal to the value. */
  readonly lte?: NonNullable<T>;
  /** Greater than the value. */
  readonly gt?: NonNullable<T>;
  /** Greater than or equal to the value. */
  readonly gte?: NonNullable<T>;
  /** Begins with the text, which is taken literally. */
  readonly startsWith?: string;
  /** Of a list: has this among its values. */
  readonly has?: T extends readonly (infer Each)[] ? Each : never;
  /** Whether there is no value. */
  readonly isNull?: boolean;
}
/**
 * A condition on the rows of a model: the one form in which edges, policies and the graph's filters are written.
 * Everything in one object must hold; `or` needs one of its members (none for an empty list).
 *
 * @example
 * const where: Where<'Project'> = {
 *   stage: { in: ['BUILDING', 'STARTED'] },
 *   lead: { code: { eq: 'water' } },
 *   not: { key: { eq: false } },
 * };
 */
type Where<M extends ModelName> = { readonly [C in ColumnName<M>]?: Operators<ColumnValue<M, C>>; } & { readonly [R in OneName<M>]?: Where<RelatedModel<M, R>>; } & { readonly [R in ManyName<M>]?: {
  readonly some: Where<RelatedModel<M, R>>;
}; } & {
  readonly and?: readonly Where<M>[];
  readonly or?: readonly Where<M>[];
  readonly not?: Where<M>;
  /** The same, of what other rows say now, whatever the moment as of which is read: for who asks, not for what is asked. */
  readonly now?: Where<M>;
};
/** An order of the rows of a model; the reader adds the id as the last term, so that the order is total. */
type OrderBy<M extends ModelName> = { readonly [C in ColumnName<M>]?: 'asc' | 'desc'; };
/** A condition whose model is known only at run time; `along` holds an {@link Along}. */
type AnyWhere = Readonly<Record<string, unknown>>;
/** Relations that lead from a record to its place, such as `place` or `enterprise.place`. */
type PlacePath<M extends ModelName> = OneName<M> | { [R in OneName<M>]: `${R}.${OneName<RelatedModel<M, R>>}`; }[OneName<M>];
/** Which records count, and when. Only those of the plan's place, or of a place beneath it, ever do. */
interface Counting<M extends ModelName> {
  /** Relations that lead to the record's place. */
  readonly place: PlacePath<M>;
  /** Civil date that must lie in the plan's year, and not after the day up to which is counted: for what comes new. */
  readonly on?: ColumnName<M>;
  /** Only the records of the latest day in `on` that has any: for what is stated over the year to date, and then again. */
  readonly latest?: true;
  /** Civil date that must not lie after the day up to which is counted: for what there is. */
  readonly since?: ColumnName<M>;
  /** Which records count too though `since` is empty, because no source states the day; none when left out. */
  readonly undated?: Where<M>;
  /** Civil date from which the record counts no more; a missing one is for ever. */
  readonly until?: ColumnName<M>;
  /** Calendar year that must be the plan's. */
  readonly year?: ColumnName<M>;
  /** What else must hold. */
  readonly where?: Where<M>;
}
/** How many base units, such as yuan, make one of the unit in which the summed columns are stored. */
interface Stored {
  readonly factor: string;
}
/** One or several columns of a model. */
type Columns<M extends ModelName> = ColumnName<M> | readonly [ColumnName<M>, ...ColumnName<M>[]];
/** One pass over the records of one model: how many, how much, or which share. */
interface Tally<K extends 'count' | 'sum' | 'share' = 'count' | 'sum' | 'share'> {
  readonly kind: K;
  readonly model: ModelName;
  readonly place: string;
  readonly on: string | null;
  readonly latest: boolean;
  readonly since: string | null;
  /** Which records count too without the day that `since` names; null for none. */
  readonly undated: AnyWhere | null;
  readonly until: string | null;
  readonly year: string | null;
  /** Which records count as members. */
  readonly where: AnyWhere;
  /** Of which records a share is taken; those that count are among them. */
  readonly among: AnyWhere;
  /** Columns that are added up. */
  readonly columns: readonly string[];
  /** How many base units, such as yuan, make one of the unit in which the columns are stored. */
  readonly factor: string;
}
/**
 * The number of records.
 *
 * @example countOf('TechRecognition', { where: { kind: { eq: 'HIGH_TECH' } }, on: 'grantedOn', place: 'enterprise.place' })
 */
export declare function countOf<M extends ModelName>(model: M, counting: Counting<M>): Tally<'count'>;
/**
 * The sum of a column over records, or of several, added up; a missing value adds nothing. `factor` says how many base
 * units make one of the unit in which the columns are stored.
 *
 * @example sumOf('TradeRecord', ['exports', 'imports'], { factor: '10000', on: 'periodEnd', place: 'enterprise.place' })
 */
export declare function sumOf<M extends ModelName>(model: M, columns: Columns<M>, counting: Counting<M> & Stored): Tally<'sum'>;
/** The records that meet `where`, as a share of all records that meet the rest and `among`. */
export declare function shareOf<M extends ModelName>(model: M, counting: Counting<M> & {
  readonly where: Where<M>;
  readonly among?: Where<M>;
}): Tally<'share'>;
/** One number over another. */
interface Quotient {
  readonly kind: 'quotient';
  readonly numerator: Tally<'count' | 'sum'>;
  readonly denominator: Tally<'count' | 'sum'>;
}
/** How much more there is this year than in the same months of the year before, in proportion. */
interface Growth {
  readonly kind: 'growth';
  readonly of: Tally<'sum'>;
}
/** How an indicator's figure is counted from a domain's own records. */
type Evidence = Tally | Quotient | Growth;
/**
 * A number or sum of records over another, each in base units, so that CNY 10,000 over CNY 100 million is right. The two
 * may count different models. Null where there is nothing beneath. The numerator's records are the members.
 *
 * @example
 * quotientOf(
 *   sumOf('InvestmentRecord', 'amount', { factor: '10000', on: 'periodEnd', place: 'project.place' }),
 *   sumOf('Project', 'yearInvestment', { factor: '100000000', place: 'place' }),
 * )
 */
export declare function quotientOf(numerator: Quotient['numerator'], denominator: Quotient['denominator']): Quotient;
/**
 * The growth of a sum over monthly records, whose `on` is the last day of the month: the months of the year that are over
 * by the day up to which is counted, over the same months of the year before. Null where one of these months has no
 * record in either of the two years, since a rate over holes would mislead, and where the year before has nothing above
 * zero. This year's records are the members.
 *
 * @example growthOf(sumOf('TradeRecord', 'exports', { factor: '10000', on: 'periodEnd', place: 'enterprise.place' }))
 */
export declare function growthOf(sum: Growth['of']): Growth;
/** Makes a noun's global id, unique across the graph. Opaque to clients. */
export declare function encodeGlobalId(noun: string, id: number): string;
/** A global id taken apart. */
interface GlobalId {
  readonly noun: string;
  readonly id: number;
}
/** What routers are told of a field besides its type. A graph that is served whole passes over it. */
interface FederatedField {
  /** Words by which those who compose find it, such as `partner`: `@tag`. */
  readonly tags?: readonly string[];
  /** Subgraphs may ask for it, clients do not see it: `@inaccessible`. */
  readonly inaccessible?: true;
  /** Others answer it as well, and alike: `@shareable`. */
  readonly shareable?: true;
  /** The subgraph from which it is taken over: `@override`. */
  readonly override?: string;
  /** Another subgraph answers it, and the column is a copy: `@external`. For what needs it the owner's value counts, where a router brings it. */
  readonly external?: true;
  /** What others answer of the row, which the router asks them for before it asks for this: `@requires`. */
  readonly requires?: string;
  /** What of the row at the other end comes along although another subgraph answers it: `@provides`. */
  readonly provides?: string;
}
/** How other subgraphs know the rows of a noun, where they do not know them by global ids. */
interface FederatedNoun {
  /**
   * The keys by which they name a row, as fields of the noun: `[['email'], ['sku', 'variation.id']]`. None for what they never name, which is
   * a value of whoever shows it. Keys are of now.
   */
  readonly keys: readonly (readonly string[])[];
  /** The key is that of an interface of theirs, to all of whose types the fields belong: `@interfaceObject`. */
  readonly interfaceObject?: true;
}
/** What is said where a value of another system is not there. */
interface MissingText {
  /** For programs, such as `DOCUMENT_UNAVAILABLE`; docs/reference/errors.md lists them. */
  readonly code: string;
  /** Names the culprit and the cure, in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** Whether the same question may be answered a little later. */
  readonly repeatable?: boolean;
}
/** Why a value that another system knows is not there: the coded null of a loaded field. */
export declare class Missing {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly repeatable: boolean;
  constructor({ code, en, zh, repeatable }: MissingText);
}
/** A table of what may be missing of another system. */
export declare function missingTexts<const T extends ErrorTexts<Pick<MissingText, 'repeatable'>>>(table: T): import("@plangraph/messages").Errors<T, Pick<MissingText, "repeatable">, Missing>;
/** Another system that knows something which the graph shows: a store of documents, a registry of a ministry. */
interface System<Key, Value> {
  /** Its name in metrics and logs, such as `documents`. */
  readonly name: string;
  /** The text by which equal keys are known: what has the same is asked for once. */
  readonly identify: (key: Key) => string;
  /** What is said where this process has no connection to it. */
  readonly absent: Missing;
  /** What is said where it did not answer in time, or failed. */
  readonly unavailable: Missing;
  /** Says how it is asked in this process; what it gives goes to `composeSchema` as one of `systems`. */
  answeredBy(connection: Connection<Key, Value>): ConnectedSystem;
}
/** How a system is asked. */
interface Connection<Key, Value> {
  /**
   * Answers one batch: for every key, in their order, its value or why there is none. No key comes twice. It is called
   * once for each batch; the signal is aborted when the time is over, and whatever comes then is not waited for.
   */
  load(keys: readonly Key[], signal: AbortSignal): Promise<readonly (Value | Missing)[]>;
  /** How long a batch may take, in milliseconds; 500 when left out. */
  readonly timeLimit?: number;
  /** How many keys go into one batch at most; 1000 when left out. */
  readonly largestBatch?: number;
  /** How long a system that failed is left alone, in milliseconds; 5000 when left out. Its values are missing meanwhile. */
  readonly pause?: number;
  /** Whether a value for a key holds for ever, so that kept answers may have it; otherwise no answer that shows one is kept. */
  readonly lasting?: boolean;
  /** Told of every batch that failed. */
  readonly failed?: (error: unknown) => void;
  /** The time, in milliseconds; that of the machine when left out. */
  readonly now?: () => number;
}
/** A system of which the kinds of keys and values are known only to whoever asks it. */
type AnySystem = Pick<System<never, unknown>, 'name' | 'identify' | 'absent' | 'unavailable'>;
/** A system together with how it is asked in this process. */
interface ConnectedSystem {
  readonly system: AnySystem;
  readonly connection: Connection<never, unknown>;
}
/**
 * Defines another system of which a domain's fields may show values, with `t.loaded`.
 *
 * @example export const register = defineSystem<string, string>({
 *   name: 'company register', identify: (code) => code, absent: registerErrors.NO_REGISTER(), unavailable: registerErrors.REGISTER_UNAVAILABLE(),
 * })
 */
export declare function defineSystem<Key, Value>(definition: {
  readonly name: string;
  readonly identify: (key: Key) => string;
  readonly absent: Missing;
  readonly unavailable: Missing;
}): System<Key, Value>;
/** What a derived field needs, known only at run time. */
type Needs = Readonly<Record<string, unknown>>;
/** A row that a derived field needs, as far as the fields of its value show it: `shownField` hands it out. */
interface ShownRow {
  /** What is shown of the row where these nodes select of it; undefined where they select of no row of its noun. */
  shownAt(nodes: readonly object[]): unknown;
}
/** Rows of a relation to many that a derived field needs. */
interface NeededMany<M extends ModelName, Of extends ModelName = ModelName> {
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
interface Addition<M extends ModelName, R extends ManyName<M>, N extends NeededMany<RelatedModel<M, R>>> {
  /** The relation that leads to the rows. */
  readonly relation: R;
  readonly needs: N;
  /** What is added where there are such rows; null is added where there are none. */
  readonly value: (rows: readonly Needed<RelatedModel<M, R>, N['select']>[]) => unknown;
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
type NeedsOf<M extends ModelName> = {
  readonly '*'?: true;
  readonly '+'?: true;
} & { readonly [C in ColumnName<M>]?: true; } & { readonly [R in OneName<M>]?: NeedsOf<RelatedModel<M, R>> | NeededOne<RelatedModel<M, R>>; } & { readonly [R in ManyName<M>]?: NeededMany<RelatedModel<M, R>, M>; };
/** What a derived field's `resolve` receives for its needs. */
type Needed<M extends ModelName, N> = { readonly [K in keyof N]: K extends '*' ? ShownRow : K extends '+' ? unknown : K extends ColumnName<M> ? ColumnValue<M, K> : K extends OneName<M> ? N[K] extends {
  readonly select: infer S;
  readonly where: unknown;
} ? Needed<RelatedModel<M, K>, S> | null : Needed<RelatedModel<M, K>, N[K]> | (IsNullable<M, K> extends true ? null : never) : K extends ManyName<M> ? N[K] extends {
  readonly select: infer S;
} ? readonly Needed<RelatedModel<M, K>, S>[] : never : never; };
/** What became of a record between two moments. */
type Became = 'CREATED' | 'CHANGED' | 'GONE';
/** What became of one record of a register between two moments, as its viewer may know it. */
interface ChangedRecord {
  readonly noun: string;
  readonly id: number;
  readonly verb: Became;
  /** What differs, by the column of the graph; of another record its key. Null where it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The same as it became; null where it is gone. */
  readonly after: Readonly<Record<string, unknown>> | null;
  /** What is shown of it as it is, or as it was where it is gone; null where nothing is shown of such records. */
  readonly record: ShownRow | null;
}
/** What became of records between two moments, as each field asks that tells it. */
interface ChangedRecords {
  /** What the field with these nodes asks for; none where it asks for nothing. */
  at(nodes: readonly object[]): readonly ChangedRecord[];
}
/** Where a value tells what became of records. */
interface RecordsField {
  /** The field of the value, which takes `types` and `first`. */
  readonly name: string;
  /** The field of each record that shows which columns differ. */
  readonly columns: string;
  /** The relation that leads from the row to the place within which records lie. */
  readonly place: string;
  /** How many are told where `first` is left out, and at most. */
  readonly usual: number;
  readonly most: number;
}
/** A condition of an edge: fixed, or made of who asks and as of when. */
type Condition = AnyWhere | ((standpoint: Standpoint) => AnyWhere);
interface Described$1 {
  /** Meaning, unit and source; taken from the data model's documentation where a field does not state its own. */
  readonly description?: string | undefined;
  /** What routers are told of it besides, where it is served as part of a subgraph. */
  readonly federation?: FederatedField | undefined;
}
/** A column shown as it is. */
interface ColumnField extends Described$1 {
  readonly kind: 'column';
  readonly column: string;
  /** Shown as an `ID`, where those who know it by that say so. */
  readonly type?: 'ID' | undefined;
}
/** A pair of columns, `<stem>Zh` and `<stem>En`, shown in the language that is asked for. */
interface BilingualField extends Described$1 {
  readonly kind: 'bilingual';
  readonly stem: string;
}
/** An edge to one row at most: along a relation to one, or to the first, or to the one with a key, along a relation to many. */
interface OneField extends Described$1 {
  readonly kind: 'one';
  readonly relation: string;
  readonly where?: Condition | undefined;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
  /** Column that an argument of its name selects by. */
  readonly by?: string | undefined;
}
/** An edge to all rows of a relation, for lists that are short by nature. */
interface ManyField extends Described$1 {
  readonly kind: 'many';
  readonly relation: string;
  readonly where?: Condition | undefined;
  readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
}
/** An edge to the rows of a relation, in pages, with the filters, orders and aggregates of the noun at its end. */
interface ConnectionField extends Described$1 {
  readonly kind: 'connection';
  readonly relation: string;
  readonly where?: Condition | undefined;
  /** The order when none is asked for; that of the noun when left out. */
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>> | undefined;
}
/** A noun, and the unique column by which an argument names one. */
interface NamedBy {
  readonly noun: string;
  readonly by: string;
}
/** An edge to one row, of whichever noun: along the only one of several relations to one that leads anywhere. */
interface EitherField extends Described$1 {
  readonly kind: 'either';
  readonly relations: readonly string[];
  /** The interface or union of the nouns at their ends. */
  readonly type: SingleType;
  readonly nullable: boolean;
}
/** What a derived field needs of its row as it was at an earlier moment. */
interface Earlier {
  readonly moment: (args: never) => Date;
  readonly needs: Needs;
  /** Where its value tells what became of records of registers since; left out where it tells nothing of them. */
  readonly records?: RecordsField | undefined;
}
/** A value computed from columns and edges that it names; the reader fetches them in the same statement. */
interface DerivedField extends Described$1 {
  readonly kind: 'derived';
  readonly type: TypeOf;
  readonly nullable: boolean;
  readonly needs: Needs;
  /** What is needed of the same row at an earlier moment, which the arguments name. */
  readonly earlier?: Earlier | undefined;
  readonly args: InputFieldMap | undefined;
  /** Arguments that name something by a unique column: where there is none such, the field is an error NOT_FOUND. */
  readonly names?: Readonly<Record<string, NamedBy>> | undefined;
  /** Receives what is needed, the arguments and the context; of a field that looks at an earlier moment too, both of each. */
  readonly resolve: (needed: never, args: never, context: never) => unknown;
  /** How a filter that names the field becomes a condition on columns; null where lists cannot be filtered by it. */
  readonly filter?: ((operand: AnyWhere) => AnyWhere) | undefined;
}
/** A value that another system knows: all of an answer are asked for together, when the rows that they belong to have been read. */
interface LoadedField extends Described$1 {
  readonly kind: 'loaded';
  readonly type: TypeOf;
  readonly from: AnySystem;
  readonly needs: Needs;
  /** What is asked for; why nothing is, or null where there is nothing to be had. */
  readonly key: (needed: never, context: Context) => unknown;
}
/** What a frame is written with. */
interface FrameWriter {
  /** Name of the row that the evidence stands beside. */
  readonly row: string;
  /** Adds a value to the statement and gives the placeholder for it, cast to a type of PostgreSQL. */
  value(value: unknown, type: string): string;
  /** What stands after FROM or JOIN for the rows of a table, as the standpoint's moment knew them. */
  rows(table: string): string;
}
/**
 * Says, in SQL, for what a row's evidence is counted: a query of one row with the columns `place` (id), `year`, `until`
 * (civil date), `factor` (of the indicator's unit), `period` and `reported` (the last two null while nothing is reported).
 */
interface EvidenceFrame {
  /** Models that the query reads. */
  readonly reads: readonly string[];
  write(writer: FrameWriter, standpoint: Standpoint): string;
}
/** What domains count beside a reported figure: by which column of the row, and within which frame. */
interface EvidenceField {
  readonly kind: 'evidence';
  readonly description: string;
  /** Column that bears the code by which domains name what they count. */
  readonly by: string;
  readonly frame: EvidenceFrame;
}
/** What a noun or an extension of a noun declares under one name. */
type Field = EvidenceField | ColumnField | BilingualField | OneField | ManyField | EitherField | ConnectionField | DerivedField | LoadedField;
/** The columns that hold a position, each in degrees (WGS 84). */
interface PositionColumns {
  readonly longitude: string;
  readonly latitude: string;
}
/** Where a row lies on a map, by which lists of its noun can be filtered. */
interface PositionField extends DerivedField {
  readonly position: PositionColumns;
}
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
type NamedNoun = { readonly [N in ModelName]: {
  readonly noun: N;
  readonly by: ColumnName<N>;
}; }[ModelName];
/** Declares the fields of a noun of one model. A wrong column, stem or relation is a compile error. */
interface FieldBuilder<M extends ModelName> {
  /** A column as it is: its type and nullability are the data model's. A text that other subgraphs know as an `ID` is one here too. */
  column(column: ColumnName<M>, options?: Described & {
    readonly type?: 'ID';
  }): ColumnField;
  /** The columns `<stem>Zh` and `<stem>En` as one field with the argument `lang`. */
  bilingual(stem: BilingualStem<M>, options?: Described): BilingualField;
  /** The row at the other end of a relation to one. */
  one(relation: OneName<M>, options?: Described): OneField;
  /** The first row, in an order, of a relation to many; null when there is none. */
  first<R extends ManyName<M>>(relation: R, options: Ordered<RelatedModel<M, R>>): OneField;
  /** The row of a relation to many whose column equals the argument of the same name; null when there is none. */
  find<R extends ManyName<M>>(relation: R, options: Narrowed<RelatedModel<M, R>> & {
    readonly by: ColumnName<RelatedModel<M, R>>;
  }): OneField;
  /** The row at the end of whichever of several relations to one leads anywhere, under an interface of their nouns. */
  either(relations: readonly OneName<M>[], options: {
    readonly description: string;
    readonly type: SingleType;
    readonly nullable?: boolean;
  }): EitherField;
  /** All rows of a relation to many, in an order: for lists that are short by nature. */
  many<R extends ManyName<M>>(relation: R, options: Ordered<RelatedModel<M, R>>): ManyField;
  /** The rows of a relation to many in pages, with what the noun at the other end declares to filter, order and sum by. */
  connection<R extends ManyName<M>>(relation: R, options?: Narrowed<RelatedModel<M, R>> & {
    readonly orderBy?: OrderBy<RelatedModel<M, R>>;
  }): ConnectionField;
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
  derived<const N extends NeedsOf<M>, T extends TypeParam<Types>, A extends InputFieldMap = Record<never, never>, Nullable extends boolean = false>(options: {
    readonly description: string;
    readonly federation?: FederatedField;
    readonly type: T;
    readonly nullable?: Nullable;
    readonly needs: N;
    readonly args?: A;
    /** Arguments that name something by a unique column, such as `{ indicator: { noun: 'Indicator', by: 'code' } }`: error NOT_FOUND where there is none. */
    readonly names?: { readonly [K in keyof A]?: NamedNoun; };
    readonly resolve: (needed: Needed<M, N>, args: InputShapeFromFields<A>, context: Context) => ShapeFromTypeParam<Types, T, Nullable>;
  }): DerivedField;
  /**
   * A value computed from the row as it is at the moment that is asked about and as it was at an earlier one, which an argument
   * names; both come with the same statement, and each under the policies of its moment.
   */
  compared<const N extends NeedsOf<M>, T extends TypeParam<Types>, A extends InputFieldMap, Nullable extends boolean = false>(options: {
    readonly description: string;
    readonly type: T;
    readonly nullable?: Nullable;
    readonly args: A;
    readonly needs: N;
    readonly moment: (args: InputShapeFromFields<A>) => Date;
    /** Where its value tells what became of records of registers since, of those that lie in the place of the row. */
    readonly records?: RecordsField & {
      readonly place: OneName<M>;
    };
    /** Receives the row twice; the earlier one is null where it was not there. Contexts look at the graph as of each moment. */
    readonly resolve: (rows: {
      readonly now: Needed<M, N>;
      readonly before: Needed<M, N> | null;
      readonly records: ChangedRecords;
    }, args: InputShapeFromFields<A>, contexts: {
      readonly now: Context;
      readonly before: Context;
    }) => ShapeFromTypeParam<Types, T, Nullable>;
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
/** A record of any noun that rows are about: by its global id lists of them can be filtered. */
interface FilterAbout<Asked> {
  readonly description: string;
  /** What a row must meet to be about that record. */
  where(record: GlobalId): Asked;
}
/** Who may see which rows of a noun, as of when: all, none, or those that meet a condition. */
type Policy<M extends ModelName> = (viewer: ViewerScope | null, asOf: Standpoint['asOf']) => boolean | Where<M>;
/** What a domain declares of a noun that it owns. The noun bears the name of its model. */
interface NounDefinition<M extends ModelName> {
  /** What the noun is; taken from the data model's documentation when left out. */
  readonly description?: string;
  /** Interfaces that the noun has, made by `graph.interfaceType`; it declares their fields itself. */
  readonly interfaces?: readonly SingleType[];
  /**
   * Makes its rows records of subgraphs of others too, which know them by keys of theirs: it has then no global id, is no `Node`, and no register;
   * nothing is told of its rows, and they are not searched.
   *
   * @example federation: { keys: [['email']] }
   */
  readonly federation?: FederatedNoun;
  /** The noun's fields, besides `id`, which every noun has that is a `Node`. */
  readonly fields: (t: FieldBuilder<M>) => Readonly<Record<string, Field>>;
  /**
   * What a row is called where lists show rows of many nouns: columns, stems of bilingual ones and relations to one, in this
   * order, joined by “·”; what is null is left out. Its name, its title or its code when left out.
   *
   * @example label: ['enterprise', 'period'] // 开化某公司 · 2023-06
   */
  readonly label?: readonly (ColumnName<M> | BilingualStem<M> | OneName<M>)[];
  /** Indexed columns, and relations to one, that lists of the noun can be filtered by. */
  readonly filter?: readonly (ColumnName<M> | OneName<M>)[];
  /** Records of any noun that rows are about, by which lists can be filtered: by a global id, as a condition on indexed columns. */
  readonly filterAbout?: Readonly<Record<string, FilterAbout<Where<M>>>>;
  /** Indexed columns that lists of the noun can be ordered by; the first is the order when none is asked for. */
  readonly orderBy?: readonly ColumnName<M>[];
  /** Numeric columns that a list of the noun can sum, average and take the extremes of. */
  readonly aggregate?: readonly ColumnName<M>[];
  /**
   * Indexed columns that a list of the noun can be grouped by, and columns at the end of indexed references: `'lead.code'`.
   * Rows whose reference leads to nothing that the viewer may see make one group, without a value.
   */
  readonly groupBy?: readonly KeyPath<M>[];
  /** Columns of text in which `search` looks for rows of the noun; a migration makes their index. */
  readonly search?: readonly TextColumn<M>[];
  /** Who may see which rows, on every path; everybody and all when left out. */
  readonly policy?: Policy<M>;
  /**
   * Whether the rows say themselves what was known when, by moments that they bear. They are then read from their own table
   * as of whatever moment; of every other noun the database keeps each version of a row. Where models that are no nouns go with
   * it, they are named.
   */
  readonly ownMoments?: boolean | readonly ModelName[];
  /** Whether nothing is told of its rows when they are written, because a row of another noun tells it. */
  readonly untold?: boolean;
  /** Whether its rows are what registers write down of their changes. One noun of a graph can be that. */
  readonly audit?: boolean;
  /**
   * The relation that leads from a row to the one above it, where evidence is counted for a row of this noun and whatever
   * lies beneath it. One noun of a graph can be that.
   */
  readonly territory?: OneName<M>;
  /**
   * Root queries: `one` by a key, `many` as a connection. Each takes `asOf`, which holds for everything beneath it; but for
   * lists that depend on who asks, which are of now. A key is made of columns and of what identifies the rows that
   * it refers to: `['plan.code', 'code']` becomes `target(plan:, code:)`. A register is found by the key of its rows
   * without being asked.
   */
  readonly query?: {
    readonly one?: {
      readonly name: string;
      readonly by: readonly KeyPath<M>[];
    };
    readonly many?: string | NamedList<Narrowing<M>>;
    /** Further lists of the noun, each of some of its rows. */
    readonly further?: readonly NamedList<Narrowing<M>>[];
    /** Whether the row that `one` finds can be subscribed to: it is read again when what it is made of is written to. */
    readonly live?: boolean;
    /** Viewers act for rows of this noun: the field of `viewer` that shows the row, and the unique column that tokens name. */
    readonly viewer?: {
      readonly name: string;
      readonly by: ColumnName<M>;
    };
  };
}
/** A root query that lists some rows of a noun. */
interface NamedList<Narrowed> {
  /** The name of the root query. */
  readonly name: string;
  /** What it lists. */
  readonly description: string;
  /** Which rows, besides the policy: a condition, or a function of who asks. */
  readonly where: Narrowed;
}
/** Which rows a list is about: a condition, or what makes one of who asks and as of when. */
type Narrowing<M extends ModelName> = Where<M> | ((standpoint: Standpoint) => Where<M>);
/** The one transaction in which a mutation reads and writes everything: Prisma's interactive client. */
type MutationTransaction = Prisma.TransactionClient;
/** An organisation that acts, as the graph knows it. */
interface ActingOrganisation {
  readonly id: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Number of the place where it sits; null where it sits nowhere. */
  readonly placeId: number | null;
}
/** Who carries a mutation out: the token's words, and what the graph knows of the organisation that they name. */
interface Actor {
  readonly viewer: Viewer;
  /** Null where the token names none: only whoever administers everything comes so far. */
  readonly organisation: ActingOrganisation | null;
}
/** What is done to a record: made, worked on, handed to another owner, or brought back. */
type Deed = 'CREATE' | 'CHANGE' | 'HAND_OVER' | 'ADMINISTER';
/** Whose a record is, by the numbers of what its register's paths lead to. */
interface Whose {
  /** The place where it lies; null where it lies nowhere. */
  readonly place: number | null;
  /** The organisations that own it, lead it, or own or lead what it is part of. */
  readonly owners: readonly number[];
  /** What it serves that organisations can be charged with. */
  readonly serves: readonly {
    readonly model: string;
    readonly id: number;
  }[];
}
/** A record that somebody wants to touch. */
interface Touched extends Whose {
  readonly noun: string;
  /** Its number; null for one that is still to be. */
  readonly id: number | null;
  /** Code of the policy area whose register it is in; null for none. */
  readonly area: string | null;
  readonly deed: Deed;
  /** Whether records of its register lie in no place, and belong to all. */
  readonly isShared: boolean;
  /** Whether it is part of another record, to which it must not be added by strangers. */
  readonly isPart: boolean;
  /** Where in the input the record stands. */
  readonly path: Problem['path'];
}
/** Something that organisations are charged with, whose status a record is to move. */
interface Evidenced {
  readonly model: string;
  readonly id: number;
  /** Code of the policy area in whose register the record is; null for none. */
  readonly area: string | null;
  /** Where in the input it is named. */
  readonly path: Problem['path'];
}
/**
 * Who may do what with whose records: the one rule that every mutation and every register asks, declared by the domain
 * that knows organisations and places.
 */
interface Authority {
  /** The models in which the paths of registers end. */
  readonly ends: {
    readonly place: ModelName;
    readonly organisation: ModelName;
    /** What organisations can be charged with. */
    readonly charges: readonly ModelName[];
  };
  /** Who a viewer is, kept so until the transaction ends; or why he writes nothing whatever. */
  identify(transaction: MutationTransaction, viewer: Viewer): Promise<Actor | Problem>;
  /** Why somebody may not touch each of some records; null where he may. In statements that their number does not decide. */
  refuse(transaction: MutationTransaction, actor: Actor, touched: readonly Touched[]): Promise<readonly (Problem | null)[]>;
  /**
   * Why somebody may not let a record move the status of each of some targets and measures; null where he is charged with it, or
   * administers its place. In statements that their number does not decide.
   */
  refuseEvidence(transaction: MutationTransaction, actor: Actor, evidenced: readonly Evidenced[]): Promise<readonly (Problem | null)[]>;
  /** Why a record cannot be handed to an organisation; null where it can. */
  refuseOwner(transaction: MutationTransaction, touched: Pick<Touched, 'noun' | 'place' | 'isShared'>, owner: ActingOrganisation): Promise<Problem | null>;
  /** Which places are under a viewer's hand: that of his organisation, and what lies beneath. True for all. */
  covers(viewer: ViewerScope): boolean | AnyWhere;
}
/** The row of an event, as its type shows it. */
interface EventRow<M extends ModelName> {
  /** The noun whose rows it happens to. */
  readonly noun: M;
  /** The field that shows the row. */
  readonly field: string;
  /** What the field shows. */
  readonly description: string;
  /** It happened to a row when this column came to hold the moment of the change. */
  readonly moment: ColumnName<M>;
  /** What of the row a payload shows where an endpoint has no document of its own: a selection, such as `id code`. */
  readonly selection: string;
  /** A column that must hold something for the event to have happened; left out where the moment says enough. */
  readonly needs?: ColumnName<M>;
  /** Relations to one that lead from the row to what it is part of, such as `['target', 'plan']`; left out where it is part of nothing. */
  readonly within?: readonly string[];
}
/** A type of event that others may be told of. What its type shows of it, a later version may add to, and never takes away. */
interface EventDefinition<M extends ModelName = ModelName> {
  /** What has happened, and who is told. */
  readonly description: string;
  /** The version of the payload: raised when what receivers rely on changes. */
  readonly version: number;
  /** Whose row it happens to; `ANY` for rows of whichever noun, shown as `record`; null for what happens to none. */
  readonly row: EventRow<M> | 'ANY' | null;
}
/** A type of event as one composition knows it. */
interface EventType {
  /** Its name, such as `figure.approved`. */
  readonly name: string;
  /** The name of its type in the graph, such as `FigureApproved`. */
  readonly typeName: string;
  readonly domain: string;
  readonly description: string;
  readonly version: number;
  readonly row: (Omit<EventRow<ModelName>, 'noun' | 'moment' | 'needs'> & {
    readonly noun: string;
    readonly moment: string;
    readonly needs?: string;
  }) | 'ANY' | null;
}
/** An event that happened, as documents that ask for `event` are answered of: the root value of their execution. */
interface HappenedEvent {
  /** The name of its type, such as `figure.approved`. */
  readonly type: string;
  /** The noun of its row; null for what happened to none. */
  readonly noun: string | null;
  /** The number of its row within the noun. */
  readonly row: number | null;
  /** What was done to the row: `CREATED`, `CHANGED` or `REMOVED`; null where the type of the event says it. */
  readonly verb: string | null;
  readonly happenedAt: Date;
  /** The request that made it happen; null for what came otherwise. */
  readonly requestId: string | null;
}
/** Something of the process that a domain needs, such as a secret key or a rule of the operator's: the domain names it, whoever composes gives it. */
interface Means<T> {
  /** What it is, for messages. */
  readonly name: string;
  /** Gives it to a composition. */
  give(value: T): GivenMeans;
}
/** Something that a composition was given. */
interface GivenMeans {
  readonly means: object;
  readonly value: unknown;
}
/**
 * Names something of the process that a domain needs.
 *
 * @example
 * const letterhead = defineMeans<string>('the letterhead');
 * const given = [letterhead.give('一图')]; // for `composeGraph({ domains, means: given })`
 */
export declare function defineMeans<T>(name: string): Means<T>;
/** Where a row was asked for, and by which key. */
interface Asked {
  readonly noun: ModelName;
  readonly path: Problem['path'];
  /** The key as it was given. */
  readonly key: unknown;
}
/** What is wrong with one run of a mutation; all of it is reported at once, and nothing of the run stays written. */
interface Problems {
  /** Whether there is any. */
  readonly found: boolean;
  /** Adds a problem: its code, its path in the input, and what it says in both languages. */
  add(problem: Problem): void;
  /**
   * Passes a row on; where there is none, adds the problem NOT_FOUND.
   *
   * @example
   * const plan = problems.expect(await transaction.plan.findUnique({ where: { code } }), { noun: 'Plan', path: ['plan'], key: code });
   * if (!plan) return null;
   */
  expect<T>(row: T | null | undefined, asked: Asked): T | null;
  /** The row's id in a global id; where the text is no id of that noun, adds the problem INVALID_ID and gives null. */
  id(text: string, asked: Omit<Asked, 'key'>): number | null;
}
/** What a viewer may do, as tokens say it: read what is not public, report figures, approve them, administer. */
export declare const roles: readonly ['reader', 'reporter', 'approver', 'administrator'];
/** One of the four roles. */
type Role = (typeof roles)[number];
/** Makes the fields of a mutation's input. */
type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
/** A row that a mutation's result shows. */
interface ResultField {
  /** The row's noun, which this domain or one that it uses owns. */
  readonly noun: ModelName;
  readonly description: string;
}
/** The rows that a mutation's result shows, by field; none may be called `errors`. */
type ResultFields = Readonly<Record<string, ResultField>> & {
  readonly errors?: never;
};
/** The ids of the rows that the result shows. */
type ResultIds<R extends ResultFields> = { readonly [K in Exclude<keyof R, 'errors'>]: number; };
/**
 * Reads rows of a noun by their numbers within the transaction, which sees what it has written: what of them is needed, as derived
 * fields say it. In one statement, in the order of their numbers.
 */
type ReadWithin = <M extends ModelName, const N extends NeedsOf<M>>(noun: M, needs: N, ids: readonly number[]) => Promise<readonly (Needed<M, N> & {
  readonly id: number;
})[]>;
/** What one run of a mutation receives. */
interface Run<A extends InputFieldMap> {
  /** The input, coerced, without the key. */
  readonly input: InputShapeFromFields<A>;
  /** Who asks; has one of the roles that the mutation names. */
  readonly viewer: Viewer;
  /** The same, with the organisation that the graph knows. */
  readonly actor: Actor;
  /** Whatever is read or written through anything else is not part of the mutation. */
  readonly transaction: MutationTransaction;
  /** Reads rows as the graph does, within the transaction. */
  readonly read: ReadWithin;
  /** The moment of the mutation, by the database's clock, in whole milliseconds. Every column that says when takes it. */
  readonly moment: Date;
  /** Where it says what is wrong; with any problem nothing of the run stays. */
  readonly problems: Problems;
  /** Says something that only this answer tells, under a name that the mutation states in `tells`; it is kept nowhere. */
  readonly tell: (name: string, text: string) => void;
}
/**
 * Says of a record whether who asks may use a verb on it, by the rule that the verb asks: it adds a problem where he may not.
 * It changes nothing and locks nothing, and asks nothing of an input.
 */
type Judge = (asked: Pick<Run<never>, 'transaction' | 'actor' | 'problems'>, id: number) => Promise<unknown>;
/**
 * A verb of the graph. It becomes `<name>(input: <Name>Input!): <Name>Result!`.
 *
 * The order matters to the compiler: `input` and `result` stand before `run`, which is typed by them.
 */
interface MutationDefinition<A extends InputFieldMap, R extends ResultFields> {
  /** What it does, for whoever reads the schema. */
  readonly description: string;
  /** Who may: whoever has one of these. */
  readonly roles: readonly [Role, ...Role[]];
  /** Fields of the input, beside `idempotencyKey`, which every input has. */
  readonly input: (t: InputFields) => A;
  /** The rows that its result shows, by field: each with its noun and a description. */
  readonly result: R;
  /** What the rule says beforehand of records that the verb touches, by their nouns, for `viewer { can }`. */
  readonly judges?: Readonly<Record<string, Judge>>;
  /** Texts that the first answer alone tells, such as a secret, by their field: what each is. Sent again, they are null. */
  readonly tells?: Readonly<Record<string, string>>;
  /** How many rows an input brings, each of which costs something of its own; none when left out. Nothing is asked of an input that is refused. */
  readonly brings?: (input: InputShapeFromFields<A>) => number;
  /**
   * Carries the mutation out and gives the ids of the rows that the result shows; null after it has added a problem.
   * It may run several times for one intent, each time from the beginning, so it must not reach out of the transaction.
   */
  readonly run: (run: Run<A>) => Promise<NoInfer<ResultIds<R>> | null>;
}
/** A mutation as one composition knows it. */
interface Mutation {
  readonly name: string;
  /** The domain that declared it. */
  readonly domain: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly input: (t: InputFields) => InputFieldMap;
  readonly result: Readonly<Record<string, ResultField>>;
  readonly judges?: Readonly<Record<string, Judge>>;
  readonly tells?: Readonly<Record<string, string>>;
  /** How long it may take, in milliseconds; half a minute when left out. For what no reader waits for. */
  readonly longest?: number;
  /** Whether it is one of the verbs that a register has by its declaration. */
  readonly ofRegister?: true;
  brings?(input: Run<InputFieldMap>['input']): number;
  run(run: Run<InputFieldMap>): Promise<Readonly<Record<string, number>> | null>;
}
/** What stands where a domain looks for a database. The compiler shows it to whoever asks it for anything. */
declare const noDatabase = "A domain has no database: a field names in needs what it reads, and a verb uses its transaction.";
/** The type of that text, and nothing else, so that the compiler repeats it. */
type NoDatabase = typeof noDatabase;
/** A path of relations to one from a model: `lead`, `project.lead`. */
type RowPath<M extends ModelName> = { [R in OneName<M>]: R | (RelatedModel<M, R> extends (infer T extends ModelName) ? `${R}.${OneName<T>}` : never); }[OneName<M>];
/** Whose the records of a register are. Whoever created one owns it, until it is handed over. */
interface BelongsDefinition<M extends ModelName> {
  /**
   * The path to the place where a record lies; that of what it is part of when left out; null for records that lie in no
   * place and that all places share.
   */
  readonly place?: RowPath<M> | null;
  /** The paths to organisations that lead a record or are responsible for it. */
  readonly leads?: readonly RowPath<M>[];
  /** The paths to what organisations are charged with: whoever is charged with it may touch the record. */
  readonly serves?: readonly RowPath<M>[];
  /**
   * The relations to what organisations are charged with whose status the record moves: whoever links one must be charged with
   * that too, or administer its place.
   */
  readonly evidenceOf?: readonly OneName<M>[];
  /** The relation to a record of another register that this one is part of: whose that is, his is this. */
  readonly partOf?: OneName<M>;
}
/** Whose the records of a register are, at run time: every path from the record itself. */
interface Belongs {
  /** To the place where a record lies: for records that lie in none, that of their owner. */
  readonly place: string | null;
  /** Whether records lie in no place, and all places share them. */
  readonly isShared: boolean;
  readonly owners: readonly string[];
  readonly serves: readonly {
    readonly path: string;
    readonly model: string;
  }[];
  /** Relations by which the record moves the status of what they lead to. */
  readonly evidenceOf: readonly {
    readonly relation: string;
    readonly model: string;
  }[];
  /** The owners of what a record is part of; null where it stands by itself. */
  readonly ownersOfWhole: readonly string[] | null;
}
/** Name of a column of a model whose values are the words of an enum. */
type WordColumn<M extends ModelName> = ColumnThat<M, {
  readonly kind: 'enum';
}>;
/** Name of a column of a model that holds civil dates. */
type DateColumn<M extends ModelName> = ColumnThat<M, {
  readonly type: 'Date';
}>;
type Word<M extends ModelName, C extends ColumnName<M>> = NonNullable<ColumnValue<M, C>> & string;
/** The stages that a record passes through, in a column whose enum names them all. */
type StagesDefinition<M extends ModelName> = { readonly [C in WordColumn<M>]: {
  /** The column that says in which stage a record is. */
  readonly column: C;
  /** Stages in which a record can be created; all when left out. Where there is one, it need not be stated. */
  readonly initial?: readonly [Word<M, C>, ...Word<M, C>[]];
  /** For every stage those that may follow it; none where it is the last. A record without a stage may move to any. */
  readonly moves: { readonly [V in Word<M, C>]: readonly Word<M, C>[]; };
  /**
   * Civil dates that a move to a stage fills with the day on which it happened. `{ first: column }` leaves a date that
   * is already there, for stages that can be reached more than once.
   */
  readonly dates?: { readonly [V in Word<M, C>]?: DateColumn<M> | {
    readonly first: DateColumn<M>;
  }; };
  /** Columns that a move may state besides, such as the number of the document that says so. */
  readonly states?: readonly ColumnName<M>[];
}; }[WordColumn<M>];
/** What can be done to a record of a register. */
type RegisterVerb = 'create' | 'change' | 'move' | 'retire' | 'restore' | 'handOver';
/** What an author states of a register. */
interface RegisterDefinition<M extends ModelName> {
  /** How rows of the noun are written: its key, columns, references and rules. */
  readonly row: Tabular;
  /** Who may create, change, move and retire records, of those that are theirs. */
  readonly roles: readonly [Role, ...Role[]];
  /**
   * The verbs that the register has, each with who may; all of them, by `roles`, when left out. A register without `create`
   * has the records that data sets bring.
   */
  readonly verbs?: { readonly [V in RegisterVerb]?: readonly [Role, ...Role[]]; };
  /** Whose the records are: every verb asks. */
  readonly belongs: BelongsDefinition<M>;
  /**
   * Whether retired records are shown to administrators of their place only, as they are when this is left out, or to
   * everybody, where what was said of them goes on to be told; then others may lead to them. Where nothing retires, all is shown.
   */
  readonly retired?: 'HIDDEN' | 'SHOWN';
  /** The stages that records pass through; left out where they have none. */
  readonly stages?: StagesDefinition<M>;
}
/** A date that a move fills. */
interface MoveDate {
  readonly column: string;
  /** Whether a date that is already there stays. */
  readonly first: boolean;
}
/** The stages of a register at run time. */
interface Stages {
  readonly column: string;
  /** Name of the enum of stages. */
  readonly type: string;
  /** Stages in which a record can be created. */
  readonly initial: readonly string[];
  readonly moves: ReadonlyMap<string, readonly string[]>;
  readonly dates: ReadonlyMap<string, MoveDate>;
  /** Columns that a move may state besides. */
  readonly states: readonly string[];
}
/** A register of one composition. */
interface Register {
  readonly noun: ModelName;
  /** The domain that declared it, which owns the noun. */
  readonly domain: string;
  readonly row: Tabular;
  /** Code of the policy area that the domain owns; null for none. */
  readonly area: string | null;
  readonly roles: readonly Role[];
  /** Who may do what; a verb that is not here the register does not have. */
  readonly verbs: ReadonlyMap<RegisterVerb, readonly Role[]>;
  readonly belongs: Belongs;
  readonly retired: 'HIDDEN' | 'SHOWN';
  readonly stages: Stages | null;
}
/** Who brings rows, when, and within which transaction. */
interface PutRun extends Pick<Run<never>, 'transaction' | 'viewer' | 'actor' | 'moment'> {
  /** The mutation that the audit names. */
  readonly mutation: string;
  /** Why; null where it is not said. */
  readonly reason: string | null;
}
/** A row that is to become a record. */
interface PutGiven {
  readonly written: Row;
  /** What was wrong with it before it came here; then it is judged like the others, and not written. */
  readonly problems: readonly Problem[];
}
/** What came of a row: its record was made, changed, or is as the row says; or the row was refused. */
type PutOutcome = 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
/** A column of a record that a row changed; the key of the other record for a reference. */
interface PutChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}
/** What came of one row. */
interface PutRow {
  /** The key that the row states, for people; null where it could not be read. */
  readonly key: string | null;
  readonly outcome: PutOutcome;
  /** The record's number; null where there is none. */
  readonly id: number | null;
  /** Of a new record everything that the row states. */
  readonly changes: readonly PutChange[];
  /** All that is wrong with the row: the path begins with the column, and is empty for the row as a whole. */
  readonly problems: readonly Problem[];
}
/** A register as whoever brings or takes rows by the file needs it. */
interface RowRegister {
  readonly register: Register;
  /** By what files and addresses call its rows: `enterprises`. */
  readonly name: string;
  /** The root query that lists its records, whose field `row` shows them as rows; null where none does. */
  readonly list: string | null;
  /** Brings its records to what rows say, by the rules of its verbs. Rows with problems are not written. */
  readonly put: (run: PutRun, rows: readonly PutGiven[]) => Promise<PutRow[]>;
}
type Values<E extends EnumName> = (typeof enums)[E][number];
/** What a domain declares its part of the graph with. */
interface Graph {
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
  add<M extends ModelName, R extends ManyName<M>, const N extends NeededMany<RelatedModel<M, R>>>(noun: M, addition: Addition<M, R, N>): void;
  /** Declares an enum of the data model as one of the graph, with a description of every value. */
  enumType<E extends EnumName>(name: E, options: {
    readonly description: string;
    readonly values: Readonly<Record<Values<E>, string>>;
  }): EnumType<Values<E>>;
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
  mutation<A extends InputFieldMap, const R extends ResultFields>(name: string, definition: MutationDefinition<A, R>): void;
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
/** Domains that a domain builds on, by the name it calls them. */
type Uses = Readonly<Record<string, Domain>>;
/** What a domain's `types` receives: the graph to declare in, and the typed references of the domains it uses. */
interface Environment<U extends Uses = Uses> extends Graph {
  readonly uses: { readonly [K in keyof U]: U[K] extends Domain<infer References> ? References : never; };
}
/** What a domain's `mutations` receives: its environment, and the references that its own `types` gave. */
interface MutationEnvironment<U extends Uses = Uses, References = unknown> extends Environment<U> {
  readonly own: References;
}
/** Says on which civil date a moment falls where registers are kept, as `2023-06-30`. */
type Calendar = (moment: Date) => string;
/** A domain package as the gateway composes it. */
interface Domain<References = unknown> {
  /** Name of the domain: that of its package. */
  readonly id: string;
  /** Code of the policy area that the domain owns in every plan; null for the spine and other mechanisms. */
  readonly area: string | null;
  /** The releases of PlanGraph that the domain goes with, as npm writes ranges; null for one that is released with it. */
  readonly compatible: string | null;
  /** Domains that must be composed with this one. */
  readonly uses: Uses;
  /** Declares the domain's part of the graph and gives the references that others may use. */
  readonly types: (environment: Environment) => References;
  /** Declares the domain's verbs, when the types of all domains are declared. */
  readonly mutations: (environment: MutationEnvironment) => void;
  /** Tabular row shapes that agencies and data sets may send, by name. */
  readonly imports: Readonly<Record<string, Tabular>>;
  /** How the domain counts indicators from its own records, by the code of the indicator. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** The days that registers go by, where this domain says which they are; one domain of a graph can. */
  readonly calendar: Calendar | null;
  /** What the domain adds to the demonstration of a plan; null where it adds nothing. */
  readonly demo: Demo | null;
}
/** What an author states of a domain. */
interface DomainDefinition<U extends Uses, References, I extends Readonly<Record<string, Tabular>>> {
  /** Name of the domain: that of its package. */
  readonly id: string;
  /** Code of the policy area that the domain owns; its id when left out; null for a domain that owns none. */
  readonly area?: string | null;
  /**
   * The releases of PlanGraph that the domain goes with, for one that is released by itself: composing it with another says so at once.
   * Before 1.0 a minor release may break, so `^0.2` is all of 0.2.
   *
   * @example compatible: '^0.2 || ^0.3'
   */
  readonly compatible?: string;
  /** Domains on which it builds, by the names that it calls them; they come along wherever it is composed. */
  readonly uses?: U;
  /** Declares its nouns, words, edges and registers; gives the references that domains which use it may have. */
  readonly types: (environment: Environment<U>) => References;
  /** Declares the domain's verbs, when the types of all domains are declared; stands after `types`. */
  readonly mutations?: (environment: MutationEnvironment<U, NoInfer<References>>) => void;
  /** Rows that data sets and agencies may send, by the name of their files. */
  readonly imports?: I;
  /** How the domain counts indicators from its own records, by the code of the indicator. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** The days that registers of all domains go by; those of UTC where no domain states any. */
  readonly calendar?: Calendar;
  /** What the domain adds to the demonstration of a plan. */
  readonly demo?: Demo;
}
/**
 * Defines a domain: the one thing that a domain package exports.
 *
 * @example
 * export const industry = defineDomain({
 *   id: 'industry',
 *   uses: { plan },
 *   types: (graph) => declareEnums(graph),
 *   mutations(graph) { declareOpenPark(graph) },
 *   imports: { parks: parkRow },
 * });
 */
export declare function defineDomain<References = void, const U extends Uses = Record<never, never>, const I extends Readonly<Record<string, Tabular>> = Record<never, never>>(definition: DomainDefinition<U, References, I>): Domain<References> & {
  readonly imports: I;
};
/** Why an operation is not answered straight from its rows. */
type DeclineReason =
/** A mutation or a subscription. */
'NOT_A_QUERY' |
/** The document has no such operation, or does not say which of several. */
'NO_OPERATION' |
/** It asks for `__schema` or `__type`. */
'INTROSPECTION' |
/** A root field that a resolver of its own answers. */
'ROOT_FIELD' |
/** This request's variables do not fit; graphql-js says how. */
'VALUES' |
/** The reader refuses it with a coded error, such as PAGE_TOO_LARGE. */
'REFUSED' |
/** A derived value of an abstract type. */
'ABSTRACT_TYPE' |
/** A derived value that is a promise or an error. */
'PROMISE' |
/** A value is missing that must not be; the error belongs further up. */
'MISSING_VALUE' |
/** A policy hides a row that must not be missing. */
'HIDDEN_ROW' |
/** A field below the root names something that is not there. */
'NAMES_NOTHING' |
/** An error in a root field that must not be null. */
'ROOT_ERROR' |
/** The statement failed, or what was made of its rows threw. */
'READ_FAILED';
/** What was asked of a system since the graph was composed. */
interface SystemCounts {
  readonly batches: number;
  readonly keys: number;
  /** Batches that failed or took too long. */
  readonly failures: number;
  /** Keys that were not asked for, because the system had failed a moment before. */
  readonly spared: number;
}
/** A value of another system, or why it is missing: one of the two is null. */
interface Loaded {
  readonly value: unknown;
  readonly missing: Missing | null;
}
/** The other systems that one composition is connected to. */
interface Systems {
  /** Asks for the value of a key, in one batch with whatever else is asked for at the same time. */
  ask(system: AnySystem, key: unknown, context: Context): Promise<Loaded>;
  /** What was asked of each, by its name. */
  counts(): Readonly<Record<string, SystemCounts>>;
}
/** Whether so much was read for a request that it must not be written at once. */
export declare function isLong(context: Context): boolean;
/** The data of an answer without errors, as JSON that PostgreSQL wrote. */
interface WrittenAnswer {
  readonly json: string;
}
/** How many operations were answered straight from their rows since the schema was composed. */
interface DirectCounts {
  readonly answered: number;
  /** Left to another executor, by reason. */
  readonly declined: Readonly<Partial<Record<DeclineReason, number>>>;
}
/** Executes an operation, as graphql-js's `execute` does. */
type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;
/** Executes operations of one composed graph, and counts the ways in which it did. */
interface Executor {
  /**
   * Executes an operation. A query whose root fields the reader answers is built from the rows straight into the response,
   * without a resolver for each field; every other operation, and every one in which anything irregular turns up, is left to
   * `otherwise`: graphql-js by default. The answers are the same, errors included.
   */
  execute(args: ExecutionArgs, otherwise?: Execute): ReturnType<Execute>;
  /**
   * Answers a query straight from its rows where that can be done, as `execute` does; null, or the reason, where it cannot. Where nothing of
   * the answer is computed and there are no errors, it is given as PostgreSQL wrote it.
   * Whoever asks here and gets neither data nor errors has to execute the operation in the general way, which counts why.
   */
  answerFromRows(args: ExecutionArgs): Promise<ExecutionResult | WrittenAnswer | null> | DeclineReason;
  /** How operations were executed since the graph was composed. */
  executions(): DirectCounts;
}
/** What a mutation led to. It is kept as it is, so its members are plain data. */
interface MutationOutcome {
  /** Ids of the rows that the result shows, by field; null when there were problems. */
  readonly ids: Readonly<Record<string, number>> | null;
  readonly problems: readonly Problem[];
  /** What this answer alone tells; never kept. */
  readonly told?: Readonly<Record<string, string>>;
}
/** The input of a mutation, coerced. */
type Input = Readonly<Record<string, unknown>> & {
  readonly idempotencyKey: string;
};
/** Carries mutations out, each intent once. */
type Perform = (mutation: Mutation, input: Input, viewer: Viewer | null, requestId: string) => Promise<MutationOutcome>;
/** How many bytes a composed graph keeps of operations that are ready to run, and of the names of their statements. */
interface Memory {
  readonly operations: number;
  readonly statements: number;
}
/** What a graph is composed of. */
interface Composition {
  /** The domains; those that they use come along by themselves. */
  readonly domains: readonly Domain[];
  /** The database that the graph reads; without one its schema can only be printed. */
  readonly database?: Database;
  /** What wakes subscriptions; without it none are taken. */
  readonly tidings?: Tidings | null;
  /** The other systems that this process is connected to; values of any other are missing, and say so. */
  readonly systems?: readonly ConnectedSystem[];
  /** What of the process its domains need, such as secret keys; a domain does without what is not given. */
  readonly means?: readonly GivenMeans[];
  /** What may be kept of operations; 26 MB when left out. */
  readonly memory?: Memory;
  /** For how many hours what was done under an idempotency key is known again; 24 when left out. */
  readonly intentHours?: number;
  /** The domains that this process serves as a subgraph behind a router, of all that are composed; left out where the graph is served whole. */
  readonly subgraph?: readonly string[] | undefined;
}
/** A composed graph. */
interface ComposedGraph extends Executor {
  readonly schema: GraphQLSchema;
  /** What of it is served: all, or the part of a subgraph, with what routers ask. */
  readonly served: GraphQLSchema;
  /** Writes the schema of the subgraph for those who compose a supergraph; null where the graph is served whole. */
  readonly sdl: (() => string) | null;
  /** What clients should use no more, by its coordinate: `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
  readonly deprecations: ReadonlyMap<string, Deprecation>;
  /** The other systems that it asks, and what they were asked. */
  readonly systems: Pick<Systems, 'counts'>;
  /** Carries out what is no mutation of the graph as one is: who asks, once for an intent, in one transaction. */
  readonly perform: Perform;
  /** Registers as whoever brings or takes rows by the file needs them, by the name of their rows. */
  readonly rowRegisters: ReadonlyMap<string, RowRegister>;
  /** The working registers, by noun. */
  readonly registers: ReadonlyMap<string, Register>;
  /** The types of events of which endpoints of webhooks may be told, by name. */
  readonly events: ReadonlyMap<string, EventType>;
  /** The statements that make the indexes of search, by noun: for tests, and for those who write a migration. */
  readonly searchIndexes: ReadonlyMap<string, string>;
  /** The nouns of which not everybody sees every row. */
  readonly guarded: ReadonlySet<string>;
  /** The nouns, each with the domain that owns it. */
  readonly owners: ReadonlyMap<string, string>;
  /** Tables of nouns whose rows say themselves what was known when, so that no versions of them need be kept. */
  readonly ownMoments: ReadonlySet<string>;
  /** Nouns of which nothing is told when they are written, because another one tells it. */
  readonly untold: ReadonlySet<string>;
}
/**
 * Composes domains into one graph, with a fresh builder each time.
 *
 * @throws CompositionError naming both parties: two owners of a noun, a field or an area; a use that is not declared;
 *   a filter without an index; a place without a description.
 */
export declare function composeGraph(composition: Composition): ComposedGraph;
/** What the table of an error of requests says for programs, besides its code. */
interface RequestFacts {
  /** Which of its values stand in the error's `extensions` too. */
  readonly tells?: readonly string[];
  /** Further facts in its `extensions`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** How it is answered over HTTP; `spec` where only clients of application/graphql-response+json see the status. */
  readonly http?: GraphQLErrorExtensions['http'];
}
/**
 * A table of errors of requests: expected failures that reach the client as they are, with `extensions.code` and
 * `extensions.messageZh`. Anything else that is thrown counts as unexpected and is masked by the gateway.
 */
export declare function requestErrors<const T extends ErrorTexts<RequestFacts>>(table: T): import("@plangraph/messages").Errors<T, Pick<RequestFacts, "extensions"> & Pick<GraphQLErrorOptions, "nodes" | "path" | "positions" | "source"> & RequestFacts, GraphQLError>;
/** What a subscription is answered for, once: with a context of its own, as of a request. */
interface Payload<Value> {
  readonly value: Value;
  readonly context: Context;
  /** Whether nobody need be told when the answer is what it was. */
  readonly live: boolean;
}
/** Why PostgreSQL refused a statement. */
interface DatabaseRefusal {
  /** Its SQLSTATE: 23505 for a row that is there already, 23503 for one that is referred to or missing, 23514 for a check. */
  readonly state: string;
  /** The index or constraint that stood in the way; null where PostgreSQL names none, as for triggers. */
  readonly constraint: string | null;
  /** In PostgreSQL's words, or a trigger's. */
  readonly message: string;
}
/**
 * What PostgreSQL refused, so that a run can tell it as a problem; null for every other error. After a refusal the
 * transaction takes no statement any more: add the problem and return null.
 *
 * @example
 * try {
 *   return { park: (await transaction.park.create({ data })).id };
 * } catch (error) {
 *   if (databaseRefusal(error)?.constraint !== 'Park_code_key') throw error;
 *   problems.add(duplicate);
 *   return null;
 * }
 */
export declare function databaseRefusal(error: unknown): DatabaseRefusal | null;
/** The names by which the graph knows a register: of its verbs, of their inputs, and of the record in them. */
interface RegisterNames {
  readonly create: string;
  readonly change: string;
  readonly move: string;
  readonly retire: string;
  readonly restore: string;
  readonly handOver: string;
  /** The field of inputs and results that holds a record. */
  readonly record: string;
  /** The input type of a whole row. */
  readonly rowInput: string;
  /** The input type of what is to change in a row. */
  readonly changeInput: string;
}
/** The names of the register of a noun. */
export declare function registerNames(noun: string): RegisterNames;
/** A change of a record, as the audit keeps it. */
interface RecordedChange {
  readonly noun: string;
  readonly id: number;
  /** Number of the place where the record lies; null for none. */
  readonly place: number | null;
  readonly mutation: string;
  readonly viewer: Pick<Viewer, 'subject' | 'organisation'>;
  readonly moment: Date;
  readonly reason?: string | null | undefined;
  /** The changed columns as they were; null for a record that was not there. */
  readonly before: Row | null;
  /** The changed columns as they became. */
  readonly after: Row;
}
/** What many changes have in common: who made them, when and by what. */
type RecordedTogether = Omit<RecordedChange, 'id' | 'place' | 'before' | 'after'>;
/** A change of one record among many. */
type RecordedOne = Pick<RecordedChange, 'id' | 'place' | 'before' | 'after'>;
/** Writes down changes of many records of a noun, in the order in which they are given, in one statement. */
export declare function recordChanges(transaction: MutationTransaction, { noun, mutation, viewer, moment, reason }: RecordedTogether, changes: readonly RecordedOne[]): Promise<void>;
/** The transaction of a mutation, as imports read and write through it. */
export declare function asTransaction(transaction: MutationTransaction): Transaction;
/** A field that shows a row which the derived field around it needs by `'*'`. */
interface ShownFieldOptions<Source> {
  readonly description: string;
  /** The noun (`graph.rowType`), or an interface that it has. */
  readonly type: SingleType;
  readonly nullable?: boolean;
  readonly row: (source: Source) => ShownRow | null;
}
/**
 * Declares a field of a derived value that shows a row, with whatever is selected of it, from the statement that brought the
 * row to the derived field.
 */
export declare function shownField<Source>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Source>, { row, ...options }: ShownFieldOptions<Source>): FieldRef<Types, unknown>;
export { type ActingOrganisation, type Actor, type Authority, type BilingualField, type ChangedRecord, type ChangedRecords, type ColumnField, type ComposedGraph, type Composition, CompositionError, type ConnectedSystem, type Connection, type Context, type DatabaseRefusal, type Deed, type Demo, type DemoBureau, type DemoFigure, type DemoRow, type DemoWorld, type Deprecation, type DirectCounts, type Domain, type EnumType, type Environment, type EventDefinition, type EventType, type Evidence, type EvidenceFrame, type Evidenced, type Execute, type FieldBuilder, type FigureFormat, type GivenMeans, type Graph, type GraphTypes, type HappenedEvent, type Input, type InputFields, type Judge, type Language, type Means, type MissingText, type Mutation, type MutationEnvironment, type MutationTransaction, type Needed, type OneField, type Payload, type Perform, type Problem, type Problems, type PutChange, type PutGiven, type PutOutcome, type PutRow, type PutRun, type Random, type ReadWithin, type Register, type RegisterDefinition, type RequestFacts, type Role, type RowRegister, type Run, type ShownRow, type SingleType, type Standpoint, type StatedRequest, type System, type SystemCounts, type Touched, type Types, type Viewer, type ViewerClient, type ViewerScope, type Where, type Work };