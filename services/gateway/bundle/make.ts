import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { repositoryRoot } from '../src/config/repository.ts';
import { type BundleManifest, bundlesFolder, digestOf, entryFile, manifestFile } from '../src/start/bundle.ts';
import { keepPlaces, leaveInstalled, refuseUnnamed, writeAscii } from './places.ts';
import { writePlaces } from './writePlaces.ts';

// What decides about a bundle beside its sources: the versions of all packages, and how it is made.
const decisive = [
  'pnpm-lock.yaml',
  'services/gateway/bundle/make.ts',
  'services/gateway/bundle/places.ts',
  'services/gateway/bundle/writePlaces.ts',
  'services/gateway/src/start/findPlace.ts',
];

// Large, seldom needed, and found by Node where they were installed. What prom-client requires of OpenTelemetry is small, and keeps what
// it is given where any copy of it finds it.
const leftOut = /render-graphiql|query_compiler|@opentelemetry\/(?!api$)/;

// A gateway that runs reads parts of its bundle when they are first asked for.
const kept = 3;

/**
 * Bundles the gateway with all that it imports, and has the next starts use it. The bundle appears under its name when it is whole;
 * older ones stay for the gateways that still run from them.
 */
export async function makeBundle(): Promise<void> {
  const folder = join(bundlesFolder, `gateway-${Date.now().toString(36)}-${process.pid}`);
  const sources = new Map(decisive.map((path) => [path, digestOf(readFileSync(join(repositoryRoot, path)))]));
  const bundle = await rolldown({
    input: { command: join(repositoryRoot, 'services/gateway/src/command.ts') },
    platform: 'node',
    plugins: [keepPlaces(sources), leaveInstalled(leftOut), refuseUnnamed(), writeAscii()],
  });
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      sourcemap: true,
      sourcemapExcludeSources: true,
      entryFileNames: entryFile,
      chunkFileNames: '[name]-[hash].mjs',
    });
    writePlaces(folder);
    publish({ repository: repositoryRoot, folder, sources: Object.fromEntries(sources) });
  } finally {
    await bundle.close();
  }
}

function publish(manifest: BundleManifest): void {
  const draft = `${manifest.folder}.json`;
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, manifestFile);
  for (const old of bundlesByAge().slice(kept)) rmSync(old, { recursive: true, force: true });
}

/** The folders of bundles, the newest first. */
function bundlesByAge(): string[] {
  return readdirSync(bundlesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(bundlesFolder, entry.name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
}
