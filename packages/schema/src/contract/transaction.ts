import type { Prisma } from '@plangraph/database';

/** The one transaction in which a mutation reads and writes everything: Prisma's interactive client. */
export type MutationTransaction = Prisma.TransactionClient;
