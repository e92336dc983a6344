import { gatewayUrlOf } from '@plangraph/database';
import { createLog, openGraph, readConfig, runGateway } from '@plangraph/gateway';
import { industry } from '@plangraph/industry';
import type { Domain } from '@plangraph/schema';
import type { Servers } from './servers.ts';

/** A gateway over a primary and its replicas, reached through its port. */
export interface ReplicatedGateway {
  readonly url: string;
  /** How many reads each replica has answered. */
  reads(): readonly number[];
  /** Which replicas are sent reads. */
  serving(): readonly boolean[];
  close(): Promise<void>;
}

/** Opens a gateway in this process as an operator would, with these settings. */
export async function openReplicatedGateway(
  { primary, standbys, folders }: Servers,
  settings: Readonly<Record<string, string>> = {},
  {
    domains = [industry],
    subgraph,
  }: { readonly domains?: readonly Domain[]; readonly subgraph?: readonly string[] } = {},
): Promise<ReplicatedGateway> {
  const log = createLog('silent');
  const read = readConfig({
    PORT: '0',
    NODE_ENV: 'development',
    PLANGRAPH_DATA_DIR: `${folders[0]}-gateway`,
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_COCKPIT: 'off',
    PLANGRAPH_METRICS: 'off',
    PLANGRAPH_REQUESTS_PER_PERSON: '0',
    DATABASE_URL: gatewayUrlOf(primary.url),
    DATABASE_OWNER_URL: primary.url,
    DATABASE_REPLICA_URLS: standbys.map(({ database }) => gatewayUrlOf(database.url)).join(),
    ...settings,
  });
  const config = { ...read, ...(subgraph ? { domains: subgraph, federation: true } : {}) };
  const opened = await openGraph(config, log, false, domains);
  const gateway = await runGateway({ config, log, open: async () => opened });
  await gateway.served;
  const reports = () => opened.connected?.replicas() ?? [];
  return {
    url: gateway.url,
    reads: () => reports().map(({ reads }) => reads),
    serving: () => reports().map(({ serving }) => serving),
    close: () => gateway.stop(),
  };
}

/** An answer, and what it says of how far it goes. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
  readonly data: any;
  readonly position: string | null;
  readonly cookie: string | null;
}

/** Asks a gateway. */
export async function ask(
  { url }: Pick<ReplicatedGateway, 'url'>,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'test', ...headers },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return {
    data,
    position: response.headers.get('plangraph-position'),
    cookie: response.headers.get('set-cookie')?.split(';', 1)[0] ?? null,
  };
}

/** The header of somebody who may write. */
export async function administrator({ url }: Pick<ReplicatedGateway, 'url'>, subject: string): Promise<string> {
  const response = await fetch(`${url}/development/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject, roles: ['administrator'] }),
  });
  return `Bearer ${((await response.json()) as { token: string }).token}`;
}

/** A mutation that makes a chain of that name. */
export function make(code: string, name: string): string {
  const chain = `{ code: "${code}", nameZh: "${name}", nameEn: "chain" }`;
  return `mutation { done: createIndustryChain(input: { idempotencyKey: "${code}", industryChain: ${chain} }) { errors { code } } }`;
}

/** A mutation that gives a chain another name, and shows nothing of it. */
export function rename(code: string, name: string): string {
  const input = `{ idempotencyKey: "${code} ${name}", key: "${code}", change: { nameZh: "${name}" } }`;
  return `mutation { done: changeIndustryChain(input: ${input}) { errors { code } } }`;
}

/** A query of the name of a chain. */
export function nameOf(code: string): string {
  return `{ industryChain(code: "${code}") { name(lang: ZH) } }`;
}
