import { Database, OpenDatabaseOptions, Prisma } from "@plangraph/database";
import { Authority, ComposedGraph, ConnectedSystem, Connection, Domain, GivenMeans, Missing, Register, StatedRequest, System, Viewer } from "@plangraph/schema";
/**
 * Waits until all that was written can be told: what other tests write on the same server, in databases of their own, holds it
 * back for a moment.
 */
export declare function allTold({ pool }: Pick<Database, 'pool'>): Promise<void>;
/** An answer of the graph, as a client receives it. */
interface Answer {
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}
/** An authority that lets anybody do everything: for tests of what domains declare, not of who may. */
export declare const anybody: Authority;
/** A whole graph for one test file: composed domains on a database of their own. */
interface TestGraph extends ComposedGraph {
  /** The graph's database, as its owner: what a test puts in and looks up. The graph itself connects as a gateway does. */
  readonly database: Database;
  /** SQL statements run since the last `forget()`. */
  readonly statements: readonly string[];
  /** Empties `statements`. */
  forget(): void;
  /** Sends an operation through the front door. */
  query(document: string, variables?: Readonly<Record<string, unknown>>, context?: Partial<StatedRequest>): Promise<Answer>;
  /** Sends an operation through the front door, but has graphql-js resolve it field by field: for comparison. */
  queryByField(document: string, variables?: Readonly<Record<string, unknown>>, context?: Partial<StatedRequest>): Promise<Answer>;
  /** Subscribes through the front door, over SSE; gives what is told, answer by answer, until it is left. */
  follow(document: string, variables?: Readonly<Record<string, unknown>>, context?: Partial<StatedRequest>): Promise<AsyncGenerator<Answer>>;
  close(): Promise<void>;
}
/**
 * Makes a graph of domains on a scratch database.
 *
 * @param options.from name of a template (see `template`) that the database is a copy of; empty tables when left out.
 */
export declare function createTestGraph(options: {
  readonly domains: readonly Domain[];
  readonly from?: string;
  /** The last migration that the database has, where it is to be one of an earlier release. */
  readonly upTo?: string;
  /** Other systems that it asks; see `fakeSystem`. */
  readonly systems?: readonly ConnectedSystem[];
  /** What of the process its domains need. */
  readonly means?: readonly GivenMeans[];
  /** Which of the domains it serves as a subgraph; the whole graph when left out. */
  readonly subgraph?: readonly string[];
}): Promise<TestGraph>;
type Noun = Register['noun'];
type Verb = 'create' | 'change' | 'move' | 'retire' | 'restore';
/** A bureau that works on registers by their verbs, and expects that nothing is wrong with what it sends. */
interface Bureau {
  /** Creates a record and gives its id. */
  create(noun: Noun, row: object): Promise<string>;
  change(noun: Noun, id: string, change: object): Promise<void>;
  move(noun: Noun, id: string, to: string, on: string): Promise<void>;
  retire(noun: Noun, id: string): Promise<void>;
  restore(noun: Noun, id: string): Promise<void>;
  /** Sends what is to be refused; gives the codes of what is wrong, each with its place. */
  refusal(noun: Noun, verb: Verb, input: object): Promise<string[]>;
  /** Asks in its own rights, and expects an answer without errors. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['data']>;
  /** What is counted for indicators of a plan, in one operation; null where nothing can be told. */
  evidenceOf<C extends string>(plan: string, indicators: readonly C[]): Promise<Readonly<Record<C, string | null>>>;
}
/** The bureau that works on a graph, in the rights of an administrator. */
export declare function bureau(graph: Pick<TestGraph, 'query'>): Bureau;
/** What the graph shows as `status.inputs`. */
type Inputs = readonly {
  readonly name: string;
  readonly value: string | null;
}[];
/** A status as a person finds it. */
interface FoundByHand {
  readonly colour: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly pace: string | null;
  readonly score: string | null;
  readonly period: string | null;
  readonly rule: string;
  readonly outcome: string | null;
  readonly metBefore: string | null;
}
/** Recomputes a status from its inputs, as docs/reference/progress.md tells. The steps among the inputs are not looked at. */
export declare function byHand(inputs: Inputs): FoundByHand;
/** Recomputes the status of a promise of any form from its inputs. */
export declare function promiseByHand(inputs: Inputs): FoundByHand;
/**
 * Recomputes a growth from levels from its inputs, as section 16 of docs/reference/progress.md tells: the rate, and how much
 * more was reported.
 */
