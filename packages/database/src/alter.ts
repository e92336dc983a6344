import type { Database } from './database.ts';

/**
 * A database that does some things otherwise than the one that it stands on, such as reading with a stopwatch. A copy by `...` would
 * ask for Prisma's client, which is only made for whoever needs it.
 *
 * @example
 * const watched = alter(database, { read: (statement) => (statements.push(statement), database.read(statement)) });
 */
export function alter<T extends Partial<Omit<Database, 'prisma'>>>(database: Database, changes: T): Database & T {
  const properties = { ...Object.getOwnPropertyDescriptors(database), ...Object.getOwnPropertyDescriptors(changes) };
  return Object.defineProperties({}, properties) as Database & T;
}
