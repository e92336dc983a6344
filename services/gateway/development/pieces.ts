import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { repositoryRoot } from '../src/config/repository.ts';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { tellMissing } from '../src/errors/missingPackage.ts';
import { digestOf } from '../src/start/bundle.ts';

// While developing the gateway runs from pieces: each package of the house in one file or a few, which name the other packages and what is
// installed. After a save one piece is made, in a twentieth of the time that the whole takes.

/** A package that is a piece of the gateway. */
interface Piece {
  /** Its folder, such as `packages/industry`. */
  readonly folder: string;
  readonly name: string;
  /** The packages of the house that it imports. */
  readonly uses: readonly string[];
}

/** Where a piece lies in its package: what it imports that is installed, Node finds from there as from its sources. */
const place = 'node_modules/.cache/plangraph';
const gateway = 'services/gateway';
const maker = digestOf(readFileSync(import.meta.filename));

/** The beginning of addresses of files of pieces, as a regular expression. */
export const addressesOfPieces = `${RegExp.escape(pathToFileURL(repositoryRoot).href)}/(?:packages|services)/[\\w-]+/${RegExp.escape(place)}/`;

/** The packages of which the gateway is made. */
export function findPieces(): Piece[] {
  const found = globSync('{packages,services}/*/package.json', { cwd: repositoryRoot }).map((file) => {
    const { name, dependencies = {} } = JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8'));
    const uses = Object.keys(dependencies).filter((each) => each.startsWith('@plangraph/'));
    return { folder: dirname(file).split(sep).join('/'), name, uses };
  });
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const used of found.find((each) => each.name === name)?.uses ?? []) need(used);
  };
  for (const { folder, name } of found) if (folder === gateway) need(name);
  return found.filter(({ name }) => needed.has(name));
}

/** The address of what a piece exports. */
export function addressOf({ folder }: Pick<Piece, 'folder'>): string {
  return pathToFileURL(join(repositoryRoot, folder, place, 'index.mjs')).href;
}

/** The address of what reads a piece ahead: with that of the database its client is made, which takes as long as to read it. */
export function readAhead(piece: Pick<Piece, 'folder'>): string {
  if (piece.folder !== 'packages/database') return addressOf(piece);
  const file = join(repositoryRoot, piece.folder, place, 'ahead.mjs');
  writeFileSync(file, "import { makeClientAhead } from './index.mjs';\nawait makeClientAhead().catch(() => {});\n");
  return pathToFileURL(file).href;
}

/** Writes what reads all that the gateway imports of what is installed; gives its address. */
export function writeInstalled(): string {
  const { dependencies } = JSON.parse(readFileSync(join(repositoryRoot, gateway, 'package.json'), 'utf8'));
  const installed = Object.keys(dependencies).filter((name) => !name.startsWith('@plangraph/'));
  const file = join(repositoryRoot, gateway, place, 'installed.mjs');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, installed.map((name) => `import '${name}';\n`).join(''));
  return pathToFileURL(file).href;
}

/** Makes a piece anew, unless it was made of the sources as they are; then false. */
export async function makePiece({ folder, name, uses }: Piece, pieces: readonly Piece[]): Promise<boolean> {
  const target = join(repositoryRoot, folder, place);
  const known = readManifest(join(target, 'piece.json'));
  if (known.maker === maker && Object.entries(known.sources).every(([path, digest]) => digestAt(path) === digest)) {
    return false;
  }
  const sources: Record<string, string> = {};
  const entry = folder === gateway ? 'src/command.ts' : 'src/index.ts';
  const bundle = await rolldown({
    input: { index: join(repositoryRoot, folder, entry) },
    platform: 'node',
    plugins: [namePieces(pieces, [name, ...uses]), readInPlace(sources)],
  });
  try {
    const { output } = await bundle.write({
      dir: target,
      format: 'esm',
      sourcemap: true,
      sourcemapExcludeSources: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    const files = output.map(({ fileName }) => fileName);
    // A gateway that runs reads parts of what it was started from when they are first asked for.
    for (const old of known.before) if (!files.includes(old)) rmSync(join(target, old), { force: true });
    const before = known.files.filter((file) => !files.includes(file));
    writeFileSync(
      join(target, 'piece.json'),
      JSON.stringify({ maker, sources, files, before } satisfies PieceManifest),
    );
  } finally {
    await bundle.close();
  }
  return true;
}

/** Of what a piece was made, and what was written. */
interface PieceManifest {
  readonly maker: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  /** What was written the time before, for the gateway that runs. */
  readonly before: readonly string[];
}

function readManifest(file: string): PieceManifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PieceManifest;
  } catch {
    return { maker: '', sources: {}, files: [], before: [] };
  }
}

function digestAt(path: string): string | null {
  try {
    return digestOf(readFileSync(join(repositoryRoot, path)));
  } catch {
    return null;
  }
}

/** Other packages of the house, which the package has to name, are imported from their pieces, and what is installed by its name. */
function namePieces(pieces: readonly Piece[], named: readonly string[]): Plugin {
  return {
    name: 'name-pieces',
    resolveId: {
      filter: { id: /^[^./\0]/ },
      handler(name, importer) {
        if (importer === undefined) return null;
        const piece = pieces.find((each) => each.name === name);
        if (piece && !named.includes(name)) this.error(describeFailure(tellMissing(name, importer)));
        return { id: piece ? addressOf(piece) : name, external: true };
      },
    },
  };
}

/** Leaves sources where they are, as far as they can tell, and notes the digest of each as it was read. */
function readInPlace(sources: Record<string, string>): Plugin {
  return {
    name: 'read-in-place',
    transform(code, file) {
      sources[relative(repositoryRoot, file)] = digestOf(code);
      const placed = code
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { code: placed, map: null };
    },
  };
}
