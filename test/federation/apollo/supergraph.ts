import { execFileSync, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '@plangraph/database';
import { gatewayUrlOf } from '@plangraph/database';
import { scratchDatabase, scratchFolder } from '@plangraph/testing';
import { type Serving, served, startRouter } from '../processes.ts';
import { compose } from '../supergraph.ts';
import { sdlAt, settingsFor } from '../world.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../../..');
const suite = dirname(require.resolve('@apollo/federation-subgraph-compatibility-tests'));

/** What Apollo's suite asks: a subgraph of products, which is to be tested, and a router over it and two of the suite's own. */
export interface Supergraph {
  readonly products: string;
  readonly router: string;
  /** What stood in the way of composing; empty where nothing did. */
  readonly problems: readonly string[];
  readonly sdl: string;
  close(): Promise<void>;
}

/** Starts all of it, each in a process of its own. */
export async function openSupergraph(): Promise<Supergraph> {
  const folder = scratchFolder();
  const database = await scratchDatabase();
  await fill(database);
  const started = await Promise.all([
    startProducts(database, folder),
    ...['users', 'inventory'].map((name) => startOwn(name)),
  ]);
  const [products, users, inventory] = started.map(({ url }) => url) as [string, string, string];
  const sdl = await sdlAt(products);
  const { supergraph, problems } = compose([
    { domain: 'products', url: products, sdl },
    { domain: 'users', url: users, sdl: ownSdl('users') },
    { domain: 'inventory', url: inventory, sdl: ownSdl('inventory') },
  ]);
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph ?? '');
  const router = problems.length ? null : await startRouter(file);
  return {
    products,
    router: router?.url ?? '',
    problems,
    sdl,
    async close() {
      await Promise.all([...started, ...(router ? [router] : [])].map((each) => each.end()));
      await database.close();
    },
  };
}

/** Makes the tables of the suite's products, as a migration of a domain would, and lets gateways read them. */
async function fill({ pool, url }: Database): Promise<void> {
  await pool.query(readFileSync(join(import.meta.dirname, 'products.sql'), 'utf8'));
  const role = new URL(gatewayUrlOf(url)).username;
  await pool.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO "${role}"`);
}

function startProducts(database: Database, folder: string): Promise<Serving> {
  const serving = join(import.meta.dirname, 'serving.ts');
  const child = fork(serving, [describeModel(folder)], {
    silent: true,
    env: { ...process.env, LOG_LEVEL: 'info', PORT: '0', PLANGRAPH_WORKERS: '0', ...settingsFor(database, folder) },
  });
  return served(child, (line) => (line.includes('"msg":"serving"') ? `${JSON.parse(line).url}/graphql` : null));
}

/** Has the facts of the suite's models written by the generator that writes those of the house. */
function describeModel(folder: string): string {
  const output = join(folder, 'models.ts');
  const generator = `node ${join(root, 'packages/database/generator/generate.ts')}`;
  const models = readFileSync(join(import.meta.dirname, 'products.prisma'), 'utf8');
  const header = `datasource db {\n  provider = "postgresql"\n}\n\ngenerator models {\n  provider = ${JSON.stringify(generator)}\n  output   = ${JSON.stringify(output)}\n}\n\n`;
  const schema = join(folder, 'products.prisma');
  writeFileSync(schema, header + models);
  const prisma = join(dirname(require.resolve('prisma/package.json')), 'build/index.js');
  execFileSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return output;
}

/** Starts a subgraph of the suite's own. */
function startOwn(name: string): Promise<Serving> {
  const loopback = pathToFileURL(join(import.meta.dirname, 'loopback.ts')).href;
  const child = fork(join(suite, 'subgraphs', name, 'index.js'), { silent: true, execArgv: ['--import', loopback] });
  return served(child, (line) => /http:\/\/\S+/.exec(line)?.[0] ?? null);
}

function ownSdl(name: string): string {
  return readFileSync(join(suite, 'subgraphs', name, `${name}.graphql`), 'utf8');
}
