import pg from "pg";
import { Prisma, Prisma as Prisma$1, PrismaClient, PrismaClient as PrismaClient$1 } from "@plangraph/model/client";
import { enums, models, models as models$1 } from "@plangraph/model/models";
/** Gives a statement the name under which each connection keeps it prepared; none until it is worth one. */
type NameOf = (text: string) => string | undefined;
/**
 * Makes the names of one who sends statements, which begin with `kind`, and keeps so many bytes of shapes. A name, once given, stays: its
 * statement is prepared in connections already.
 */
export declare function createStatementNames(kind: 'read' | 'write', bytesKept: number): NameOf;
/** How a transaction begins, and how long it may take. */
interface TransactionOptions {
  /** The statements that begin it, in one message: `BEGIN`, and whatever is to hold in it. */
  readonly begin: string;
  /** How long it may take, in milliseconds. */
  readonly timeout: number;
  /** How long it may wait for a connection, in milliseconds. */
  readonly maxWait: number;
}
/** A failure of the database that its operator can mend; says what happened and the cure, in both languages. */
export declare class DatabaseError extends Error {
  readonly name = "DatabaseError";
  readonly code: string;
  readonly messageZh: string;
  constructor(code: string, en: string, zh: string, options?: ErrorOptions);
}
/** One statement that returns one JSON column, or one of text, in one row. */
interface Statement {
  /** Makes it a prepared statement, which each connection keeps; name only what is asked often. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether its value is given as the text that PostgreSQL wrote; parsed where it is left out. */
  readonly asText?: boolean | undefined;
}
/** Whether, and why, whoever asked has left. An `AbortSignal` is one. */
interface Leaving {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
/** The leaving of one who asks thousands of times a second: an `AbortController` costs more than reading the question. */
export declare class Departure implements Leaving {
  #private;
  aborted: boolean;
  reason: unknown;
  addEventListener(_type: 'abort', listener: () => void): void;
  removeEventListener(_type: 'abort', listener: () => void): void;
  /** Tells all who listen, once. */
  leave(): void;
}
/**
 * How far into the log of the primary somebody has seen, and what a request has read: one object for all reads of one request.
 * Positions are PostgreSQL's LSNs, as numbers.
 */
export declare class Position {
  #private;
  /** What whoever asks has seen before: nothing older is read for him. */
  readonly needed: bigint;
  /** Up to where everything is surely in what was read on a replica; null where nothing was. */
  least: bigint | null;
  /** Whether everything further is read on the primary: a mutation's answer, and what depends on which transactions are under way. */
  primary: boolean;
  /** The server that the request reads on: one server never shows an older state than before. */
  server: object | null;
  constructor(needed?: bigint);
  /** Notes that nothing beyond a position is in what was read or written. */
  note(most: bigint): void;
  /**
   * What whoever asks has seen once this request is answered. Less than he needed where the primary says that there is less: then
   * he has seen another primary's log, or nothing of the kind.
   */
  get seen(): bigint;
}
/**
 * The position of a write of which nobody could say where it lies in the log: beyond everything. No replica reaches it, so whoever brings it
 * is answered by the primary, which tells him the true one.
 */
export declare const beyondEverything = 18446744073709551615n;
/** Reads a position as PostgreSQL writes it, such as `0/16B3748`; null for any other text. */
export declare function readPosition(text: string | null | undefined): bigint | null;
/** Writes a position as PostgreSQL does. */
export declare function writePosition(position: bigint): string;
/** What is left to one operation, all its reads together; whoever asks keeps it, and gives it along with each. */
interface Allowance {
  /** How many characters of JSON its answers may still have. */
  characters: number;
  /** Filled by the reads. */
  share?: Share;
}
/** A statement on which PostgreSQL works. */
interface UnderWay {
  /** The time of its operation is over. */
  late(): void;
}
/** The connections that all operations have together. */
interface Connections {
  /** How many of them nobody has or waits for. */
  readonly free: number;
}
/** What one operation has of the connections and of PostgreSQL's time. */
declare class Share {
  #private;
  /** Where it stands among those that have statements under way; null while it has none. */
  place: number | null;
  constructor(connections: Connections, all: number, limit: number);
  /**
   * Takes a turn: at once while the operation has few statements under way, or while so many connections are free that
   * others find some; else a promise of one. Give it back by {@link leave}.
   */
  enter(): Promise<void> | null;
  leave(): void;
  /** PostgreSQL begins to work on a statement; it is told when the operation's time is over before it ends. */
  begin(statement: UnderWay): void;
  end(statement: UnderWay): void;
  get idle(): boolean;
  /** Whether the time is over; what is under way is given up then. */
  isOver(): boolean;
}
/** What one who asks may add. */
interface ReadOptions {
  /** When it is aborted, the read fails at once, and PostgreSQL gives the statement up unless others wait for it too. */
  readonly signal?: Leaving | undefined;
  /** What is left to the operation that the read is part of; what this one takes is taken off. As much as any when left out. */
  readonly allowance?: Allowance | undefined;
  /** How far into the log of the database whoever asks has seen: he is told nothing older. Only replicas ask for it. */
  readonly position?: Position | undefined;
}
/** The most characters of JSON that any read may give: what is longer is not parsed. */
export declare const largestAnswer = 8388608;
/** An answer was longer than it may be. */
export declare class AnswerTooLarge extends Error {
  readonly name = "AnswerTooLarge";
}
/**
 * Whether a database serves: `busy` where every connection of the pool is at work and the database answers beside them,
 * `read-only` and `full` where it answers queries and takes no writes, `away` where it does not answer.
 */
type DatabaseState = 'ready' | 'busy' | 'read-only' | 'full' | 'away';
/** Where this package reports what it does; pino and console both fit. */
interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
/** How a replica is, for metrics and for operators. */
interface ReplicaReport {
  /** Its address, without the password. */
  readonly address: string;
  /** Whether reads are sent to it. */
  readonly serving: boolean;
  /** Why not; null while it serves. */
  readonly reason: string | null;
  /** For how long the primary has had something that it lacks, in seconds. */
  readonly behind: number;
  readonly underWay: number;
  /** How many reads it has answered. */
  readonly reads: number;
}
/** An open database: one pool that the reader and Prisma share. */
interface Database {
  /** Prisma's client, over `pool`. It is made when it is first asked for. */
  readonly prisma: PrismaClient$1;
  /**
   * Runs work in one transaction of Prisma's. Statements that are given to it as text (`$queryRawUnsafe`, `$executeRawUnsafe`) pass Prisma
   * by on the same connection: they give the same, and fail with the driver's errors.
   */
  transact<T>(work: (transaction: Prisma$1.TransactionClient) => Promise<T>, options: TransactionOptions): Promise<T>;
  readonly pool: pg.Pool;
  /** The major version of PostgreSQL, such as 18. */
  readonly version: number;
  /** The address, password included; for those who need a connection of their own, such as LISTEN. */
  readonly url: string;
  /** The address at which one listens; that of the database, but where a pooler stands in between. */
  readonly listenUrl: string;
  /**
   * Runs one statement and gives the parsed value, to be read only: others may be given the same. Null when it returns no row.
   * Whoever leaves says so by a signal; PostgreSQL then gives the statement up unless others wait for it too.
   */
  read(statement: Statement, options?: ReadOptions): Promise<unknown>;
  /** How many reads were answered by a statement that another one had in the queue. */
  readsShared(): number;
  /** How many reads wait for a connection, beside those that the pool counts itself. */
  readsWaiting(): number;
  /**
   * How far the log of the primary reaches by now: whoever has seen what it holds has seen no more than this. Null where there are
   * no replicas, so that nobody needs to know.
   */
  position(): Promise<bigint | null>;
  /** The replicas that reads are sent to; none where none are named. */
  replicas(): readonly ReplicaReport[];
  /** Whether the database serves at the moment; asked on a connection of its own, within seconds. */
  state(): Promise<DatabaseState>;
  /** Settles with ENGINE_LOST when the embedded PostgreSQL has died and could not be started again; never for one at `url`. */
  readonly lost: Promise<DatabaseError>;
  /** Runs work on a database opened for it as the owner of the tables, who alone loads data sets. */
  asOwner<T>(work: (owner: Database) => Promise<T>): Promise<T>;
  /** Ends the connections, and the embedded PostgreSQL when this opened it. May be called twice. */
  close(): Promise<void>;
}
/**
 * A database that does some things otherwise than the one that it stands on, such as reading with a stopwatch. A copy by `...` would
 * ask for Prisma's client, which is only made for whoever needs it.
 *
 * @example
 * const watched = alter(database, { read: (statement) => (statements.push(statement), database.read(statement)) });
 */
export declare function alter<T extends Partial<Omit<Database, 'prisma'>>>(database: Database, changes: T): Database & T;
/**
 * Adds to the audit whatever the event log tells by now: all before which nothing can come any more. Gives how many entries. Anybody may
 * do it at any time, and nobody who writes waits for it.
 *
 * @param goesOn asked before each thousand; until there is nothing more when left out.
 */
export declare function sealAudit(pool: Pick<pg.Pool, 'query'>, goesOn?: () => boolean): Promise<number>;
/** What of the audit does not hold. */
type Fault =
/** No entry has this number, though a later one has: it was removed. */
'ENTRY_MISSING' |
/** An entry says something else than when it was sealed: it was changed, or changed places with another. */
'ENTRY_CHANGED' |
/** A record is not what the entry's transaction left, or that version of it is gone. */
'RECORD_CHANGED' |
/** The event log says something else than the entry, or has lost what it was made of. */
'LOG_CHANGED' |
/** A version of a record is in no entry: it was put there. */
'RECORD_PLANTED' |
/** A version ended, and no entry says by what; or what is written now is not the last version. */
'VERSION_ENDED' |
/** The end of the chain, or of a day, is another than what was noted of it. */
'END_CHANGED';
/** A link of the chain that does not hold. */
interface BrokenLink {
  readonly fault: Fault;
  /** Number of the entry; null where no entry is about it. */
  readonly entry: number | null;
  /** The noun and the number of the record; null where it is no single record. */
  readonly noun: string | null;
  readonly record: number | null;
}
/** An end of the chain that was noted where nobody who changes the database can write. */
interface NotedHash {
  readonly number: number;
  readonly hash: string;
}
/** What came of verifying the audit. */
interface Verified {
  /** How many entries hold, from the first on. */
  readonly entries: number;
  /** On how many days they were sealed. */
  readonly days: number;
  /** The last one that holds. */
  readonly end: NotedHash;
  /** Records whose versions lie in an archive of history, and were not compared. */
  readonly archived: number;
  /** Records whose table is another since, so that they could not be compared. */
  readonly unlike: number;
  /** The first link that does not hold; null where all do. */
  readonly broken: BrokenLink | null;
}
/**
 * Verifies the audit: seals what is told by now, and inspects it. Changes nothing else.
 *
 * @param noted ends that were noted before: the chain must still lead through them.
 * @throws AUDIT_NO_OWNER
 */
export declare function verifyAudit(session: pg.ClientBase, noted?: readonly NotedHash[]): Promise<Verified>;
/**
 * Looks, within a transaction, whether what is sealed holds: follows the chain from its first entry; compares each record with the digest of
 * what its transaction left, the event log with the entries, and every version with an entry.
 */
export declare function inspectAudit(session: pg.ClientBase, noted?: readonly NotedHash[]): Promise<Verified>;
/** The same of the embedded PostgreSQL of a data directory, wherever its data lies. */
export declare function runningEngine(dataDirectory: string): Promise<string | null>;
/** What a gateway hears of the writes to its database, whoever makes them. */
interface Changes {
  /**
   * Whether every write that was answered has been heard of here. Ask at the moment of serving what was kept: it turns
   * false by itself when the database has not been heard from for the length of a lease.
   */
  isCurrent(): boolean;
  /** Waits until no gateway on this database serves what was before the writes that have committed. Never fails. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
interface ChangesOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'>;
  readonly log?: Log | undefined;
  /** Told which table was written to; null when it may be any. */
  onChange(table: string | null): void;
  /** How long a gateway may serve without hearing from the database, in milliseconds; 3000 by default. */
  readonly lease?: number | undefined;
  /** Address of the listening connection where it differs from the database's. */
  readonly url?: string | undefined;
  /** Told where in the log what was heard lies; left out where answers come from the primary alone. */
  readonly locating?: Locating | undefined;
}
/** Whoever keeps what was read on replicas has to know where the changes lie that it has heard of. */
interface Locating {
  /** How many changes have been heard of by now. */
  count(): number;
  /** So many lie before a position, and whatever lies before it has been heard of. */
  locate(position: bigint, count: number): void;
}
/**
 * Listens to the writes of everyone to a database, on a connection of its own that is made anew whenever it is lost.
 * docs/adr/0011-response-cache.md says why nothing stale is served in between.
 */
export declare function openChanges({ database, log, onChange, lease, ...given }: ChangesOptions): Changes;
/** The writer's side for a gateway that keeps no answers itself: nobody can answer it, so it waits for every lease. */
export declare function settleUnheard(database: Pick<Database, 'pool'>): () => Promise<void>;
/** Makes a client before anybody needs one, where nobody has to be answered yet: to make one takes 0.2 s, nearly in one go. */
export declare function makeClientAhead(): Promise<void>;
/** The address as it may be shown. */
export declare function withoutPassword(url: string): string;
/** A place in the line of events. Everything up to it has been told. */
interface EventCursor {
  /** Names the line: another one after the database was restored. */
  readonly epoch: string;
  /** Of the entry that was told last. */
  readonly stamp: string;
  /** The entry among those of its stamp; null for all of them. */
  readonly position: string | null;
  /** How many of the entry's records were told; null for all of them. */
  readonly told: number | null;
}
/** Writes a cursor. Opaque to whoever follows. */
export declare function encodeEventCursor({ epoch, stamp, position, told }: EventCursor): string;
/**
 * Reads a cursor.
 *
 * @throws EVENTS_CURSOR_INVALID
 */
export declare function decodeEventCursor(text: string): EventCursor;
/** What the log of events says of itself, as of one snapshot. */
interface EventLine {
  readonly epoch: string;
  /** Up to which stamp everything has ended. */
  readonly horizon: string;
  /** The last event that is kept no more. */
  readonly forgotten: {
    readonly stamp: string;
    readonly position: string;
  };
}
/**
 * Checks that nothing after a cursor is missing from the log.
 *
 * @throws EVENTS_CURSOR_GONE
 */
export declare function checkEventCursor({ epoch, stamp, position }: EventCursor, line: EventLine): void;
/**
 * Has events kept for so many days at least. Only the owner of the tables may say so; false for anybody else, where it would have to
 * change.
 */
export declare function keepEvents(pool: Pick<pg.Pool, 'query'>, days: number): Promise<boolean>;
/** Whoever waits for something to be written. */
interface Ear {
  /** What to wait for; null for anything. Tables of which events are told, and tables that are written to. */
  want(told: ReadonlySet<string> | null, written?: ReadonlySet<string> | null): void;
  /**
   * Whether something of it came since this was asked last, or comes: true then; false when nothing will come any more. One waits at a
   * time: whoever is woken by something else meanwhile keeps this promise, and asks for no other until it has settled.
   */
  heard(): Promise<boolean>;
  /** Stops listening; whoever waits is told that nothing comes. */
  leave(): void;
}
/** Wakes whoever waits for something to be written, in one process, whoever writes it in whichever. */
interface Tidings {
  /** Begins to listen. What is heard only says that it is worth while to look: nothing depends on each word being heard. */
  listen(): Ear;
  /** Does what those do who were woken, a few at a time: others want to be answered meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the waiting of all, and listens no more. */
  close(): Promise<void>;
}
interface TidingsOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'>;
  readonly log?: Log | undefined;
  /** How many of those who were woken read at once; 4 when left out. */
  readonly atOnce?: number;
}
/**
 * Opens the tidings of a process: a connection of its own that listens while anybody waits, and one reader of the log for all.
 * Where the connection is lost, everybody is told to look.
 */
