import { join } from 'node:path';
import { environmentOf, type Peer } from '../peer.ts';

/** What Node and PostgreSQL could do at best: no GraphQL at all, one statement that returns the JSON. */
export const limit: Peer = {
  name: 'limit',
  title: 'limit: node:http, one SQL statement that returns the JSON',
  path: '/',
  command: (addresses) => ({
    script: join(import.meta.dirname, '../servers/limit.ts'),
    environment: environmentOf(addresses),
  }),
  body: (workload, parameters) => ({ workload, parameters }),
  normalise: (_, { data }) => data,
};
