import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, gatewayUrlOf } from '@plangraph/database';
import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { createLog, domains, openGraph, readConfig, runGateway } from '@plangraph/gateway';
import { scratchDatabase, scratchFolder, template } from '@plangraph/testing';
import { bundle, type Serving, startGateway, startRouter } from './processes.ts';
import { compose } from './supergraph.ts';

const folder = join(import.meta.dirname, '../../prisma/seed/kaihua-2023');
const plan = 'kaihua-2023';

/** The graph of the first plan's demonstration, whole and in parts, over one database. */
export interface World {
  readonly database: Database;
  /** Where the whole graph is served by one process. */
  readonly whole: string;
  /** Where a router serves it from a subgraph for each domain. */
  readonly routed: string;
  /** Where each subgraph is served. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** What stood in the way of composing; empty where nothing did. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** The first plan with its synthetic year, as the template that journeys copy too. */
export async function demonstration(): Promise<string> {
  await template('kaihua-2023-demo-year', async (database) => {
    await loadDataset({ database, folder, domains });
    await loadDemo({ database, domains, plan });
  });
  return 'kaihua-2023-demo-year';
}

/** Starts the whole graph, the spine and the router in processes of their own, as their operators would; the other subgraphs in this one, which is quicker. */
export async function openWorld(): Promise<World> {
  bundle();
  const scratch = scratchFolder();
  const database = await scratchDatabase({ from: await demonstration() });
  const started: Serving[] = [];
  const settings = settingsFor(database, scratch);
  const start = async (starting: Promise<Serving>) => {
    const gateway = await starting;
    started.push(gateway);
    return gateway.url;
  };
  const [whole = '', ...urls] = await Promise.all([
    start(startGateway(settings)),
    ...domains.map(({ id }, index) =>
      start(index ? openSubgraph(id, settings) : startGateway(settings, ['--domains', id, '--federation'])),
    ),
  ]);
  const subgraphs = domains.map(({ id }, index) => ({ domain: id, url: urls[index] ?? '' }));
  const told = await Promise.all(subgraphs.map(async (each) => ({ ...each, sdl: await sdlAt(each.url) })));
  const { supergraph, problems } = compose(told);
  const file = join(scratch, 'supergraph.graphql');
  writeFileSync(file, supergraph ?? '');
  const router = await startRouter(file);
  started.push(router);
  return {
    database,
    whole,
    routed: router.url,
    subgraphs: new Map(subgraphs.map(({ domain, url }) => [domain, url])),
    problems,
    async close() {
      await Promise.all(started.map((each) => each.end()));
      await database.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Serves a domain as `start --domains … --federation` does, in this process. */
async function openSubgraph(domain: string, settings: Readonly<Record<string, string>>): Promise<Serving> {
  const read = readConfig({ ...settings, PORT: '0', PLANGRAPH_WORKERS: '0', PLANGRAPH_DRAIN_SECONDS: '0' });
  const config = { ...read, domains: [domain], federation: true };
  const log = createLog('silent');
  const gateway = await runGateway({ config, log, open: () => openGraph(config, log, false, domains) });
  await gateway.served;
  return { url: `${gateway.url}/graphql`, end: () => gateway.stop() };
}

/** What a gateway of these stories is told. */
export function settingsFor(database: Database, scratch: string): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: gatewayUrlOf(database.url),
    DATABASE_OWNER_URL: database.url,
    NODE_ENV: 'development',
    PLANGRAPH_DATA_DIR: join(scratch, 'gateways'),
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_COCKPIT: 'off',
    PLANGRAPH_METRICS: 'off',
    PLANGRAPH_REQUESTS_PER_PERSON: '0',
    PLANGRAPH_DATABASE_CONNECTIONS: '4',
  };
}

/** What a subgraph tells of itself. */
export async function sdlAt(url: string): Promise<string> {
  const { data } = await send(url, { query: '{ _service { sdl } }' });
  return (data as { _service: { sdl: string } })._service.sdl;
}

/** An answer as it came. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly text: string;
}

/** Sends an operation. */
export async function send(
  url: string,
  body: { readonly query: string; readonly variables?: object; readonly operationName?: string },
  headers: Person = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as Omit<Answer, 'text'>), text };
}

/** The headers by which somebody shows who he is; none for the public. */
export type Person = Readonly<Record<string, string>>;

/** Signs somebody in at one gateway; all processes know its word. */
export async function signIn(
  whole: string,
  claims: { readonly subject: string; readonly organisation: string | null; readonly roles: readonly string[] },
): Promise<Person> {
  const response = await fetch(new URL('/development/login', whole), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(claims),
  });
  return { authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
}
