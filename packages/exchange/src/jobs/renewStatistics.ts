import { factsOf } from '@plangraph/rows';
import type { OpenJob } from './jobMeans.ts';

/** Has PostgreSQL look anew at a register that has grown by much, so that whoever reads it is not served by plans for a handful of rows. */
export async function renewStatistics({ database, register }: Pick<OpenJob, 'database' | 'register'>): Promise<void> {
  const { table } = factsOf(register.register.noun);
  await database.prisma.$queryRawUnsafe('SELECT plangraph.renew_statistics($1)', table);
}
