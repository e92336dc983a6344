import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What stands for the tokens of a template, such as `Noun` for `__Noun__`. */
export type Words = Readonly<Record<string, string>>;

/** A file that a template makes. */
export interface MadeFile {
  /** Path from the folder that the template fills. */
  readonly path: string;
  readonly text: string;
}

/** Writes words in the place of the tokens of a text. */
export function fill(text: string, words: Words): string {
  return text.replace(/__([A-Za-z-]+?)__/g, (token, name: string) => {
    const word = words[name];
    if (word === undefined)
      throw new Error(`${token} is no token of this template; it knows ${Object.keys(words).join(', ')}.`);
    return word;
  });
}

/** Every file that a template makes, in its paths and texts. */
export function filesOf(template: string, words: Words): MadeFile[] {
  return readdirSync(template, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: fill(relative(template, path), words), text: fill(readFileSync(path, 'utf8'), words) }));
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: readonly MadeFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What of a template goes into a file that is there: the lines between `// begin` and `// end`. */
export function snippetOf(text: string): string {
  return /^ *\/\/ begin\n([\s\S]*?)^ *\/\/ end$/m.exec(text)?.[1] ?? '';
}
