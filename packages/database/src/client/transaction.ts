import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { NameOf } from '../pool/statementNames.ts';
import { isOne, rowsOf, textOf } from './rawValues.ts';
import { type Session, withSession } from './session.ts';

/** How a transaction begins, and how long it may take. */
export interface TransactionOptions {
  /** The statements that begin it, in one message: `BEGIN`, and whatever is to hold in it. */
  readonly begin: string;
  /** How long it may take, in milliseconds. */
  readonly timeout: number;
  /** How long it may wait for a connection, in milliseconds. */
  readonly maxWait: number;
}

/** What transactions are made with. */
interface Means {
  readonly client: PrismaClient;
  /** Names statements that are prepared once a connection; none where nothing is prepared. */
  readonly nameOf: NameOf;
}

/**
 * Runs work in one transaction of Prisma's. Statements that are given as text go straight to its connection: on the way through
 * Prisma each of them costs as much again as sending it does. They give what Prisma gives, and fail with what the driver says.
 */
export function runTransaction<T>(
  { client, nameOf }: Means,
  work: (transaction: Prisma.TransactionClient) => Promise<T>,
  { begin, timeout, maxWait }: TransactionOptions,
): Promise<T> {
  const session: Session = { begin, client: null, begun: false };
  return withSession(session, () =>
    client.$transaction((transaction) => work(straight(transaction, session, nameOf)), { timeout, maxWait }),
  );
}

function straight(transaction: Prisma.TransactionClient, session: Session, nameOf: NameOf): Prisma.TransactionClient {
  const send = (text: string, values: readonly unknown[]) => {
    const name = values.length && values.every(isOne) ? nameOf(text) : undefined;
    return session.client?.query({ ...(name ? { name } : {}), text, values: values.map(textOf), types: rowsOf });
  };
  const own: Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'> = {
    // Whose time is over has no connection any more: Prisma says so.
    $queryRawUnsafe: (async (text: string, ...values: unknown[]) =>
      (await send(text, values))?.rows ??
      transaction.$queryRawUnsafe(text, ...values)) as Prisma.TransactionClient['$queryRawUnsafe'],
    $executeRawUnsafe: (async (text: string, ...values: unknown[]) => {
      const sent = await send(text, values);
      return sent ? (sent.rowCount ?? 0) : transaction.$executeRawUnsafe(text, ...values);
    }) as Prisma.TransactionClient['$executeRawUnsafe'],
  };
  return new Proxy(transaction, {
    get: (whole, key) => (key in own ? own[key as keyof typeof own] : Reflect.get(whole, key)),
  });
}
