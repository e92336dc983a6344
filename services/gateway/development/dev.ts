import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gatewayUrlOf, openDatabase } from '@plangraph/database';
import { repositoryRoot } from '../src/config/repository.ts';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { exitCodeOf } from '../src/errors/failure.ts';
import { addressFile, demoFolder } from './demoDatabase.ts';
import { besideGateway } from './follow/beside.ts';
import { follow } from './follow/follow.ts';
import { endOnStop, openReadableLog, tellServing } from './follow/terminal.ts';
import { addressesOfPieces, addressOf, findPieces, makePiece, readAhead, writeInstalled } from './pieces.ts';

// `pnpm dev`: the gateway with the demo year, its log for people to read, anew when a source is saved. PostgreSQL stays up meanwhile; what
// does not change has been read by a process that waits; and whoever asks in between waits for the answer.

const counts =
  /^(?:packages|services)\/[\w-]+\/(?:src|operations)\/.*\.(?:ts|js|json|graphql)$|^(?:prisma|packages\/[\w-]+\/model)\/[\w-]+\.prisma$|^(?:prisma|packages)\/(?:.*\/)?migrations\/[^/]+\/.*\.sql$|^prisma\/seed\//;
const refresh = join(repositoryRoot, 'packages/database/generator/refresh.ts');

let pieces = findPieces();
const isOf = (path: string, { folder }: { readonly folder: string }) => path.startsWith(`${folder}/src/`);
// Before anything was saved, it is the areas that are worked on, which nothing imports but the gateway; then whatever was.
const isArea = ({ name, uses }: (typeof pieces)[number]) =>
  uses.includes('@plangraph/plan') &&
  pieces.every((each) => each.folder === 'services/gateway' || !each.uses.includes(name));
const worked = new Set(pieces.filter(isArea).map(({ name }) => name));
let stale = new Set(pieces.map(({ folder }) => folder));
let anew = false;

/** The pieces that import nothing of what is worked on. */
function settled() {
  const isWorkedOn = (name: string): boolean =>
    worked.has(name) || (pieces.find((each) => each.name === name)?.uses.some(isWorkedOn) ?? false);
  return pieces.filter(({ name }) => !isWorkedOn(name));
}

async function make(changed: readonly string[]): Promise<boolean> {
  if (changed.some((path) => path.endsWith('.prisma'))) {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [refresh]);
    process.stdout.write(stdout + stderr);
    stale.add('packages/database');
  }
  const known = new Set(pieces.map(({ folder }) => folder));
  pieces = findPieces();
  for (const { folder } of pieces) if (!known.has(folder)) stale.add(folder);
  const taken = stale;
  stale = new Set();
  const made = await Promise.allSettled(
    pieces.filter(({ folder }) => taken.has(folder)).map((piece) => makePiece(piece, pieces)),
  );
  anew ||= made.some((each) => each.status === 'fulfilled' && each.value);
  const failed = made.find((each) => each.status === 'rejected');
  if (failed) {
    stale = new Set([...stale, ...taken]);
    throw failed.reason;
  }
  const isAnew = anew;
  anew = false;
  // Sources of packages that are no pieces, such as those of the pages, are not the gateway's.
  return isAnew || changed.some((path) => !path.includes('/src/'));
}

try {
  const engine = await openDatabase({ dataDirectory: demoFolder, migrate: false, poolSize: 1 });
  writeFileSync(addressFile, engine.url, { mode: 0o600 });
  const databases = { DATABASE_URL: gatewayUrlOf(engine.url), DATABASE_OWNER_URL: engine.url };
  const installed = writeInstalled();
  const started = {
    root: repositoryRoot,
    made: addressesOfPieces,
    env: {
      ...process.env,
      ...databases,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: '0',
      PLANGRAPH_PROCESSES: '1',
      PLANGRAPH_WORKERS: '0',
      PLANGRAPH_STOP_SECONDS: '1',
    },
    said: openReadableLog(),
  };
  const entry = addressOf({ folder: 'services/gateway' });
  const run = (...given: readonly string[]) => ({ entry, call: { name: 'runCommand', given: [given] } });
  const beside = besideGateway(
    { ...started, ahead: [] },
    { ...run('worker'), sent: { databaseUrl: databases.DATABASE_URL } },
  );
  const following = await follow({
    ...started,
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 4000),
    folders: ['packages', 'services', 'prisma'],
    counts,
    packages: 'packages/',
    touched(path) {
      beside.end();
      for (const piece of pieces) {
        if (!isOf(path, piece)) continue;
        worked.add(piece.name);
        stale.add(piece.folder);
      }
      if (path.endsWith('.prisma')) worked.add('@plangraph/database');
    },
    ahead: () => [installed, ...settled().map(readAhead)],
    make,
    run: run('start', '--demo'),
    serving(...said) {
      worked.delete('@plangraph/database');
      tellServing(...said);
      beside.begin();
    },
  });
  endOnStop(async () => {
    await Promise.all([following.end(), beside.end()]);
    await engine.close();
  });
} catch (error) {
  process.stderr.write(describeFailure(error));
  process.exit(exitCodeOf(error));
}
