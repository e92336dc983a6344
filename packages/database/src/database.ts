import type pg from 'pg';
import type { DatabaseError } from './errors/databaseError.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import type { ReadOptions, Statement } from './pool/reads.ts';
import type { DatabaseState } from './pool/state.ts';

/** An open database: one pool that the reader and Prisma share. */
export interface Database {
  /** Prisma's client, over `pool`. It is made when it is first asked for. */
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  /** The address, password included; for those who need a connection of their own, such as LISTEN. */
  readonly url: string;
  /**
   * Runs one statement and gives the parsed value, to be read only: others may be given the same. Null when it returns no row.
   * Whoever leaves says so by a signal; PostgreSQL then gives the statement up unless others wait for it too.
   */
  read(statement: Statement, options?: ReadOptions): Promise<unknown>;
  /** How many reads were answered by a statement that another one had in the queue. */
  readsShared(): number;
  /** Whether the database serves at the moment; asked on a connection of its own, within seconds. */
  state(): Promise<DatabaseState>;
  /** Settles with ENGINE_LOST when the embedded PostgreSQL has died and could not be started again; never for one at `url`. */
  readonly lost: Promise<DatabaseError>;
  /** Runs work on a database opened for it as the owner of the tables, who alone loads data sets. */
  asOwner<T>(work: (owner: Database) => Promise<T>): Promise<T>;
  /** Ends the connections, and the embedded PostgreSQL when this opened it. May be called twice. */
  close(): Promise<void>;
}
