import { hash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { compressFiles } from './compress.ts';
import { pageOf } from './page.ts';
import { cockpitRoot, manifestFile, pagesFolder } from './places.ts';
import { filesOf, type Preload, preloadsOf } from './preloads.ts';
import { places } from './routes.ts';
import { writeSentOperations } from './sent.ts';
import { digestOfSources, type Manifest } from './sources.ts';
import { schemaWords } from './words.ts';

// A gateway that runs serves the pages that it started with.
const kept = 3;

/** Bundles the pages into a folder of their own, compresses them, and has the next start serve them. */
export async function makePages(): Promise<void> {
  const folder = join(pagesFolder, `${Date.now().toString(36)}-${process.pid}`);
  const sources = digestOfSources();
  const { entry, scripts, preloads } = await bundleScripts(folder);
  const style = writeHashed(folder, 'style', 'css', readStyle());
  const icon = readFileSync(join(cockpitRoot, 'src/icon.svg'), 'utf8').trim();
  writeFileSync(join(folder, 'index.html'), pageOf({ entry, style, icon }));
  await writeSentOperations(folder);
  await bundleWorker(folder, ['/', style, ...scripts]);
  compressFiles(folder);
  publish({ folder, places, preloads, sources });
}

interface Bundled {
  /** The script of the page, and what it imports. */
  readonly entry: readonly string[];
  readonly scripts: readonly string[];
  readonly preloads: readonly Preload[];
}

/** What every page has is one file: small ones would each be a request. */
const everywhere = {
  name: 'frame',
  test: /\/src\/(address|words|figures|marks|graph|files|offline|frame)\/|\/(@urql|@0no-co|wonka|preact(-iso)?)\//,
};

async function bundleScripts(folder: string): Promise<Bundled> {
  const bundle = await rolldown({
    input: { page: join(cockpitRoot, 'src/main.tsx') },
    platform: 'browser',
    plugins: [schemaWords()],
    transform: { define: production },
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: 'assets/[name]-[hash].js',
    codeSplitting: { groups: [everywhere] },
  });
  await bundle.close();
  const chunks = output.filter((each): each is OutputChunk => each.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry);
  if (!first) throw new Error('The bundle has no entry.');
  const entry = filesOf(first, chunks);
  return { entry, scripts: chunks.map(({ fileName }) => `/${fileName}`), preloads: preloadsOf(chunks, entry) };
}

/** The service worker is told which files make up these pages. */
async function bundleWorker(folder: string, files: readonly string[]): Promise<void> {
  const version = hash('sha256', files.join('\n')).slice(0, 12);
  const bundle = await rolldown({
    input: join(cockpitRoot, 'src/offline/worker.js'),
    transform: { define: { ...production, FILES: JSON.stringify(files), VERSION: JSON.stringify(version) } },
  });
  await bundle.write({ file: join(folder, 'service-worker.js'), format: 'iife', minify: true });
  await bundle.close();
}

const production = { 'process.env.NODE_ENV': '"production"' };

function readStyle(): string {
  const folder = join(cockpitRoot, 'src/style');
  const files = globSync('*.css', { cwd: folder }).sort();
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

function writeHashed(folder: string, name: string, ending: string, text: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const path = `/assets/${name}-${hash('sha256', text).slice(0, 8)}.${ending}`;
  writeFileSync(join(folder, path), text);
  return path;
}

function publish(manifest: Manifest): void {
  const draft = `${manifest.folder}.json`;
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, manifestFile);
  const age = (name: string) => statSync(join(pagesFolder, name)).mtimeMs;
  const folders = readdirSync(pagesFolder, { withFileTypes: true }).filter((each) => each.isDirectory());
  const oldest = folders.map(({ name }) => name).sort((one, other) => age(other) - age(one));
  for (const name of oldest.slice(kept)) rmSync(join(pagesFolder, name), { recursive: true, force: true });
}
