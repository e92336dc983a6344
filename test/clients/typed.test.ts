import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as clientPreset from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type Operation, openGraph } from '@plangraph/client';
import { buildASTSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listening } from './stories.ts';
import { openWorld, type World } from './world.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-typed-'));
const program = (name: string) => join(import.meta.dirname, 'node_modules/.bin', name);
const text = 'query Place($code: String!) { plan(code: $code) { code targets(first: 2) { nodes { code value } } } }';

/** A program of a frontend, which reads what is there and what is not. */
const frontend = (made: string) => `${made}
type Answer = ResultOf<typeof document>;
export const given: VariablesOf<typeof document> = { code: 'kaihua-2023' };
export const value = (answer: Answer): string | null | undefined => answer.plan?.targets.nodes[0]?.value;
// @ts-expect-error The plan has no such field here.
export const wrong = (answer: Answer) => answer.plan?.nonsense;
// @ts-expect-error The code is a text.
export const other: VariablesOf<typeof document> = { code: 1 };
`;

let world: World;
beforeAll(async () => {
  symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
  const printed = ['services/gateway/src/main.ts', 'schema', '--domains', 'plan', '--read-only'];
  const sdl = execFileSync(process.execPath, printed, { cwd: root, encoding: 'utf8' });
  writeFileSync(join(folder, 'schema.graphql'), sdl);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  await generatePreset(sdl);
  world = await openWorld({ PLANGRAPH_OPERATIONS: join(folder, 'preset') });
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world?.close();
});

const compilerOptions = {
  strict: true,
  module: 'nodenext',
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
  plugins: [{ name: 'gql.tada/ts-plugin', schema: './schema.graphql', tadaOutputLocation: './introspection.d.ts' }],
};

/** Writes what GraphQL Code Generator makes with its client preset, persisted documents among it. */
async function generatePreset(sdl: string): Promise<void> {
  const schema = parse(sdl);
  const sections = await clientPreset.preset.buildGeneratesSection({
    baseOutputDir: `${join(folder, 'preset')}/`,
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: 'place.ts', document: parse(text), rawSDL: text }],
    config: { scalars: { Decimal: 'string' }, useTypeImports: true },
    presetConfig: { persistedDocuments: true, fragmentMasking: false },
    plugins: [],
    pluginMap: {},
  });
  mkdirSync(join(folder, 'preset'));
  for (const section of sections) writeFileSync(section.filename, await codegen(section));
}

describe('operations of a frontend’s own', () => {
  it('have types by gql.tada and by the client preset, from a part of the schema', () => {
    const tada = `import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './introspection.d.ts';
const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Decimal: string } }>();
const document = graphql(\`${text}\`);`;
    const preset = `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { PlaceDocument } from './preset/graphql.ts';
const document = PlaceDocument;`;
    writeFileSync(join(folder, 'tada.ts'), frontend(tada));
    writeFileSync(join(folder, 'preset.ts'), frontend(preset));
    execFileSync(program('gql.tada'), ['generate-output'], { cwd: folder, stdio: 'pipe' });
    const { stdout } = spawnSync(program('tsc'), ['-p', '.'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('are asked by the hashes that the preset wrote', async () => {
    const { PlaceDocument: document } = (await import(join(folder, 'preset/graphql.ts'))) as {
      readonly PlaceDocument: Operation<{ readonly plan: { readonly code: string } }, { readonly code: string }>;
    };
    const known = Object.keys(JSON.parse(readFileSync(join(folder, 'preset/persisted-documents.json'), 'utf8')));
    const { sent, fetch } = listening(world);
    const { plan } = await openGraph({ url: `${world.line.url}/graphql`, fetch }).ask(document, {
      code: 'kaihua-2023',
    });
    expect(plan.code).toBe('kaihua-2023');
    expect(sent).toEqual([expect.not.objectContaining({ query: expect.anything() })]);
    expect(JSON.stringify(sent)).toContain(known[0]?.replace('sha256:', ''));
  });
});
