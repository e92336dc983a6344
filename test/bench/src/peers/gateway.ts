import { join } from 'node:path';
import { environmentOf, type Peer } from '../peer.ts';
import { gatewayDocuments } from './documents.ts';
import { groupsOf, latestFirst, normalise, rootOf } from './normalise.ts';

/** The gateway as it ships, in production mode. */
export const gateway: Peer = {
  name: 'gateway',
  title: 'PlanGraph gateway',
  path: '/graphql',
  command: (addresses) => ({
    script: join(import.meta.dirname, '../../../../services/gateway/src/main.ts'),
    arguments: ['start'],
    environment: { ...environmentOf(addresses), LOG_LEVEL: 'warn', PLANGRAPH_DATASETS: 'none' },
  }),
  body: (workload, parameters) => ({ query: gatewayDocuments[workload], variables: parameters }),
  normalise: (workload, { data }) => {
    if (workload === 'W5') return data;
    if (workload !== 'W4') return latestFirst(workload, normalise(rootOf(data)));
    return groupsOf(
      data.projects.groupBy.map(
        ({ key, count, sum }: { key: string; count: number; sum: { totalInvestment: string } }) => ({
          key,
          count,
          sum: sum.totalInvestment,
        }),
      ),
    );
  },
};
