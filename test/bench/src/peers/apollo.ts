import { join } from 'node:path';
import { environmentOf, type Peer } from '../peer.ts';
import { mercurius } from './mercurius.ts';

/** Apollo Server with Prisma, the same schema as Mercurius serves. */
export const apollo: Peer = {
  ...mercurius,
  name: 'apollo',
  title: 'Apollo Server 5, Prisma 7',
  path: '/',
  command: (addresses) => ({
    script: join(import.meta.dirname, '../servers/apolloPrisma.ts'),
    environment: environmentOf(addresses),
  }),
  // With 32 connections its plan on a page takes longer than the load waits.
  body: (workload, parameters) => (workload === 'W5' ? null : mercurius.body(workload, parameters)),
};
