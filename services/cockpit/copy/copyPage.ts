import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { buildSchema } from 'graphql';
import { cockpitRoot, schemaFile } from '../bundle/places.ts';
import { registersOf } from '../bundle/registers.ts';
import { routes } from '../bundle/routes.ts';
import { wordsOf } from '../bundle/words.ts';
import { mainOf, packageFile, pageFile, typesFile } from './projectFiles.ts';
import { type PageSources, sourcesOf } from './sourcesOf.ts';

const source = join(cockpitRoot, 'src');

/**
 * Copies a page, such as `promise`, with all that it stands on into a folder outside this repository: a project of its own that installs,
 * type-checks and builds. Nothing in it knows where it came from; it knows the graph's address only.
 */
export function copyPage(name: string, folder: string): PageSources {
  const route = routes.find(({ file }) => basename(file, 'View.tsx').toLowerCase() === name);
  if (!route) throw new Error(`There is no page ${name}. There are: ${namesOfPages().join(', ')}.`);
  const sources = sourcesOf(route.file, join(source, 'frame/NotFound.tsx'));
  for (const file of [...sources.files, join(source, 'graph/problem.graphql')]) copy(file, folder);
  writeWords(folder, sources);
  const style = globSync('style/*.css', { cwd: source }).sort();
  writeFileSync(join(folder, 'style.css'), style.map((file) => readFileSync(join(source, file), 'utf8')).join('\n'));
  const view = relative(source, route.file);
  writeFileSync(join(folder, 'src/main.tsx'), mainOf(route.path, view));
  writeFileSync(join(folder, 'index.html'), pageFile);
  writeFileSync(join(folder, 'package.json'), packageFile(name, sources.packages));
  writeFileSync(join(folder, 'tsconfig.json'), typesFile);
  copyFileSync(schemaFile, join(folder, 'schema.graphql'));
  return sources;
}

/** What pages can be copied, by name. */
function namesOfPages(): string[] {
  return routes.map(({ file }) => basename(file, 'View.tsx').toLowerCase());
}

/** Copies a file; what the bundle reads from the schema is read from a file beside it there. */
function copy(file: string, folder: string): void {
  const path = relative(source, file);
  const target = join(folder, 'src', path);
  const up = relative(dirname(path), 'words') || '.';
  const text = readFileSync(file, 'utf8').replace(
    /'plangraph:(words|registers)'/g,
    (_, module) => `'${up.startsWith('.') ? up : `./${up}`}/${module}OfGraph.ts'`,
  );
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Writes what the schema calls things, and which registers it has, as files of the project: as far as the page asks. */
function writeWords(folder: string, { files }: PageSources): void {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true });
  const asked = (module: string) => files.some((file) => readFileSync(file, 'utf8').includes(`'plangraph:${module}'`));
  const write = (module: string, lines: readonly string[]) =>
    writeFileSync(join(folder, 'src/words', `${module}OfGraph.ts`), `${lines.join('\n')}\n`);
  if (asked('words')) {
    const type = 'Record<string, Record<string, readonly [zh: string, en: string]>>';
    write('words', [`const words: ${type} = ${JSON.stringify(wordsOf(schema))};`, 'export default words;']);
  }
  if (asked('registers')) {
    copy(join(source, 'words/registerShapes.ts'), folder);
    write('registers', [
      "import type { Register } from './registerShapes.ts';",
      `const registers: Record<string, Register> = ${JSON.stringify(registersOf(schema))};`,
      'export default registers;',
    ]);
  }
}
