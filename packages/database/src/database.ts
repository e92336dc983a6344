import type pg from 'pg';
import type { TransactionOptions } from './client/transaction.ts';
import type { DatabaseError } from './errors/databaseError.ts';
import type { Prisma, PrismaClient } from './generated/prisma/client.ts';
import type { Statement } from './pool/reading.ts';
import type { ReadOptions } from './pool/reads.ts';
import type { DatabaseState } from './pool/state.ts';
import type { ReplicaReport } from './replicas/replica.ts';

/** An open database: one pool that the reader and Prisma share. */
export interface Database {
  /** Prisma's client, over `pool`. It is made when it is first asked for. */
  readonly prisma: PrismaClient;
  /**
   * Runs work in one transaction of Prisma's. Statements that are given to it as text (`$queryRawUnsafe`, `$executeRawUnsafe`) pass Prisma
   * by on the same connection: they give the same, and fail with the driver's errors.
   */
  transact<T>(work: (transaction: Prisma.TransactionClient) => Promise<T>, options: TransactionOptions): Promise<T>;
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
