import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type Statement, type TSSignature, Visitor } from 'oxc-parser';

const root = join(import.meta.dirname, '../..');

/** What authors of domains state and are given, in the order in which they meet it: the file, and what it declares. */
const contract: readonly (readonly [file: string, names: readonly string[]])[] = [
  ['packages/schema/src/contract/domain.ts', ['DomainDefinition']],
  ['packages/schema/src/contract/graph.ts', ['Graph']],
  ['packages/schema/src/noun/definition.ts', ['NounDefinition', 'NamedList', 'RowQuery']],
  ['packages/schema/src/noun/fieldBuilder.ts', ['FieldBuilder']],
  ['packages/rows/src/contract/tabular.ts', ['TabularDefinition']],
  ['packages/rows/src/contract/shape.ts', ['Heading']],
  ['packages/schema/src/contract/register.ts', ['RegisterDefinition', 'StagesDefinition']],
  ['packages/schema/src/contract/belongs.ts', ['BelongsDefinition']],
  ['packages/schema/src/contract/mutation.ts', ['MutationDefinition', 'Run']],
  ['packages/schema/src/contract/problems.ts', ['Problems']],
  ['packages/schema/src/contract/tally.ts', ['Counting']],
  ['packages/schema/src/contract/demo.ts', ['Demo', 'DemoBureau', 'DemoWorld']],
  ['packages/schema/src/contract/event.ts', ['EventDefinition']],
  ['packages/schema/src/contract/deprecation.ts', ['Deprecation']],
  ['packages/schema/src/systems/system.ts', ['System', 'Connection']],
  ['packages/testing/src/domain/describeDomain.ts', ['DomainStories']],
];

const head = `# The contract of a domain

Everything that a domain states, and everything that it is given, from the docstrings of the packages: \`npx -y pnpm@12 contract\` writes this page. How it goes together tells
[the guide](../guides/domain-developer.md). A \`?\` stands behind what may be left out.
`;

/** The page docs/reference/contract.md. */
export function contractReference(): string {
  return `${[head, ...contract.flatMap(([file, names]) => sectionsOf(file, names))].join('\n').trimEnd()}\n`;
}

function sectionsOf(file: string, names: readonly string[]): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, comments } = parseSync(file, text);
  const shapes = new Map(program.body.flatMap((statement) => shapeOf(statement)));
  return names.map((name) => {
    const found = shapes.get(name);
    if (!found) throw new Error(`${file} declares no ${name}; say in test/documents/contract.ts where it is.`);
    const rows = found.members.flatMap((member) => rowOf(member));
    const table = ['| option | type | what it is |', '| --- | --- | --- |', ...rows].join('\n');
    return `## ${name}\n\n${docOf(found.at, '\n\n')}\n\n${table}\n`;
  });

  /** What a statement declares: an interface, or the members of the first literal within a type. */
  function shapeOf(
    statement: Statement,
  ): [string, { readonly at: number; readonly members: readonly TSSignature[] }][] {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (node?.type === 'TSInterfaceDeclaration')
      return [[node.id.name, { at: statement.start, members: node.body.body }]];
    if (node?.type !== 'TSTypeAliasDeclaration') return [];
    const literals: (readonly TSSignature[])[] = [];
    new Visitor({ TSTypeLiteral: ({ members }) => void literals.push(members) }).visit({
      ...program,
      body: [statement],
    });
    return literals[0] ? [[node.id.name, { at: statement.start, members: literals[0] }]] : [];
  }

  function rowOf(member: TSSignature): string[] {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') return [];
    if (member.key.type !== 'Identifier') return [];
    const type =
      member.type === 'TSMethodSignature'
        ? text.slice(member.key.end, member.end)
        : text.slice(member.typeAnnotation?.typeAnnotation.start ?? member.key.end, member.end);
    const shown = type.replace(/;$/, '').replace(/\s+/g, ' ').replace(/^\?/, '').replaceAll('|', '\\|').trim();
    return [`| \`${member.key.name}${member.optional ? '?' : ''}\` | \`${shown}\` | ${docOf(member.start, '<br>')} |`];
  }

  /** The docstring before a place, its paragraphs joined; what follows \`@\` is for editors. */
  function docOf(place: number, between: string): string {
    const comment = comments.findLast(({ end }) => end <= place && text.slice(end, place).trim() === '');
    if (!comment?.value.startsWith('*')) return '';
    const lines = comment.value.split('\n').map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd());
    const told = lines.join('\n').split(/^@/m)[0]?.trim() ?? '';
    const paragraphs = told.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' '));
    return paragraphs
      .join(between)
      .replace(/\{@link (\w+)\}/g, '`$1`')
      .replace(/(?<!\\)\|/g, '\\|');
  }
}
