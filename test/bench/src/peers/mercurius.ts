import { join } from 'node:path';
import { environmentOf, type Peer } from '../peer.ts';
import { handWrittenDocuments } from './documents.ts';
import { groupsOf, normalise, rootOf } from './normalise.ts';

/** Mercurius with its compiler on, and a loader for every edge. */
export const mercurius: Peer = {
  name: 'mercurius',
  title: 'Mercurius 16, jit, loaders',
  path: '/graphql',
  command: (addresses) => ({
    script: join(import.meta.dirname, '../servers/mercurius.ts'),
    environment: environmentOf(addresses),
  }),
  body: (workload, parameters) => {
    const query = handWrittenDocuments[workload];
    return query === undefined ? null : { query, variables: parameters };
  },
  normalise: (workload, { data }) => (workload === 'W4' ? groupsOf(data.stages) : normalise(rootOf(data))),
};