export declare function growthByHand(inputs: Inputs): {
  readonly computed: string | null;
  readonly difference: string | null;
};
/** Recomputes the status of a measure from its inputs. */
export declare function measureByHand(inputs: Inputs): FoundByHand;
/** A score as a person finds it. */
interface ScoreFoundByHand {
  readonly value: string | null;
  readonly possible: string;
  readonly share: string | null;
  readonly vetoed: boolean;
  /** What each rule brings. */
  readonly points: readonly string[];
}
/** Recomputes a score from the inputs of each of its rules. */
export declare function scoreByHand(rules: readonly Inputs[]): ScoreFoundByHand;
/** Recomputes the status of a title from its inputs. */
export declare function titleByHand(inputs: Inputs): FoundByHand;
/**
 * How many random cases a suite tries, of the number that shows its law with confidence. `PLANGRAPH_TEST_CASES` says for all
 * suites at once: `quick` tries an eighth, at least ten, as `pnpm test` does; `full` tries all; a number tries
 * so many times as many: continuous integration a quarter, one who looks for what nobody has found ten times.
 *
 * @example await fc.assert(law, { numRuns: casesOf(400) });
 */
export declare function casesOf(full: number, how?: string): number;
/** Loads a data set: the spine's loader, which the tests of a domain hand over. */
type LoadDataset = (options: {
  readonly database: Database;
  readonly folder: string;
  readonly domains: readonly Domain[];
}) => Promise<unknown>;
/** Loads the synthetic year of a plan: the spine's loader, which the tests of a domain hand over. */
type LoadDemo = (options: {
  readonly database: Database;
  readonly domains: readonly Domain[];
  readonly plan: string;
}) => Promise<unknown>;
/** What a graph is filled with. */
interface Filling {
  /** The data set: its folder in prisma/seed, or the address of a folder of the domain's own. The folder is called as its plan is. */
  readonly dataset: string | URL;
  readonly loadDataset: LoadDataset;
  /** Given where the plan's synthetic year is to be there too. */
  readonly loadDemo?: LoadDemo;
}
/** A domain's graph on a data set, for the tests of one file or one `describe`. */
interface OnDataset {
  /** The graph; there from the first `beforeAll` that is declared after it. */
  graph(): TestGraph;
  /** A bureau that works on it. */
  readonly desk: Bureau;
  /** Asks as the public does, and expects an answer without errors. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['data']>;
}
/**
 * Makes a graph of a domain before the tests, on a database of its own with a data set in it, and closes it after them. The
 * data set is loaded once a run, with the domain and those that it uses.
 *
 * @example const { ask } = onDataset(industry, { dataset: 'a-plan', loadDataset, loadDemo });
 */
export declare function onDataset(domain: Domain, { dataset, loadDataset, loadDemo }: Filling): OnDataset;
/** Makes the n-th row of one kind, n from 1, as an agency would write it. Keys must differ; the rest may repeat. */
type SampleRow = (n: number) => Readonly<Record<string, unknown>>;
/** Sample rows by the name of their import: the domain's own, and those of used domains that they refer to. */
type SampleRows = Readonly<Record<string, SampleRow>>;
type Data = any;
/** How many tables a page of a noun reads, by the noun, where that is more than is usual. */
type DeclaredCosts = Readonly<Record<string, number>>;
type Seers = 'EVERYBODY' | 'SIGNED_IN' | 'OWNER' | 'NOBODY';
/** Who sees rows of a noun that serve; a function of a row, by column, where it is not the same of all. */
type SeenBy = Seers | ((row: Data) => Seers);
/** Makes the n-th input of a verb, n from 1, for sample rows that are there. */
type SampleInputs = Readonly<Record<string, (n: number) => Readonly<Record<string, unknown>>>>;
/** What the suite cannot know of a domain. */
interface DomainStories {
  /** A sample row for each import; see `spine` for what they may refer to. Together they leave no column empty. */
  readonly rows: SampleRows;
  /** The data set on which the examples of the README run: its folder in prisma/seed, or the address of a folder of the domain's own. */
  readonly dataset: string | URL;
  /** Where the README lies; in the package of the domain's name when left out. */
  readonly readme?: URL;
  /** How it is loaded: that of `@plangraph/dataset`, which this package does not know. */
  readonly loadDataset: LoadDataset;
  /** Who sees each noun, by its name: said a second time, so that a policy that is forgotten or too wide is noticed. */
  readonly seenBy: Readonly<Record<string, SeenBy>>;
  /** A sample input for each verb that the domain declares itself; the spine's bureau owns every sample row. */
  readonly verbs?: SampleInputs;
  /** How many tables a page of a noun reads with all that it shows, where that is more than is usual; the suite says how many. */
  readonly costs?: DeclaredCosts;
  /** Who asks, where not everybody sees everything; the public when left out. */
  readonly viewer?: Viewer;
}
/**
 * Describes what every domain has to do, whatever it owns. It reads from the schema what there is to test, so a noun, a
 * filter or an edge that is added is tested without another line.
 *
 * @example describeDomain(industry, { dataset: 'a-plan', loadDataset, seenBy: { Park: 'EVERYBODY' }, rows: { parks: (n) => ({ code: `park-${n}` }) } });
 */
export declare function describeDomain(domain: Domain, stories: DomainStories): void;
/** Natural keys of the few rows of the spine that a domain's sample rows may refer to. */
export declare const spine: {
  readonly place: 'county';
  readonly village: 'village';
  readonly organisation: 'bureau';
  readonly plan: 'county-plan';
  readonly area: {
    readonly plan: 'county-plan';
    readonly code: 'works';
  };
  readonly section: {
    readonly area: {
      readonly plan: 'county-plan';
      readonly code: 'works';
    };
    readonly ordinal: 1;
  };
  readonly measure: 'county-plan/works/1/1';
  readonly designation: {
    readonly plan: 'county-plan';
    readonly code: 'title';
  };
};
/** Columns of a plan's row. */
type PlanFacts = Partial<Prisma.PlanUncheckedCreateInput>;
/**
 * Writes those rows into an empty database, the plan with the facts that are given; returns the id of a citation. Facts that
 * are written later hold from then on only.
 */
export declare function writeSpine({ prisma }: Database, plan?: PlanFacts): Promise<number>;
/** What another system does when it is asked. */
type Behaviour = 'ANSWERS' | 'NEVER_ANSWERS' | 'FAILS' | {
  readonly delay: number;
};
/** Another system for one test: it answers as the test says, and remembers what it was asked. */
interface FakeSystem<Key> {
  /** Goes to `createTestGraph` as one of `systems`. */
  readonly connected: ConnectedSystem;
  /** The batches that it was asked, each with its keys in their order. */
  readonly batches: readonly (readonly Key[])[];
  /** Empties `batches`. */
  forget(): void;
  /** Says what it does from now on; it answers until it is told otherwise. */
  behave(behaviour: Behaviour): void;
  /** Turns its clock on, so that a pause after a failure passes without waiting. */
  pass(milliseconds: number): void;
}
/**
 * Makes another system that a field `t.loaded` asks, in the place of the real one.
 *
 * @example
 * const register = fakeSystem(companyRegister, (code) => `Company ${code}`);
 * const graph = await createTestGraph({ domains: [industry], systems: [register.connected] });
 */
export declare function fakeSystem<Key, Value>(system: System<Key, Value>, answer: (key: Key) => Value | Missing, options?: Omit<Connection<Key, Value>, 'load' | 'now'>): FakeSystem<Key>;
/** What a record says, in the words of a story. */
interface Stated {
  readonly noun: Register['noun'];
}
/** A record that was created. */
interface Kept<S extends Stated> {
  readonly id: string;
  /** What it says by now. */
  stated: S;
  retired: boolean;
}
/** What a bureau does to its records in a story, and what the story knows of them: what a recount counts. */
interface Ledger<S extends Stated> {
  /** Every record, in the order of creation. */
  readonly kept: readonly Kept<S>[];
  /** What the records say that are not retired. */
  serving(): S[];
  /** Creates a record, unless one of its key was; null for a key that no second record can have. Gives what was created. */
  file(stated: S, key: string | null, row: object): Promise<Kept<S> | null>;
  /** One of the records that fit, whichever number is given; undefined where none does. */
  pick(at: number, fits: (each: Kept<S>) => boolean): Kept<S> | undefined;
  /** Changes what a record says, in the words of the story and, where these differ, of the row. */
  change(each: Kept<S>, change: object, row?: object): Promise<void>;
  /** Retires a record that serves, or restores one that does not. */
  turn(each: Kept<S>): Promise<void>;
  /** Retires or restores one of the records, where there is one. */
  turnOne(deed: 'retire' | 'restore', at: number): Promise<void>;
}
/** Opens the ledger of a bureau, which has no records yet. */
export declare function ledgerOf<S extends Stated>(desk: Bureau): Ledger<S>;
/**
 * A new data directory with a database that has every migration and no rows, as a gateway leaves it that was stopped: a copy of
 * one that is made once a run. For stories that begin after the first start.
 */
export declare function migratedFolder(): Promise<string>;
/** How a law of fast-check runs on one graph: what a run did stays there, so one that fails cannot be run again smaller. */
export declare function lasting(numRuns: number): {
  readonly numRuns: number;
  readonly endOnFailure: true;
};
/** What is counted for a plan, and how it is counted again. */
interface Recount<S> {
  readonly desk: Bureau;
  /** Code of the plan. */
  readonly plan: string;
  /** Carries out one step of the bureau's year. */
  carryOut(step: S): Promise<void>;
  /** What has to be counted by now, by indicator; null where nothing can be told. */
  recount(): Readonly<Record<string, string | null>>;
}
/** What a law says of any steps: once they are carried out, the graph counts what a recount does. */
export declare function equalsRecount<S>({ desk, plan, carryOut, recount }: Recount<S>): (steps: readonly S[]) => Promise<void>;
interface ScratchDatabaseOptions extends Pick<OpenDatabaseOptions, 'onStatement' | 'poolSize' | 'statementTimeout' | 'log'> {
  /** Name of the {@link template} to copy; by default the one that has every migration and no rows. */
  readonly from?: string;
  /** The last migration that it has, where it is to be one of an earlier release; then it has no rows. */
  readonly upTo?: string;
}
/**
 * Makes a database of the test's own, a copy of a template, and opens it; closing drops it.
 *
 * @example
 * const database = await scratchDatabase();
 * await database.prisma.unit.count();
 * await database.close();
 */
export declare function scratchDatabase(options?: ScratchDatabaseOptions): Promise<Database>;
/**
 * Builds a template once per run, whichever test file asks first; the others wait for it. Copy it with
 * `scratchDatabase({ from: name })`.
 */
export declare function template(name: string, fill: (database: Database) => Promise<void>): Promise<void>;
/**
 * A new folder for an engine of a test's own; what a killed run leaves in such folders is removed by a later run. It lies in memory
 * where there is room for it: a database has 3,000 files, and to copy them there takes a tenth of the time.
 */
export declare function scratchFolder(): string;
/** A mutation as a test sends it. */
interface SentMutation {
  /** Its one input. It is an intent of its own, unless it states an `idempotencyKey`. */
  readonly input: object;
  /** What of its result is asked for. */
  readonly shows: string;
  readonly viewer: Viewer | null;
}
/** Sends a mutation by its name and gives its result; throws unless all that is wrong is data of the result. */
export declare function sendMutation(graph: Pick<TestGraph, 'query'>, name: string, { input, shows, viewer }: SentMutation): Promise<Answer['data']>;
/**
 * Vacuums and analyses a database until every page of its tables is known to be visible to all, so that PostgreSQL may read an index
 * alone. One VACUUM does not promise it: whatever was at work in the database when it began, such as an autovacuum, holds it back.
 *
 * @throws Where pages are left after ten seconds, with the tables that have them.
 */
export declare function vacuumWhole({ pool }: Pick<Database, 'pool'>): Promise<void>;
export type { Answer, Behaviour, Bureau, FakeSystem, Kept, Ledger, ScoreFoundByHand, TestGraph };