export declare function openTidings({ database, log, atOnce }: TidingsOptions): Tidings;
/** What one statement did to rows of one table, as the database told it in the same transaction. */
interface LoggedEvent {
  /** Everything up to this event. */
  readonly cursor: string;
  /** The table, which is named as its noun is. */
  readonly noun: string;
  readonly verb: 'CREATED' | 'CHANGED' | 'REMOVED';
  /** The rows, 1,000 at most: of a statement that wrote more, several events tell. */
  readonly ids: readonly number[];
  /** From when on what was written holds, in ISO 8601: the moment of a mutation, or what a load states. */
  readonly moment: string;
  /** When the transaction began that wrote it, in ISO 8601. */
  readonly writtenAt: string;
  /** Number of the transaction, the same for all that was written together. */
  readonly transaction: string;
  /** Who asked; null where no mutation states it. */
  readonly subject: string | null;
  readonly organisation: string | null;
  /** Code of the client that asked by a key. */
  readonly client: string | null;
  readonly requestId: string | null;
}
/** Events in their order, and how far they go. */
interface ReadEvents {
  readonly events: readonly LoggedEvent[];
  /** To read on from: beyond the last of the events, and beyond whatever else was passed over. */
  readonly cursor: string;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether something was written that cannot be told yet, because a transaction is under way that began before. */
  readonly pending: boolean;
}
/**
 * Reads what was written after a cursor, whoever wrote it: each event of a committed transaction once, those of one record in
 * the order in which they happened. From the oldest event that is kept, where no cursor is given. What a transaction wrote is told when
 * every transaction that could still come before it has ended, and not before.
 *
 * @param after a cursor that was given before; null for the beginning.
 * @param limit how many events at most, 1,000 when left out, and at most.
 * @param types the nouns whose events are wanted; all when left out.
 * @throws {DatabaseError} EVENTS_CURSOR_INVALID, or EVENTS_CURSOR_GONE for one that is too old, or of before a restore.
 */
