import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { templates } from './templates.ts';

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

/** Every file that a template, such as `domain`, makes: its path and text. */
export function filesOf(name: string, words: Words): MadeFile[] {
  const within = `${name}/`;
  return Object.entries(templates())
    .filter(([path]) => path.startsWith(within))
    .map(([path, text]) => ({ path: fill(path.slice(within.length), words), text: fill(text, words) }));
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
