import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typed from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  buildSchema,
  type DocumentNode,
  isObjectType,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';

/** A file, and what it should hold. */
interface Generated {
  readonly file: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../../..');
const folder = join(import.meta.dirname, '../src/generated');
const head = '// Made by `pnpm client:write`. Do not edit.\n';

/** What the client has of the rest of the checkout: types of the promised operations, and the codes of errors. */
export async function generated(): Promise<Generated[]> {
  return [
    { file: join(folder, 'operations.ts'), text: await operations() },
    { file: join(folder, 'errorCodes.ts'), text: errorCodes() },
    { file: join(folder, 'graphcacheKeys.ts'), text: graphcacheKeys() },
  ];
}

/** The promised operations, each with the hash of its file, as every gateway knows it. */
async function operations(): Promise<string> {
  const schema = parse(readFileSync(join(root, 'schema.graphql'), 'utf8'), { noLocation: true });
  const files = globSync('services/gateway/operations/*.graphql', { cwd: root }).sort();
  const documents = files.map((file) => ({ location: file, document: parse(readFileSync(join(root, file), 'utf8')) }));
  const types = await codegen({
    filename: 'operations.ts',
    schema,
    schemaAst: buildASTSchema(schema, { assumeValid: true }),
    documents,
    config: {
      scalars: {
        Decimal: 'string',
        Date: 'string',
        DateTime: 'string',
        GeoJSON: '{ type: string; coordinates: [number, number] }',
      },
      skipTypename: true,
      enumType: 'string-literal',
      useTypeImports: true,
      avoidOptionals: { field: true },
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: typed },
  });
  const exported = documents.flatMap(({ location, document }) => {
    const text = readFileSync(join(root, location), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    return Object.values(separateOperations(document)).map((own) => exportOf(own, basename(location), hash));
  });
  const bare = String(types).replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '');
  // The codes of problems are those of the errors' tables.
  const coded = bare.replace(/\b(errors|problems): Array<\{ code: string\b/g, '$1: Array<{ code: ErrorCode');
  const imports = `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';\nimport { promised } from '../document.ts';\nimport type { ErrorCode } from '../graphError.ts';\n`;
  return `${head}${imports}${coded}\n${exported.join('\n\n')}\n`;
}

function exportOf(document: DocumentNode, file: string, hash: string): string {
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!definition?.name) throw new Error(`${file} has an operation without a name; clients ask for it by its name.`);
  const { name, operation } = definition;
  const type = `${name.value}${operation[0]?.toUpperCase()}${operation.slice(1)}`;
  const typed = `TypedDocumentNode<${type}, ${type}Variables>`;
  const text = JSON.stringify(stripIgnoredCharacters(print(document)));
  return `/** The ${operation} \`${name.value}\` of ${file}. */\nexport const ${name.value}: ${typed} = /* @__PURE__ */ promised('${hash}', ${text});`;
}

/** Sections of docs/reference/errors.md that tell of what no client of the graph is answered. */
const elsewhere = ['In data sets', 'When starting', 'Of the command line', 'Of the doctor'];

function errorCodes(): string {
  const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8');
  const sections = page.split(/^## /m).filter((section) => !elsewhere.some((title) => section.startsWith(title)));
  const codes = sections.flatMap((section) => [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code));
  const each = [...new Set(codes)].sort().map((code) => `  | '${code}'`);
  return `${head}/** The codes of docs/reference/errors.md that a client of the graph may be answered. */\nexport type KnownErrorCode =\n${each.join('\n')};\n`;
}

/** Types of which Graphcache knows by their names that they have no key. */
const knownWithout = /^__|PageInfo|(Connection|Edge)$/;

function graphcacheKeys(): string {
  const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'), { assumeValid: true });
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const without = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !roots.includes(type) && !('id' in type.getFields()))
    .map(({ name }) => name)
    .filter((name) => !knownWithout.test(name))
    .sort();
  const lines = without.map((name) => `  ${name}: none,`);
  return `${head}const none = () => null;\n\n/** For urql's Graphcache: the types of this graph that have no \`id\` and belong to what they hang from. */\nexport const graphcacheKeys: Readonly<Record<string, () => null>> = {\n${lines.join('\n')}\n};\n`;
}