export declare function readEvents(pool: Pick<pg.Pool, 'query'>, after: string | null, limit?: number, types?: readonly string[] | null): Promise<ReadEvents>;
/** The cursor of this moment: everything that is written from now on is told after it. */
export declare function eventsNow(pool: Pick<pg.Pool, 'query'>): Promise<string>;
interface FailureFacts {
  /** After how many seconds it is worth asking again. */
  readonly retryAfter: number;
  readonly http: {
    readonly status: 503;
  };
}
/** What a caller is told of each failure. */
declare const failures: import("@plangraph/messages").Errors<{
  readonly DATABASE_UNAVAILABLE: {
    readonly when: "the database cannot be reached, or went away in the middle";
    readonly en: "The database cannot be reached at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.";
    readonly zh: "数据库暂时无法访问。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。";
    readonly retryAfter: 2;
    readonly http: {
      readonly status: 503;
    };
  };
  readonly DATABASE_BUSY: {
    readonly when: "no connection was free for 10 seconds, or the database takes no more of them";
    readonly en: "The database has no connection free at the moment. Ask again after Retry-After; a mutation with the same idempotencyKey, so that it is carried out once.";
    readonly zh: "数据库连接已全部占用。请在 Retry-After 之后重试；重试变更请使用相同的 idempotencyKey，以确保只执行一次。";
    readonly retryAfter: 2;
    readonly http: {
      readonly status: 503;
    };
  };
  readonly DATABASE_FULL: {
    readonly when: "the database's disk is full; nothing of the mutation was kept";
    readonly en: "The database has no space left to write to; nothing of this was kept. Tell the operator. When there is space again, repeat it with the same idempotencyKey.";
    readonly zh: "数据库磁盘空间已满，本次写入未保留任何内容。请通知运维方；腾出空间后可用相同的 idempotencyKey 重试。";
    readonly retryAfter: 60;
    readonly http: {
      readonly status: 503;
    };
  };
  readonly DATABASE_READ_ONLY: {
    readonly when: "the database answers queries and takes no writes, such as after a switch-over";
    readonly en: "The database takes no writes at the moment; nothing of this was kept. Queries are answered. Repeat it later with the same idempotencyKey.";
    readonly zh: "数据库目前只读，本次写入未保留任何内容；查询仍可正常使用。请稍后用相同的 idempotencyKey 重试。";
    readonly retryAfter: 10;
    readonly http: {
      readonly status: 503;
    };
  };
  readonly STATEMENT_TIMEOUT: {
    readonly when: "the database worked on a root field for longer than `PLANGRAPH_STATEMENT_SECONDS`, or an operator cancelled it";
    readonly en: "The database gave this up, because it took longer than the operator allows. Ask for smaller pages or fewer fields, filter more, or try again later.";
    readonly zh: "查询耗时超过运维方允许的上限，数据库已放弃执行。请减小分页、减少字段、增加筛选条件，或稍后再试。";
    readonly retryAfter: 5;
    readonly http: {
      readonly status: 503;
    };
  };
}, Pick<FailureFacts, "retryAfter">, {
  en: string;
  zh: string;
  retryAfter: number;
}>;
/** What became of a statement that the database did not carry out, for no fault of the one who asked. */
type DatabaseFailureCode = keyof typeof failures;
/** A failure of the database as a caller may be told it: temporary, so the same may be asked again after a while. */
interface DatabaseFailure {
  readonly code: DatabaseFailureCode;
  /** What happened and the cure, in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** After how many seconds it is worth asking again. */
  readonly retryAfter: number;
}
/**
 * What an error of the driver, the pool or Prisma means for a caller; null for every other error, such as a refused
 * value or a defect. Errors that others have wrapped are looked into.
 *
 * @example
 * const failure = databaseFailure(error);
 * if (failure) response.writeHead(503, { 'retry-after': String(failure.retryAfter) });
 */
