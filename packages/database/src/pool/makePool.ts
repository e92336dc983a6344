import pg from 'pg';
import type { Log } from '../log.ts';
import { watchConnections } from './connections.ts';
import { followPrimary } from './followPrimary.ts';
import { Pipeline } from './pipeline.ts';
import { PrimaryClient } from './primaryClient.ts';

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  readonly log: Log;
  /** How long PostgreSQL works on one statement before it gives it up, in milliseconds; as long as it takes when left out. */
  readonly statementTimeout?: number | undefined;
  /** How long a connection may take to come about, in milliseconds; ten seconds when left out. */
  readonly connectionTimeout?: number | undefined;
  /** Called with the text of every statement, whoever sends it. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

/**
 * What a session asks of the server, which would else look after two hours whether its client is still there: what a gateway had locked
 * whose host lost power is free within half a minute.
 */
const alive = {
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '20s',
} as const;

/**
 * Makes the pool through which everything reaches PostgreSQL. Sessions speak UTC: Prisma drops the offset of moments
 * (PgBouncer passes this on when `ignore_startup_parameters` names `options` and the server's own zone is UTC).
 * They compile nothing to machine code: a statement over all nouns is reckoned dear, and would be compiled for longer than it runs.
 * Every client gets a listener for errors, because a checked-out one without kills the process when its connection is cut.
 */
export function makePool({ url, size, log, onStatement, ...times }: PoolOptions): pg.Pool {
  const { statementTimeout = 0, connectionTimeout = 10_000 } = times;
  const settings = { TimeZone: 'UTC', jit: 'off', statement_timeout: String(statementTimeout), ...alive };
  const pool = new pg.Pool({
    Client: PrimaryClient,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: connectionTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: 'plangraph',
  });
  pool.on('error', (error) => log.warn(`An idle connection to PostgreSQL was cut: ${error.message}`));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn(`A connection to PostgreSQL was cut: ${error.message}`));
    if (onStatement) reportStatements(client, onStatement);
  });
  watchConnections(pool);
  followPrimary(pool);
  return pool;
}

/** The pool and Prisma's adapter both end up in the client's `query`, so this sees every statement once. */
function reportStatements(client: pg.PoolClient, onStatement: (text: string) => void): void {
  const query = client.query as (...args: unknown[]) => unknown;
  const reporting = (...args: unknown[]): unknown => {
    const [statement] = args;
    if (statement instanceof Pipeline) for (const text of statement.texts) onStatement(text);
    else onStatement(typeof statement === 'string' ? statement : (statement as { text: string }).text);
    return query.apply(client, args);
  };
  client.query = reporting as typeof client.query;
}
