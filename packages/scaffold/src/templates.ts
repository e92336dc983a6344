import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const folder = join(import.meta.dirname, '../templates');

/** Where this package is packed, its templates are one file, by path: among its own files they would be taken for them. */
const packed = join(import.meta.dirname, '../templates.json');

let read: Readonly<Record<string, string>> | undefined;

/** The texts of all templates, by their path from the folder of templates. */
export function templates(): Readonly<Record<string, string>> {
  read ??= existsSync(packed) ? JSON.parse(readFileSync(packed, 'utf8')) : readFolder();
  return read as Readonly<Record<string, string>>;
}

/** The text of one template, such as `noun/object.ts`. */
export function template(path: string): string {
  const text = templates()[path];
  if (text === undefined) throw new Error(`There is no template ${path}.`);
  return text;
}

function readFolder(): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const named = (path: string) => relative(folder, path).split(sep).join('/');
  return Object.fromEntries(paths.map((path) => [named(path), readFileSync(path, 'utf8')]));
}
