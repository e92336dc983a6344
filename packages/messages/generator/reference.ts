import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfTables, type Listed, listedIn } from './listed.ts';

// docs/reference/errors.md has prose that people write, and between marks such as `<!-- errors: packages/plan/src/errors.ts -->`
// and `<!-- end -->` rows that are made here from the tables that a mark names. A pattern such as `packages/*/src/errors.ts` names
// all files that no mark names by themselves, so that a new domain's table is listed without a mark of its own. The order of the rows is the page's: rows may be
// moved; what is new comes last. `--write` writes the page, `--check` ends with 1 where it is not what the tables say.

const root = join(import.meta.dirname, '../../..');
const path = 'docs/reference/errors.md';
const section = /(<!-- errors: (.+?) -->\n)([\s\S]*?)(<!-- end -->)/g;

/** The page as it is committed, and as the tables make it; and the files of tables that none of its marks names. */
export async function readReference(): Promise<{ committed: string; made: string; unlisted: string[] }> {
  const committed = readFileSync(join(root, path), 'utf8');
  const files = new Set<string>();
  let made = '';
  let end = 0;
  const marks = [...committed.matchAll(section)];
  const alone = new Set(marks.flatMap(([, , names = '']) => names.split(' ').filter((name) => !name.includes('*'))));
  const filesOf = (name: string) =>
    name.includes('*')
      ? globSync(name, { cwd: root })
          .filter((file) => !alone.has(file))
          .sort()
      : [name];
  for (const { 0: whole, 1: begin = '', 2: names = '', 3: body = '', 4: close = '', index } of marks) {
    const named = names.split(' ').flatMap(filesOf);
    for (const file of named) files.add(file);
    made += `${committed.slice(end, index)}${begin}\n${writeTable(await listedIn(root, named), orderOf(body))}\n\n${close}`;
    end = index + whole.length;
  }
  made += committed.slice(end);
  const unlisted = (await filesOfTables(root)).filter((file) => !files.has(file));
  return { committed, made, unlisted };
}

function orderOf(body: string): string[] {
  return [...body.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code = '']) => code);
}

/** A table of Markdown; of the columns that not every section needs, those in which something stands. */
function writeTable(listed: readonly Listed[], order: readonly string[]): string {
  const known = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  const rows = [...listed].sort((one, other) => known(one.code) - known(other.code));
  const columns = (
    [
      ['code', ({ code }) => `\`${code}\``],
      [
        'package',
        ({ packages }) => (new Set(listed.flatMap((each) => each.packages)).size > 1 ? packages.join(', ') : ''),
      ],
      ['HTTP', ({ status }) => status],
      ['exit code', ({ exitCode }) => exitCode],
      ['when', ({ when }) => when],
      ['English', ({ en }) => en.join('<br>')],
      ['中文', ({ zh }) => zh.join('<br>')],
    ] satisfies [string, (row: Listed) => string][]
  ).filter(([, cell]) => rows.some((row) => cell(row) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([name]) => name)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([, cell]) => inMarkdown(cell(row))))),
  ].join('\n');
}

function inMarkdown(cell: string): string {
  return cell
    .replace(/\|/g, '\\|')
    .replace(/<(?!br>)/g, '&lt;')
    .replace(/\n/g, ' ');
}

if (import.meta.main) {
  const { committed, made, unlisted } = await readReference();
  if (process.argv.includes('--write')) writeFileSync(join(root, path), made);
  else if (committed !== made) {
    console.error(`${path} is not what the tables of errors say. Run \`pnpm errors --write\` and commit it.`);
    process.exitCode = 1;
  }
  for (const file of unlisted) {
    console.error(`${file}: no mark of ${path} names this table. Name it where its errors belong.`);
    process.exitCode = 1;
  }
}
