import { hash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { compressFiles } from './compress.ts';
import { pageOf } from './page.ts';
import { cockpitRoot, manifestFile, pagesFolder, places } from './places.ts';
import { writeSentOperations } from './sent.ts';
import { digestOfSources, type Manifest } from './sources.ts';
import { schemaWords } from './words.ts';

// A gateway that runs serves the pages that it started with.
const kept = 3;

/** Bundles the pages into a folder of their own, compresses them, and has the next start serve them. */
export async function makePages(): Promise<void> {
  const folder = join(pagesFolder, `${Date.now().toString(36)}-${process.pid}`);
  const sources = digestOfSources();
  const { entry, scripts } = await bundleScripts(folder);
  const style = writeHashed(folder, 'style', 'css', readStyle());
  const icon = writeHashed(folder, 'icon', 'svg', readFileSync(join(cockpitRoot, 'src/icon.svg'), 'utf8'));
  writeFileSync(join(folder, 'index.html'), pageOf({ script: entry, style, icon }));
  await writeSentOperations(folder);
  await bundleWorker(folder, ['/', style, icon, ...scripts]);
  compressFiles(folder);
  publish({ folder, places, sources });
}

async function bundleScripts(folder: string): Promise<{ entry: string; scripts: string[] }> {
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
  });
  await bundle.close();
  const scripts = output.map(({ fileName }) => `/${fileName}`);
  const entry = output.find((each) => each.type === 'chunk' && each.isEntry)?.fileName;
  if (!entry) throw new Error('The bundle has no entry.');
  return { entry: `/${entry}`, scripts };
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
