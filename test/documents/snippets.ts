import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../architecture/house.ts';

/** What snippets of the guide take from packages, by the package's folder. */
const exported: Readonly<Record<string, readonly string[]>> = {
  'packages/rows': ['tabular'],
  'packages/schema': [
    'countOf',
    'databaseRefusal',
    'defineDomain',
    'defineSystem',
    'growthOf',
    'sumOf',
    'type Evidence',
    'type FieldBuilder',
    'type Graph',
    'type Missing',
    'type Problem',
  ],
  'packages/testing': ['createTestGraph', 'fakeSystem', 'onDataset'],
  'packages/plan': ['plan'],
  'packages/dataset': ['loadDataset'],
  'packages/demo': ['loadDemo'],
  'packages/industry': ['industry'],
  'node_modules/vitest': ['expect', 'it'],
};

/** What they speak of that stands in another snippet, or that every domain has: by its type. */
const spokenOf: Readonly<Record<string, string>> = {
  companyRegister: `import(${JSON.stringify(join(root, 'packages/schema/src/index.ts'))}).System<string, string>`,
  declareEnums: '(graph: Graph) => object',
  declareOpenPark: '(graph: Graph) => void',
  declarePark: '(graph: Graph) => void',
  elided: 'any',
  errors: '{ CODE_TAKEN(stated: { readonly code: string; readonly path: readonly string[] }): Problem }',
  extendPlace: '(graph: Graph) => void',
  graph: 'Graph',
  measureEvidence: 'never',
  parkRow: 'ReturnType<typeof tabular>',
  projectRow: 'ReturnType<typeof tabular>',
  reachesThreshold: '(operatingIncome: string) => boolean',
  registerErrors: 'Record<"NO_REGISTER" | "REGISTER_UNAVAILABLE" | "FOR_MEMBERS", () => Missing>',
};

/** Whose fields a snippet declares that shows fields only, by a column that it needs. */
const nouns: Readonly<Record<string, string>> = { operatingIncome: 'VillageIncome', creditCode: 'Enterprise' };

/** A block of TypeScript in a guide, with the heading under which it stands. */
export interface Snippet {
  readonly heading: string;
  readonly text: string;
}

/** The blocks of TypeScript in the numbered sections of a guide: what comes before them is walked. */
export function snippetsOf(guide: string): Snippet[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const sections = text.split(/^(?=## )/m).filter((section) => /^## \d+\. /.test(section));
  return sections.flatMap((section) =>
    [...section.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => ({
      heading: section.slice(3, section.indexOf('\n')),
      text: block,
    })),
  );
}

/** A snippet as a module that is given what it speaks of; what it leaves out may be anything. */
export function moduleOf({ text }: Snippet): string {
  const whole = text.replaceAll('…', '...elided');
  const [, before = whole, fields = ''] = /^([\s\S]*?)(^\w+: t\.[\s\S]*)$/m.exec(whole) ?? [];
  const noun = Object.entries(nouns).find(([column]) => fields.includes(column))?.[1];
  const body = [
    /^export /m.test(before) ? before : `export async function snippet() {\n${before}\n}`,
    fields && `export const fields = (t: FieldBuilder<'${noun}'>) => ({\n${fields}\n});`,
  ].join('\n');
  const isSaid = (name: string, where: string) => new RegExp(`\\b${name}\\b`).test(where);
  const isOwn = (name: string) =>
    new RegExp(`(?:const|let|function|type|interface) ${name}\\b`).test(body) ||
    new RegExp(`(?:const|let) \\{[^}]*\\b${name}\\b`).test(body);
  const given = Object.entries(spokenOf).filter(([name]) => isSaid(name, body) && !isOwn(name));
  const said = [body, ...given.map(([, type]) => type)].join('\n');
  const imports = Object.entries(exported).flatMap(([folder, names]) => {
    const wanted = names.filter((each) => isSaid(each.replace('type ', ''), said) && !isOwn(each.replace('type ', '')));
    const from = join(
      realpathSync(join(root, folder)),
      folder.startsWith('packages/') ? 'src/index.ts' : 'dist/index.js',
    );
    return wanted.length > 0 ? [`import { ${wanted.join(', ')} } from ${JSON.stringify(from)};`] : [];
  });
  return [...imports, ...given.map(([name, type]) => `declare const ${name}: ${type};`), body].join('\n');
}
