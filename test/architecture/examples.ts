import { join } from 'node:path';
import { root, type SourceFile } from './house.ts';

const packages = ['database', 'rows', 'schema', 'plan', 'dataset', 'demo', 'industry', 'testing'] as const;

/** What examples speak of without saying where it comes from: types by name, `$schema` and so on being packages, `$own` the file. */
const spokenOf: Readonly<Record<string, string>> = {
  companyRegister: 'Parameters<typeof $own.fakeSystem<string, string>>[0]',
  context: '$schema.Context',
  createTestGraph: 'typeof $testing.createTestGraph',
  criterion: '$own.Criterion',
  declareEnums: '(graph: $schema.Graph) => object',
  declareOpenPark: '(graph: $schema.Graph) => void',
  duplicate: '$schema.Problem',
  error: 'unknown',
  fc: '{ assert(law: unknown, options: { numRuns: number }): Promise<void> }',
  graph: '$schema.Graph',
  industry: 'typeof $industry.industry',
  law: 'unknown',
  loadDataset: 'typeof $dataset.loadDataset',
  loadDemo: 'typeof $demo.loadDemo',
  log: 'NonNullable<$database.OpenDatabaseOptions["log"]>',
  make: 'Parameters<typeof $own.errorTable>[0]',
  nextDayIn: 'typeof $plan.nextDayIn',
  parkRow: '$rows.Tabular',
  plan: 'typeof $plan.plan',
  problems: '$schema.Problems',
  register: `import(${JSON.stringify(join(root, 'packages/schema/src/systems/system.ts'))}).System<string, string>`,
  registerErrors:
    'Record<"NO_REGISTER" | "REGISTER_UNAVAILABLE", () => Parameters<typeof $own.defineSystem>[0]["absent"]>',
  response: 'import("node:http").ServerResponse',
  row: 'Readonly<Record<string, string | null>>',
  stated: 'Parameters<typeof $own.reportedPeriod>[0]',
  sumOf: 'typeof $schema.sumOf',
  t: '$own.FieldBuilder<"Project">',
  targets: 'readonly { readonly standing: Parameters<typeof $own.compareBySeverity>[0] }[]',
  timeZone: 'string',
  transaction: '$schema.MutationTransaction',
};

/** The same in one file only. */
const spokenIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'packages/client/src/openGraph.ts': {
    operations: `typeof import(${JSON.stringify(join(root, 'packages/client/src/generated/operations.ts'))})`,
  },
  'packages/client/src/options.ts': { token: 'string' },
  'packages/database/src/alter.ts': { database: '$database.Database', statements: '$database.Statement[]' },
  'packages/schema/src/builder/bilingual.ts': {
    t: 'Parameters<typeof $own.bilingualText<{ place: { nameZh: string; nameEn: string } }>>[0]',
  },
  'packages/schema/src/contract/problems.ts': { code: 'string' },
  'packages/schema/src/mutation/databaseRefusal.ts': { data: 'never' },
};

/** The examples in the docstrings of a file, as they are to be typed. */
export function examplesIn({ text }: SourceFile): string[] {
  const blocks = text.matchAll(/@example ?([\s\S]*?)(?=\n\s*\* @|\n\s*\*\s*\n|\s*\*\/)/g);
  return [...blocks].map(([, block = '']) => block.replace(/\n\s*\* ?/g, '\n').trim());
}

/** An example as a module that imports what its file exports, and is given what examples speak of. */
export function moduleOf({ path, text }: SourceFile, example: string): string {
  const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(example);
  const declarations = text.matchAll(/^export (?:async )?(function|const|class|type|interface) (\w+)/gm);
  const exported = new Map([...declarations].map(([, kind = '', name = '']) => [name, kind] as const));
  const own = [...exported].filter(([name]) => isNamed(name));
  const isType = (kind: string | undefined) => kind === 'type' || kind === 'interface';
  const given = Object.entries({ ...spokenOf, ...spokenIn[path] }).filter(
    ([name]) => isNamed(name) && !exported.has(name) && !declares(example, name),
  );
  const named = new Map<string, string>([
    ['$own', path],
    ...packages.map((name) => [`$${name}`, `packages/${name}/src/index.ts`] as const),
  ]);
  return [
    ...[...named]
      .filter(([alias]) => given.some(([, type]) => type.includes(`${alias}.`)))
      .map(([alias, file]) => `import type * as ${alias} from ${JSON.stringify(join(root, file))};`),
    ...own.map(
      ([name, kind]) => `import { ${isType(kind) ? 'type ' : ''}${name} } from ${JSON.stringify(join(root, path))};`,
    ),
    `export async function example(${given.map(([name, type]) => `${name}: ${type}`).join(', ')}) {`,
    statementOf(example.replace(/^export /, ''), isType(exported.get(/^\w+/.exec(example)?.[0] ?? ''))),
    '}',
  ].join('\n');
}

/** An example as a statement: a property becomes that of an object, a type that of a name. */
function statementOf(example: string, isType: boolean): string {
  if (isType) return `type Example = ${example}`;
  return /^\w+: /.test(example) ? `({ ${example.replace(/ \/\/.*$/, '')} });` : example;
}

function declares(example: string, name: string): boolean {
  return new RegExp(`\\(${name}\\) =>|(const|let) (${name}\\b|\\{[^}]*\\b${name}\\b)`).test(example);
}