export declare function databaseFailure(error: unknown): DatabaseFailure | null;
/** The tables that a domain brings, and how far they had come. */
interface OwnTables {
  readonly names: readonly string[];
  /** The last migration, of whichever owner, before those of the domain that have not landed, or before its newest; null where nothing has landed. */
  readonly landed: string | null;
  /** The migrations of the domain that come after it, oldest first. */
  readonly since: readonly string[];
}
/** The tables of a domain that brings them itself; null for one whose tables are the house's. */
export declare function ownTables(domain: string): OwnTables | null;
/** How the migrations of a database and of this release differ; by name, oldest first. */
interface MigrationReview {
  /** Those that the database lacks. */
  readonly pending: readonly string[];
  /** Those that this release does not know, but for those of domains that have left. */
  readonly unknown: readonly string[];
  /** Those that were not finished, or whose text is not what was applied. */
  readonly broken: readonly string[];
}
/** Compares them and changes nothing. */
export declare function reviewMigrations(pool: Pick<pg.Pool, 'query'>): Promise<MigrationReview>;
interface OpenDatabaseOptions {
  /**
   * Address of a PostgreSQL 15 or later, or of several servers of which one is the primary (`postgresql://user@one,two/name`); without it
   * the one that comes along is started.
   */
  readonly url?: string | undefined;
  /** Addresses of replicas of the one at `url`, to which reads are sent that say what their viewers have seen; none when left out. */
  readonly replicaUrls?: readonly string[] | undefined;
  /** How long a read waits for a replica to replay what its viewer has seen before the primary answers it, in milliseconds; 200 by default. */
  readonly replicaWait?: number | undefined;
  /** How far behind a replica may be that is sent reads, in milliseconds; 10,000 by default. */
  readonly replicaLag?: number | undefined;
  /** The same for the role that owns the tables, which migrates and loads; that of `url` when left out. */
  readonly ownerUrl?: string | undefined;
  /** Whether to connect as a role that owns nothing: of the embedded PostgreSQL it is made; false by default. */
  readonly asGateway?: boolean | undefined;
  /** Where the embedded PostgreSQL keeps its data: `.plangraph/` in the checkout by default. */
  readonly dataDirectory?: string | undefined;
  /** Where the embedded PostgreSQL copies its log, so that the database can be brought to any moment; nowhere when left out. */
  readonly archive?: string | undefined;
  /** How long to wait for the one at `url` when it is not there yet, in milliseconds; not at all when left out. */
  readonly wait?: number | undefined;
  /** The most connections at once; 10 by default. */
  readonly poolSize?: number | undefined;
  readonly log?: Log | undefined;
  /**
   * How long PostgreSQL works on one statement, or on all reads of one operation together, before it gives up, in milliseconds;
   * as long as it takes when left out. Migrations take their time.
   */
  readonly statementTimeout?: number | undefined;
  /** Whether reads of the same, while they wait for a connection, are answered by one statement; true by default. */
  readonly shareReads?: boolean | undefined;
  /** Whether statements are prepared once a connection; false behind a pooler that hands connections round without knowing them. True by default. */
  readonly prepared?: boolean | undefined;
  /** Where a connection that listens reaches the database, when `url` leads through a pooler that keeps no sessions. */
  readonly listenUrl?: string | undefined;
  /** Whether to bring the database up to the newest migration first; true by default. */
  readonly migrate?: boolean | undefined;
  /** The last migration to bring it up to, for tests of those that come after; the newest when left out. */
  readonly upTo?: string | undefined;
  /** Called with the text of every statement, Prisma's included, so that tests can count them. */
  readonly onStatement?: ((text: string) => void) | undefined;
  /** False when the embedded PostgreSQL may lose its data in a crash, for tests; true by default. */
  readonly durable?: boolean | undefined;
}
/**
 * Opens the database: the one at `url`, or else a real PostgreSQL that is started on `dataDirectory`; brings it up to
 * the newest migration.
 *
 * @example
 * const database = await openDatabase({ url: process.env.DATABASE_URL, log });
 * await database.prisma.plan.findMany();
 * await database.close();
 *
 * @throws {DatabaseError} with a code, what happened and the cure, in English and Chinese. Nothing stays running then.
 */
