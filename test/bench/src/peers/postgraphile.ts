import { join } from 'node:path';
import { environmentOf, type Peer } from '../peer.ts';
import { postgraphileDocuments } from './documents.ts';
import { groupsOf, normalise, rootOf } from './normalise.ts';

/** PostGraphile 5 over the same tables. */
export const postgraphile: Peer = {
  name: 'postgraphile',
  title: 'PostGraphile 5',
  path: '/graphql',
  command: (addresses) => ({
    script: join(import.meta.dirname, '../servers/postgraphile.ts'),
    environment: environmentOf(addresses),
  }),
  body: (workload, parameters) => {
    const query = postgraphileDocuments[workload];
    return query === undefined ? null : { query, variables: parameters };
  },
  normalise: (workload, { data }) => (workload === 'W4' ? groupsOf(data.stages.nodes) : normalise(rootOf(data))),
};
