import { Visitor } from 'oxc-parser';
import type { SourceFile } from './house.ts';
import { keyOf, programOf } from './source.ts';

/** Tables of errors, of a package or of one of its rooms; words of enums; headings of columns; what demonstrations make up. */
const rooms = [
  /\/src\/(\w+\/)?errors(\.ts$|\/)/,
  /\/src\/enums\.ts$/,
  /\/src\/rules\/\w+Meanings\.ts$/,
  /\/heading(s|Names)?\.ts$/,
  /\/src\/demo(\.ts$|\/)/,
  /^packages\/demo\/src\//,
];

/** Properties whose texts explain something and are raised by nobody: of fields of the graph, of settings. */
const explaining = new Set(['description', 'allowed']);

/** Single files with labels in Chinese, and what those are. */
const labels: Readonly<Record<string, string>> = {
  'packages/schema/src/contract/role.ts': 'the names of the roles',
  'services/gateway/src/operations/graphiql.ts': 'the title of a page',
  'services/gateway/src/start/loadPlans.ts': 'what the log of a demonstration begins with',
  'services/gateway/src/start/welcome.ts': 'what a start prints',
};

/** Every text in Chinese that stands where no message may: outside of tables, words, descriptions and labels. */
export function messageBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !labels[path] && !rooms.some((room) => room.test(path)))
    .flatMap((file) => {
      const own = `${file.path.split('/').slice(0, 2).join('/')}/src/errors.ts`;
      return chineseIn(file).map(
        ({ text, line }) =>
          `${file.path}:${line} says “${text.trim().slice(0, 40)}”. What a package says stands in its tables of errors: move it to ${own}, or to a table in src/errors/, and raise it from there.`,
      );
    });
}

function chineseIn(file: SourceFile): { text: string; line: number }[] {
  const found: { text: string; start: number }[] = [];
  const explained: [start: number, end: number][] = [];
  const note = (text: string, start: number) => /\p{Script=Han}/u.test(text) && found.push({ text, start });
  new Visitor({
    Literal({ value, start }) {
      if (typeof value === 'string') note(value, start);
    },
    TemplateElement({ value, start }) {
      note(value.raw, start);
    },
    // The words of an enum, which `words` tells.
    CallExpression({ callee, start, end }) {
      const named = callee.type === 'MemberExpression' ? callee.property : callee;
      if (named.type === 'Identifier' && named.name === 'enumType') explained.push([start, end]);
    },
    Property(property) {
      if (explaining.has(keyOf(property) ?? '')) explained.push([property.start, property.end]);
    },
  }).visit(programOf(file));
  return found
    .filter(({ start }) => !explained.some(([from, to]) => start >= from && start < to))
    .map(({ text, start }) => ({ text, line: file.text.slice(0, start).split('\n').length }));
}