export declare function openDatabase(given?: OpenDatabaseOptions): Promise<Database>;
/** Does the parts of long answers one after the other. */
interface LongWork {
  /** Begins an answer from so many characters when its turn comes. Throws {@link AnswersCrowded} where too much waits already. */
  begin<Result>(characters: number, work: () => Promise<Result>): Promise<Result>;
  /** Goes on with one that was begun, before another is: what is half made takes most memory. */
  goOn<Result>(work: () => Promise<Result>): Promise<Result>;
}
/** The one of this process: there is one event loop, whoever asks. */
export declare const longWork: LongWork;
/** The address of an engine for its gateways, made from its owner's. Nothing more has to be kept to find it again. */
export declare function gatewayUrlOf(ownerUrl: string): string;
/** The data model as a constant: tables, columns, relations and indexes by model. */
export type Models = typeof models$1;
/** The name of a model. */
export type ModelName = keyof Models;
export { type Allowance, type Changes, type Database, type DatabaseFailure, type DatabaseFailureCode, type DatabaseState, type EventCursor, type EventLine, type Leaving, type Log, type LoggedEvent, type MigrationReview, type OpenDatabaseOptions, type OwnTables, Prisma, type PrismaClient, type ReadEvents, type ReadOptions, type ReplicaReport, type Statement, type Tidings, type Verified, enums, type models };