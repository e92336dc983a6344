import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where something is declared: `packages/water/src/objects/dam.ts:12`. */
type Place = string;

/** How a source declares something, given the parts of its name. */
type Declared = (...parts: readonly string[]) => RegExp;

const nounOf: Declared = (noun = '') => new RegExp(`graph\\.(noun|register|extend)\\(\\s*'${noun}'`);

/** What a composition's messages name, how a source declares it, and what the file does besides where many declare the like. */
const declarations: readonly (readonly [named: RegExp, declared: Declared, within?: Declared])[] = [
  // tabular('Dam'): its key …
  [/\btabular\('(\w+)'\)/g, (model = '') => new RegExp(`tabular\\('${model}'`)],
  // The mutation openDam of water …, water declares the mutation openDam …
  [/\bmutation (\w+)\b/gi, (name = '') => new RegExp(`mutation\\('${name}'`)],
  // water counts dams.raised from Dam …
  [/\b(?:counts|indicator) ([\w.-]+\w)\b/g, (code = '') => new RegExp(`['"]${RegExp.escape(code)}['"]:`)],
  // The field Place.dams is declared by …, Dam.filter names …
  [/\b([A-Z]\w+)\.([a-z]\w*)\b/g, (_, field = '') => new RegExp(`^\\s+${field}: (t\\.|\\[)`), nounOf],
  // The noun Dam …, water registers Dam …
  [/\b([A-Z][A-Za-z]+)\b/g, nounOf],
  [/\b([A-Z][A-Za-z]+)\b/g, (model = '') => new RegExp(`^model ${model} \\{`)],
];

/**
 * Where what a failed composition names is declared: by the stack where the declaration itself failed, and else by what the message
 * names, in the sources of the domains that it names. `packages` is the folder in which they lie. Empty where nothing fits.
 */
export function placesOf(said: string, root: string, packages = 'packages/'): Place[] {
  const domain = `${packages}(?!(?:schema|rows|database|dataset|demo|testing|node_modules)/)[\\w-]+/src/[\\w./-]+\\.[jt]s`;
  const before = packages ? '' : RegExp.escape(`${root}/`);
  const thrown = [...said.matchAll(new RegExp(`${before}(${domain}):(\\d+)`, 'g'))];
  if (thrown[0]) return [`${thrown[0][1]}:${thrown[0][2]}`];
  const [message = ''] = said.split('\n    at ');
  const ids = globSync(`${packages}*/src`, { cwd: root }).map((folder) =>
    folder.slice(packages.length, -'/src'.length),
  );
  const named = ids.filter((id) => new RegExp(`(?<![\\w@/-])${id}(?![\\w-])`).test(message));
  const folders = named.length > 0 ? `${packages}{${[...named, 'none'].join(',')}}` : `${packages}*`;
  const files = globSync([`${folders}/src/**/*.{ts,js}`, `${folders}/model/*.prisma`, 'prisma/*.prisma'], {
    cwd: root,
  });
  const sources = files.sort().map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }));
  for (const [pattern, declared, within] of declarations) {
    const found = [...message.matchAll(pattern)].flatMap(([, ...parts]) =>
      linesWith(declared(...parts), within?.(...parts)),
    );
    if (found.length > 0) return [...new Set(found)].slice(0, 4);
  }
  return [];

  function linesWith(declaration: RegExp, within?: RegExp): Place[] {
    const wanted = within ? sources.filter(({ lines }) => within.test(lines.join('\n'))) : sources;
    return wanted.flatMap(({ path, lines }) =>
      lines.flatMap((line, at) => (declaration.test(line) ? [`${path}:${at + 1}`] : [])),
    );
  }
}
