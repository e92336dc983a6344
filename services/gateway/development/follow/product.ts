#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gatewayUrlOf, openDatabase } from '@plangraph/database';
import { readConfig } from '../../src/config/config.ts';
import { describeFailure } from '../../src/errors/describeFailure.ts';
import { exitCodeOf } from '../../src/errors/failure.ts';
import { follow } from './follow.ts';
import { endOnStop, openReadableLog, tellServing } from './terminal.ts';

// `plangraph-dev`: what `pnpm dev` is in this repository, for a product in a repository of its own, run in its folder: `start.ts`, anew when a
// source is saved. What is installed has been read by a process that waits; the product's own sources Node reads as they are.

const root = process.cwd();
const model = 'node_modules/@plangraph/database/generator/product.js';
const counts =
  /^(?!(?:[\w-]+\/)?(?:model|test)\/[^/]+\.(?:ts|js|json)$|tarballs\/).*\.(?:ts|js|json|prisma|sql|ya?ml|csv)$/;
let isModelChanged = false;

/** The addresses of packages that are installed, not linked: they do not change while a product is developed. */
function installed(): string[] {
  const { resolve } = createRequire(join(root, 'package.json'));
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  const names = Object.entries(dependencies).filter(
    ([name, from]) => /^@plangraph\//.test(name) && !/^link:/.test(from),
  );
  return names.map(([name]) => pathToFileURL(resolve(name)).href);
}

async function make(changed: readonly string[]): Promise<boolean> {
  for (const path of changed.filter((each) => each.endsWith('.ts'))) check(path);
  if (!changed.some((path) => path.endsWith('.prisma') || path.endsWith('.json') || path === 'domains.ts')) return true;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(root, model)], { cwd: root });
  process.stdout.write(stdout + stderr);
  return true;
}

/** A source that cannot be read is found before the last gateway is let go. */
function check(path: string): void {
  let text: string;
  try {
    text = readFileSync(join(root, path), 'utf8');
  } catch {
    return; // It is gone, which whoever imports it will say.
  }
  try {
    stripTypeScriptTypes(text);
  } catch (error) {
    // Node begins with the line: `:2`, and shows it.
    throw new Error(`${path}${(error as Error).stack?.split(/\n\s+at /)[0]}`, { cause: error });
  }
}

try {
  const config = readConfig(process.env);
  const { dataDirectory, host, port } = config;
  const engine =
    config.databaseUrl === null ? await openDatabase({ dataDirectory, migrate: false, poolSize: 1 }) : null;
  const databases = engine ? { DATABASE_URL: gatewayUrlOf(engine.url), DATABASE_OWNER_URL: engine.url } : {};
  const following = await follow({
    root,
    packages: '',
    made: null,
    env: {
      NODE_ENV: 'development',
      ...process.env,
      ...databases,
      HOST: '127.0.0.1',
      PORT: '0',
      PLANGRAPH_STOP_SECONDS: '1',
    },
    said: openReadableLog(),
    host,
    port,
    folders: ['.'],
    counts,
    touched: (path) => {
      isModelChanged ||= path.endsWith('.prisma');
    },
    ahead: () => (isModelChanged ? [] : installed()),
    make,
    run: { entry: pathToFileURL(join(root, 'start.ts')).href },
    serving(...said) {
      isModelChanged = false;
      tellServing(...said);
    },
  });
  endOnStop(async () => {
    await following.end();
    await engine?.close();
  });
} catch (error) {
  process.stderr.write(describeFailure(error));
  process.exit(exitCodeOf(error));
}
