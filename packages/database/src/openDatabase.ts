import type pg from 'pg';
import { defaultDataDirectory } from './checkout.ts';
import { lendClient } from './client/lendClient.ts';
import { checkConnection, checkUrl, waitForDatabase } from './connection.ts';
import type { Database } from './database.ts';
import { type Engine, startEngine } from './engine/startEngine.ts';
import { type Log, silentLog } from './log.ts';
import { type Migration, readHistory } from './migrations/history.ts';
import { migrate } from './migrations/migrate.ts';
import { endPool } from './pool/endPool.ts';
import { makePool } from './pool/makePool.ts';
import { createReads, type Reads } from './pool/reads.ts';
import { withServers } from './pool/servers.ts';
import { createState } from './pool/state.ts';
import { watchSilence } from './pool/watchSilence.ts';
import { openReplicas, type Replicas } from './replicas/openReplicas.ts';
import { gatewayUrlOf, makeGatewayRole, roleOf } from './roles/gatewayRole.ts';
import { grantRights, reviewRights, rightsLacking } from './roles/rights.ts';

export interface OpenDatabaseOptions {
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
export async function openDatabase(given: OpenDatabaseOptions = {}): Promise<Database> {
  const options = {
    ...given,
    url: given.url && withServers(given.url),
    ownerUrl: given.ownerUrl && withServers(given.ownerUrl),
  };
  const { log = silentLog, durable = true, dataDirectory = defaultDataDirectory, archive } = options;
  if (options.url !== undefined) checkUrl(options.url);
  for (const each of options.replicaUrls ?? []) checkUrl(each);
  const engine = options.url === undefined ? await startEngine({ dataDirectory, log, durable, archive }) : undefined;
  const ownerUrl = engine?.url ?? options.ownerUrl ?? options.url ?? '';
  const gatewayUrl = engine ? gatewayUrlOf(engine.url) : (options.url ?? '');
  const url = options.asGateway ? gatewayUrl : ownerUrl;
  const { statementTimeout, onStatement, upTo } = options;
  const history = upTo === undefined ? undefined : readHistory().filter(({ name }) => name <= upTo);
  const pool = makePool({ url, size: options.poolSize ?? 10, log, statementTimeout, onStatement });
  let version: number;
  try {
    // Where a machine is at its limit, also the embedded one's first connection may take longer than a pool waits.
    const wait = options.wait ?? (engine ? engineWait : 0);
    if (wait > 0) await waitForDatabase(pool, url, wait, log);
    if (url !== ownerUrl && options.migrate !== false) await prepareForGateway({ ownerUrl, url, log, history });
    version = await checkConnection(pool, url);
    if (url === ownerUrl && options.migrate !== false) await migrate({ pool, url, log, history });
    if (options.asGateway) await reviewRights(pool, url, log);
  } catch (error) {
    await endPool(pool);
    await engine?.stop();
    throw rightsLacking(error, url);
  }
  return describeDatabase({
    pool,
    version,
    url,
    ownerUrl,
    log,
    engine,
    shareReads: options.shareReads ?? true,
    prepared: options.prepared ?? true,
    listenUrl: options.listenUrl && withServers(options.listenUrl),
    statementTimeout,
    replicas: replicasOf(options, pool, url),
  });
}

/** The replicas that are named; null where none is. */
function replicasOf(options: OpenDatabaseOptions, pool: pg.Pool, url: string): Replicas | null {
  const { replicaUrls: urls = [], log = silentLog, poolSize: size = 10, statementTimeout, onStatement } = options;
  if (urls.length === 0) return null;
  const { replicaWait: wait = 200, replicaLag: lag = 10_000, shareReads = true, prepared = true } = options;
  return openReplicas({ urls, pool, url, size, log, statementTimeout, shareReads, prepared, onStatement, wait, lag });
}

/** How long the embedded PostgreSQL, which has said that it is ready, is waited for, in milliseconds. */
const engineWait = 30_000;

/** Brings the database up to date as its owner, and gives the gateway's role its rights. */
async function prepareForGateway({ ownerUrl, url, log, history }: Prepared): Promise<void> {
  const owner = makePool({ url: ownerUrl, size: 1, log });
  try {
    await checkConnection(owner, ownerUrl);
    await migrate({ pool: owner, url: ownerUrl, log, history });
    if (url === gatewayUrlOf(ownerUrl)) await makeGatewayRole(owner, url);
    await grantRights(owner, roleOf(url));
  } finally {
    await endPool(owner);
  }
}

interface Prepared {
  readonly ownerUrl: string;
  readonly url: string;
  readonly log: Log;
  readonly history: readonly Migration[] | undefined;
}

const ownersConnections = 2;

interface Opened {
  readonly pool: pg.Pool;
  readonly version: number;
  readonly url: string;
  readonly ownerUrl: string;
  readonly log: Log;
  readonly engine: Engine | undefined;
  readonly shareReads: boolean;
  readonly prepared: boolean;
  readonly listenUrl: string | undefined;
  readonly statementTimeout: number | undefined;
  readonly replicas: Replicas | null;
}

function describeDatabase(opened: Opened): Database {
  const { pool, url, ownerUrl, log, engine, shareReads, prepared, statementTimeout, replicas } = opened;
  const reads = createReads(pool, { share: shareReads, time: statementTimeout, prepared });
  const endWatch = watchSilence(pool, url, log);
  const loan = lendClient(pool, prepared);
  let closed: Promise<void> | undefined;
  const close = async () => {
    const ended = loan.end().catch(() => {});
    await Promise.all([endPool(pool), replicas?.close()]);
    endWatch();
    await ended;
    await engine?.stop();
  };
  return {
    get prisma() {
      return loan.client();
    },
    transact: loan.transact,
    pool,
    version: opened.version,
    url,
    listenUrl: opened.listenUrl ?? url,
    ...(replicas
      ? readsOver(replicas, reads)
      : { read: reads.read, readsShared: reads.shared, readsWaiting: reads.waiting }),
    position: async () => (replicas ? replicas.position() : null),
    replicas: () => replicas?.reports() ?? [],
    state: createState(pool, url, replicas?.serving),
    lost: engine?.lost ?? new Promise<never>(() => {}),
    async asOwner(work) {
      const owner = await openDatabase({ url: ownerUrl, poolSize: ownersConnections, log, migrate: false });
      return work(owner).finally(() => owner.close());
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** Reads that say what their viewer has seen may go to replicas; any other goes to the primary. */
function readsOver(replicas: Replicas, reads: Reads): Pick<Database, 'read' | 'readsShared' | 'readsWaiting'> {
  return {
    read: (statement, options = {}) =>
      options.position ? replicas.read(statement, options, options.position) : reads.read(statement, options),
    readsShared: () => reads.shared() + replicas.shared(),
    readsWaiting: () => reads.waiting() + replicas.waiting(),
  };
}
