import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

const pages = 'services/cockpit';

/** Where a page's code is compiled: beside what it imports, by the settings of the pages. */
export const amongPages = {
  extension: '.tsx',
  config: join(root, pages, 'tsconfig.json'),
  get within(): string {
    const folder = join(root, pages, 'node_modules/.cache');
    mkdirSync(folder, { recursive: true });
    return folder;
  },
} as const;

/** What the bundle of the pages makes up. */
const modules = `/// <reference path=${JSON.stringify(join(root, pages, 'src/words/schemaModules.d.ts'))} />`;

/** What a snippet of a page speaks of that stands around it. */
const around = `declare const notice: { readonly id: string };
declare const cause: string, correction: string, dueOn: string;`;

/** The blocks of code of a guide that stand in pages, each as a module that imports what it speaks of by the name under which a file of the pages exports it. */
export function pageSnippetsOf(guide: string): string[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const exported = new Map(
    globSync(`${pages}/src/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:function|const) (\w+)/gm)].map(
        ([, name = '']): [string, string] => [name, file],
      ),
    ),
  );
  return [...text.matchAll(/^ *```tsx\n([\s\S]*?)^ *```$/gm)].map(([, block = '']) => {
    const body = /^ *export /m.test(block)
      ? block
      : `export function snippet() {\n${block}\nreturn { busy, problems, answer };\n}`;
    const imports = [...exported].filter(
      ([name]) => new RegExp(`\\b${name}\\b`).test(block) && !new RegExp(`(?:const|function) ${name}\\b`).test(block),
    );
    const lines = imports.map(([name, file]) => `import { ${name} } from ${JSON.stringify(join(root, file))};`);
    return [modules, ...lines, around, body].join('\n');
  });
}
