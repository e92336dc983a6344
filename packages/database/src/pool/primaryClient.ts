import pg from 'pg';
import { wholeClient } from './connections.ts';
import { type ServerAddress, serversOf } from './servers.ts';

/** How long a server may take to say whether it takes writes, in milliseconds. */
const patience = 2_000;

/** For how long what was found out is believed, in milliseconds: the connections of a pool come in swarms. */
const believed = 250;

const question = `SELECT NOT pg_is_in_recovery() AND current_setting('default_transaction_read_only') = 'off' AS primary`;

interface Found {
  readonly at: number;
  readonly place: Promise<ServerAddress>;
}

const found = new Map<string, Found>();

/**
 * A connection to a database, or, where its address names several servers, to the one that takes writes at the moment. The driver
 * itself knows one host only.
 */
export class PrimaryClient extends pg.Client {
  readonly #url: string | undefined;

  constructor(config: pg.ClientConfig = {}) {
    super(config);
    this.#url = config.connectionString?.includes('servers=') ? config.connectionString : undefined;
  }

  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
    if (this.#url === undefined) {
      if (!callback) return super.connect();
      super.connect(callback);
      return undefined;
    }
    const connected = this.#connectToPrimary(this.#url);
    if (!callback) return connected;
    // pg calls back without an argument when it is done.
    connected.then(() => (callback as () => void)(), callback);
    return undefined;
  }

  async #connectToPrimary(url: string): Promise<pg.Client> {
    Object.assign(wholeClient(this), await primaryOf(url));
    return super.connect();
  }
}

/** Where the primary is, as was found out a moment ago or is now. */
function primaryOf(url: string): Promise<ServerAddress> {
  const known = found.get(url);
  if (known && performance.now() - known.at < believed) return known.place;
  const place = findPrimary(url);
  found.set(url, { at: performance.now(), place });
  place.catch(() => {});
  return place;
}

/** Asks all servers at once; the first counts that takes writes. */
async function findPrimary(url: string): Promise<ServerAddress> {
  const asked = serversOf(url).map(async (place) => {
    if (await takesWrites(url, place)) return place;
    throw new Error(`${place.host} takes no writes`);
  });
  try {
    return await Promise.any(asked);
  } catch (error) {
    const reasons = (error as AggregateError).errors.map((each: Error) => each.message).join('; ');
    // The code of a server that does not take connections yet.
    throw Object.assign(new Error(`None of the servers is the primary: ${reasons}`), { code: '57P03' });
  }
}

async function takesWrites(url: string, place: ServerAddress): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'plangraph watch',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {});
  Object.assign(wholeClient(client), place);
  try {
    await client.connect();
    const { rows } = await client.query<{ primary: boolean }>(question);
    return rows[0]?.primary ?? false;
  } finally {
    wholeClient(client).connection.stream.destroy();
  }
}
