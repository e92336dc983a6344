import type { Database } from '@plangraph/database';

/** How long after its start a gateway gets ready for writing, in milliseconds: whoever waited for the start has his first answers by then. */
const pause = 1_000;

/**
 * Gets ready what only mutations need, once the gateway serves: Prisma's client was made while PostgreSQL started, but where the database
 * was filled first, whoever did that had it. Neither the start waits for it nor the first who writes. Gives what calls it off.
 */
export function prepareWriting(database: Pick<Database, 'prisma'> | undefined): () => void {
  if (!database) return () => {};
  // What fails here fails again for whoever writes, and he is told.
  const prepare = async () => database.prisma.$connect();
  const timer = setTimeout(() => void prepare().catch(() => {}), pause);
  timer.unref();
  return () => clearTimeout(timer);
}
