import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, type DocumentNode, parse } from 'graphql';

const here = import.meta.dirname;
const root = join(here, '../..');
const schemaFile = join(root, 'schema.graphql');

/** Where everything lies that is made. */
export const made = join(here, '.made');

/** Makes all that clients make of the schema before they run: Relay's artifacts, the client preset's, gql.tada's. */
export async function generate(): Promise<void> {
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made);
  compileRelay();
  await Promise.all([writePreset('nodes', 'documentNode'), writePreset('text', 'string')]);
  execFileSync(join(here, 'node_modules/.bin/gql.tada'), ['generate-output'], { cwd: here, stdio: 'pipe' });
}

function compileRelay(): void {
  mkdirSync(join(made, 'relay'));
  writeFileSync(join(made, 'relay/persisted_queries.json'), '{}');
  // It reads no file outside its folder.
  copyFileSync(schemaFile, join(made, 'schema.graphql'));
  execFileSync(join(here, 'node_modules/.bin/relay-compiler'), ['relay.config.json'], { cwd: here, stdio: 'pipe' });
}

/** What a frontend asks by the client preset. */
const asked = 'query Sections($plan: String!) { plan(code: $plan) { code areas { code title(lang: EN) } } }';

async function writePreset(folder: string, documentMode: string): Promise<void> {
  const schema: DocumentNode = parse(readFileSync(schemaFile, 'utf8'));
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: `${join(made, folder)}/`,
    schema,
    schemaAst: buildASTSchema(schema, { assumeValid: true }),
    documents: [{ document: parse(asked), rawSDL: asked, location: 'asked.ts' }],
    config: { documentMode, useTypeImports: true, scalars: { Decimal: 'string', Date: 'string', DateTime: 'string' } },
    presetConfig: { persistedDocuments: true, fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });
  for (const output of outputs) {
    mkdirSync(dirname(output.filename), { recursive: true });
    writeFileSync(output.filename, await codegen(output));
  }
}

if (import.meta.main) await generate();
