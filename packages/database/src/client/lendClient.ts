import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { inTurn } from '../pool/inTurn.ts';
import { createStatementNames, type NameOf } from '../pool/statementNames.ts';
import { isOne } from './rawValues.ts';
import { joinSession } from './session.ts';
import { runTransaction, type TransactionOptions } from './transaction.ts';

/** A client of Prisma that is lent to one database at a time, and the pool that it works on meanwhile. */
interface Lent {
  readonly client: PrismaClient;
  readonly nameOf: NameOf;
  pool: pg.Pool | null;
  /** Whether what comes back is prepared once a connection of that pool. */
  prepared: boolean;
  /** Whether it is connected again at once when it comes back, for the next who has it. */
  readonly ahead: boolean;
}

/**
 * Clients that nobody has at the moment. To make one costs 0.15 s of a core and 25 MiB, for Prisma reads its description of every
 * possible query then; so whoever opens a database after another one was closed is lent the same client.
 */
const returned: Lent[] = [];

/** Bytes of shapes of statements, by which a client knows what comes back. */
const shapesKept = 1_048_576;

/** As many as are kept for the next who open a database. */
const mostReturned = 4;

/** Whether anybody has made one in this process: a second would take its memory for nothing. */
let made = false;

/** Makes a client before anybody needs one, where nobody has to be answered yet: to make one takes 0.2 s, nearly in one go. */
export async function makeClientAhead(): Promise<void> {
  if (made) return;
  const lent = makeClient(true);
  returned.push(lent);
  await lent.client.$connect();
}

/** Prisma's client over one pool. */
export interface ClientLoan {
  /** The client, which is made or lent when it is first asked for: whoever only reads has none. */
  client(): PrismaClient;
  /** Runs work in one transaction, whose statements that are given as text pass Prisma by. */
  transact<T>(work: (transaction: Prisma.TransactionClient) => Promise<T>, options: TransactionOptions): Promise<T>;
  /** Ends what the client still does, and gives it back. */
  end(): Promise<void>;
}

/** Lends a client of Prisma to a pool, on whose connections statements may be prepared or not. */
export function lendClient(pool: pg.Pool, prepared: boolean): ClientLoan {
  let lent: Lent | undefined;
  let ended = false;
  const take = (): Lent => {
    if (ended) throw new Error('The database is closed.');
    lent ??= returned.pop() ?? makeClient();
    lent.pool = pool;
    lent.prepared = prepared;
    return lent;
  };
  return {
    client: () => take().client,
    async transact(work, options) {
      const { client, nameOf } = take();
      return runTransaction({ client, nameOf: prepared ? nameOf : () => undefined }, work, options);
    },
    async end() {
      ended = true;
      if (!lent) return;
      const whose = lent;
      lent = undefined;
      await whose.client.$disconnect();
      whose.pool = null;
      if (returned.length < mostReturned) returned.push(whose);
      if (whose.ahead) await whose.client.$connect();
    },
  };
}

interface Asked {
  readonly sql: string;
  readonly args: readonly unknown[];
}

function makeClient(ahead = false): Lent {
  made = true;
  // It connects before it has a pool: what Prisma does then is its own, and what it asks later goes to the pool that it has then.
  const whichever = new Proxy(new pg.Pool(), {
    get(own, key) {
      if (key !== 'query' && key !== 'connect') return Reflect.get(own, key);
      if (!lent.pool) throw new Error('The database is closed.');
      if (key === 'connect') return connectTo(lent.pool);
      return lent.pool.query.bind(lent.pool);
    },
  });
  const nameOf = createStatementNames('write', shapesKept);
  // Without a name PostgreSQL reads and plans each statement of each mutation anew. What has no values, such as COMMIT, is not planned.
  const statementNameGenerator = ({ sql, args }: Asked) =>
    (lent.prepared && args.length > 0 && args.every(isOne) ? nameOf(sql) : undefined) as string;
  const adapter = new PrismaPg(whichever, { statementNameGenerator });
  const lent: Lent = { client: new PrismaClient({ adapter }), nameOf, pool: null, prepared: false, ahead };
  return lent;
}

/** Prisma asks for a connection by a promise. */
function connectTo(pool: pg.Pool): () => Promise<pg.PoolClient> {
  return async () => joinSession(oneAfterTheOther(await pool.connect()));
}

/** The connection of a transaction, on which Prisma reads several relations of a row at once. */
function oneAfterTheOther(connection: pg.PoolClient): pg.PoolClient {
  const query = inTurn((statement: pg.QueryConfig) => connection.query(statement));
  return new Proxy(connection, { get: (own, key) => (key === 'query' ? query : Reflect.get(own, key)) });
}
