import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse } from 'graphql';
import { cockpitRoot, schemaFile } from './places.ts';

/** A file of generated types, and what it should hold. */
export interface Generated {
  readonly file: string;
  readonly text: string;
}

const suffixes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const scalars = {
  Decimal: 'string',
  Date: 'string',
  DateTime: 'string',
  GeoJSON: '{ type: string; coordinates: [number, number] }',
};

/** The types of every operation that stands beside a view, checked against the schema: `plan.graphql` gives `generated/plan.ts`. */
export async function generateOperations(): Promise<Generated[]> {
  const schema = parse(readFileSync(schemaFile, 'utf8'), { noLocation: true });
  const schemaAst = buildASTSchema(schema, { assumeValid: true });
  const texts = globSync('src/{graph,views}/**/*.graphql', { cwd: cockpitRoot })
    .sort()
    .map((file) => ({ file, own: readFileSync(join(cockpitRoot, file), 'utf8') }));
  const isOfAll = ({ own }: { readonly own: string }) =>
    parse(own).definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  // A file of fragments alone is for every file that spreads one of them.
  const ofAll = texts.filter(isOfAll).map(({ own }) => own);
  const beside = texts.filter((each) => !isOfAll(each));
  return Promise.all(
    beside.map(({ file, own }) => generate(file, [own, ...ofAll.filter((each) => spreads(own, each))].join('\n'))),
  );

  async function generate(file: string, text: string): Promise<Generated> {
    const document = parse(text);
    const name = basename(file, '.graphql');
    const filename = `src/generated/${name}.ts`;
    const types = await codegen({
      filename,
      schema,
      schemaAst,
      documents: [{ document, location: file }],
      config: {
        scalars,
        skipTypename: true,
        enumType: 'string-literal',
        useTypeImports: true,
        avoidOptionals: { field: true },
      },
      plugins: [{ operations: {} }],
      pluginMap: { operations },
    });
    const documents = document.definitions.flatMap((each) =>
      each.kind === 'OperationDefinition' && each.name ? [each.name.value] : [],
    );
    const kinds = document.definitions.flatMap((each) => (each.kind === 'OperationDefinition' ? [each.operation] : []));
    const exports = documents.map((each, index) => {
      const kind = suffixes[kinds[index] ?? 'query'];
      const types = `${each}${kind}, ${each}${kind}Variables`;
      const own = documents.length > 1 ? only(document, each) : text;
      return `export const ${each}Document = gql<${types}>(${JSON.stringify(compact(own))});`;
    });
    const head = `// Generated from ${file} by services/cockpit/bundle/writeOperations.ts. Do not edit.\nimport { gql } from '@urql/core';\n`;
    const bare = String(types).replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '');
    return { file: join(cockpitRoot, filename), text: `${head}${bare}\n${exports.join('\n')}\n` };
  }
}

/** Whether a text spreads a fragment of another one. */
function spreads(text: string, other: string): boolean {
  return parse(other).definitions.some(
    (each) => 'name' in each && new RegExp(`\\.\\.\\.${each.name?.value}\\b`).test(text),
  );
}

/** One operation of a document, with the fragments that it spreads: one that is not used may not be sent along. */
function only(document: ReturnType<typeof parse>, name: string): string {
  const texts = new Map(
    document.definitions.flatMap((each) =>
      'name' in each && each.name ? [[each.name.value, textOf(each)] as const] : [],
    ),
  );
  const taken = new Set([name]);
  // A set grows while it is walked: fragments of fragments come along.
  for (const each of taken) {
    for (const [, spread = ''] of (texts.get(each) ?? '').matchAll(/\.\.\.\s*(\w+)/g))
      if (texts.has(spread)) taken.add(spread);
  }
  return [...taken].map((each) => texts.get(each) ?? '').join('\n');
}

function textOf({ loc }: ReturnType<typeof parse>['definitions'][number]): string {
  return loc?.source.body.slice(loc.start, loc.end) ?? '';
}

function compact(text: string): string {
  return text.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();
}

/** Writes the types of all operations. */
export async function writeOperations(): Promise<void> {
  for (const { file, text } of await generateOperations()) writeFileSync(file, text);
}
