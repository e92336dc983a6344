import { WebhookMeans } from "@plangraph/exchange";
import { Database, LoggedEvent } from "@plangraph/database";
import pg from "pg";
import { ComposedGraph } from "@plangraph/schema";
/** Asks for all addresses of a name, as `dns.lookup` does. */
type Resolve = (host: string, done: (error: NodeJS.ErrnoException | null, addresses: readonly {
  readonly address: string;
  readonly family: number;
}[]) => void) => void;
/** The connections of a worker. */
type Pool = pg.Pool;
/** What one statement did to rows of one table, as far as workers ask. */
type LoggedChange = Pick<LoggedEvent, 'cursor' | 'noun' | 'verb' | 'ids' | 'moment' | 'writtenAt' | 'requestId'>;
/** Where a worker reads what happened: each change of a committed transaction once, in an order that each record’s history agrees with. */
interface ChangeSource {
  /** Changes of some nouns after a cursor, or from the oldest that is kept, and the cursor to read on from. */
  read(after: string | null, nouns: readonly string[], limit: number): Promise<ReadChanges>;
}
/** Changes in their order, and how far they go. */
interface ReadChanges {
  readonly changes: readonly LoggedChange[];
  readonly cursor: string;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether what came after the cursor is kept no more, or is of another line of events: it was read from the oldest that is kept. */
  readonly lost: boolean;
}
/** Reads the event log of a database (docs/adr/0059-the-event-log.md). */
export declare function logSource(pool: Pool): ChangeSource;
/** What came of sending a message. */
interface Sent {
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why it counts as failed; null where it arrived. */
  readonly failure: string | null;
  /** The first characters of the answer; null where there was none. */
  readonly answer: string | null;
  /** How long the endpoint asks to be left alone, in milliseconds; null where it does not. */
  readonly retryAfter: number | null;
}
/** How a worker goes about its work. All times are in milliseconds. */
interface WorkerSettings {
  /** How long it waits before it looks for something to do again. */
  readonly pause: number;
  /** How long an endpoint may take for an answer, from the look-up of its name to the last byte that is read. */
  readonly answerTime: number;
  /** How long a worker may have a delivery in hand; another one takes it then. Longer than an answer may take. */
  readonly lease: number;
  /** How long it waits after the first attempt that failed; each time four times as long, up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** How long deliveries are attempted. */
  readonly patience: number;
  /** How many attempts may fail one after the other until the endpoint is left alone for a while. */
  readonly failuresToHold: number;
  /** How long an endpoint may stay down until it is switched off. */
  readonly downtime: number;
  /** How many endpoints are served at once, and how many deliveries of each. */
  readonly endpoints: number;
  readonly perEndpoint: number;
  /** How long what was delivered is kept. */
  readonly kept: number;
  /** How long a worker has an import in hand unless it comes forward; another one takes it then. */
  readonly importLease: number;
  /** How many rows of an import it brings together, in one transaction where good rows are enough. */
  readonly importedAtOnce: number;
  /** How long standings are left to settle before they are noted. */
  readonly settling: number;
}
/** What delivering needs. */
interface DeliverOptions {
  readonly database: Pick<Database, 'pool'>;
  readonly graph: ComposedGraph;
  readonly means: WebhookMeans;
  readonly settings: WorkerSettings;
  /** Who looks names up; the system when left out. */
  readonly resolve?: Resolve | undefined;
  /** Who is told of deliveries; nobody when left out. */
  readonly watch?: DeliveryWatch | undefined;
}
/** Somebody who is told of each delivery, and may give headers that go with it, such as those of a trace. */
interface DeliveryWatch {
  delivery(told: {
    messageId: string;
    type: string;
    host: string;
    requestId: string | null;
  }, work: (headers: Readonly<Record<string, string>>) => Promise<Sent>): Promise<Sent>;
}
/** Where a worker writes what it does: facts, and a sentence. */
interface WorkerLog {
  debug(facts: object, text: string): void;
  warn(facts: object, text: string): void;
}
/** A worker at work. */
interface Worker {
  /** Finishes what is in hand, and begins nothing more. */
  stop(): Promise<void>;
}
/** Somebody who is told of pieces of work that were done, with their milliseconds. */
interface WorksWatch {
  job(name: string, milliseconds: number, failed: boolean): void;
}
/** What a worker needs. */
interface WorkerOptions extends Omit<DeliverOptions, 'settings' | 'means' | 'database'> {
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  /** What webhooks need; null where nothing is to be delivered. */
  readonly means: WebhookMeans | null;
  /** Who is told of what the worker does; nobody when left out. */
  readonly watch?: WorkerWatch | undefined;
  /** Where it reads what happened. */
  readonly source: ChangeSource;
  readonly log: WorkerLog;
  /** What differs from the usual. */
  readonly settings?: Partial<WorkerSettings>;
  /** What day it is, for tests. */
  readonly now?: () => Date;
}
/** Somebody who is told of deliveries, and of pieces of other work that were done. */
interface WorkerWatch extends DeliveryWatch, WorksWatch {}
/** Starts a worker: it brings imports, seals the audit, reads what happened, notes standings, delivers, and forgets what is old, until it is stopped. */
export declare function startWorker({ source, log, now, means, ...options }: WorkerOptions): Worker;
export type { Resolve, Worker, WorkerOptions };