import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Addresses, environmentOf, type Peer } from '../peer.ts';
import type { WorkloadName } from '../workloads.ts';
import { believing } from '../writing/identity.ts';
import { gatewayDocuments, operationsFolder } from './documents.ts';
import { groupsOf, latestFirst, normalise, rootOf } from './normalise.ts';

const source = join(import.meta.dirname, '../../../../services/gateway/src');

const command = (addresses: Addresses, settings: Readonly<Record<string, string>> = {}) => ({
  options: ['--max-semi-space-size=16', '--heap-growing-percent=30'], // as `pnpm start` has it
  script: join(source, 'main.ts'),
  arguments: ['start'],
  environment: {
    ...environmentOf(addresses),
    LOG_LEVEL: 'warn',
    PLANGRAPH_DATASETS: 'none',
    ...believing(),
    ...settings,
  },
});

/** Workloads that are answered by groups. */
const grouping: ReadonlySet<WorkloadName> = new Set(['W4', 'W7']);

/** The gateway as it ships, in production mode. */
export const gateway: Peer = {
  name: 'gateway',
  title: 'PlanGraph gateway',
  path: '/graphql',
  command: (addresses) => command(addresses),
  // A text that the gateway knows counts as persisted; this one it does not know.
  body: (workload, parameters) => ({ query: `${gatewayDocuments[workload]}# ordinary\n`, variables: parameters }),
  normalise: (workload, { data }) => {
    if (!grouping.has(workload)) return latestFirst(workload, normalise(rootOf(data)));
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

/** The same, asked by the ids of persisted operations. */
export const gatewayPersisted: Peer = {
  ...gateway,
  name: 'gateway-persisted',
  title: 'PlanGraph gateway, persisted operations',
  command: (addresses) => command(addresses, { PLANGRAPH_OPERATIONS: operationsFolder }),
  body: (workload, parameters) => ({
    variables: parameters,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(gatewayDocuments[workload]) } },
  }),
  refusal: () => withoutSetting('PLANGRAPH_OPERATIONS'),
};

/** The same as the first, with answers kept until what they were read from changes. */
export const gatewayCached: Peer = {
  ...gateway,
  name: 'gateway-cached',
  title: 'PlanGraph gateway, response cache',
  command: (addresses) => command(addresses, { PLANGRAPH_RESPONSE_CACHE: 'on' }),
  refusal: () => withoutSetting('PLANGRAPH_RESPONSE_CACHE'),
};

/** The same as the first, where no read joins another that waits for the same: each request has its own statements. */
export const gatewayUnshared: Peer = {
  ...gateway,
  name: 'gateway-unshared',
  title: 'PlanGraph gateway, reads not shared',
  command: (addresses) => command(addresses, { PLANGRAPH_SHARED_READS: 'off' }),
  refusal: () => withoutSetting('PLANGRAPH_SHARED_READS'),
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A setting that this release does not have would be overlooked, and nothing new measured. */
function withoutSetting(name: string): string | null {
  const files = readdirSync(join(source, 'config'));
  const known = files.some((file) => readFileSync(join(source, 'config', file), 'utf8').includes(`  ${name}:`));
  return known ? null : `this release has no setting ${name}`;
}
