import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DoorsWorld, openDoorsWorld } from './doorsWorld.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

let world: DoorsWorld;
let folder: string;
let text: string;
beforeAll(async () => {
  world = await openDoorsWorld();
  text = (await world.send('/api/openapi.json')).text;
  folder = mkdtempSync(join(tmpdir(), 'plangraph-clients-'));
  symlinkSync(join(root, 'test/node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'openapi.json'), text);
}, 120_000);
afterAll(async () => {
  await world?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Checks the types of what was generated and of a program that uses it, then runs the program against the gateway. */
async function use(name: string, program: string, types = ['node']) {
  writeFileSync(join(folder, `${name}.ts`), program);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'esnext',
    lib: ['esnext', 'dom', 'dom.iterable'],
    types,
    typeRoots: [join(root, 'node_modules/@types')],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  const checked = await run(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).catch(({ stdout }) => ({ stdout }));
  expect(checked.stdout).toBe('');
  const { stdout } = await run(process.execPath, [`${name}.ts`, world.url, world.keys.administers], { cwd: folder });
  return JSON.parse(stdout);
}

const park = (code: string) =>
  `{ code: '${code}', nameZh: '园区', nameEn: 'Park', kind: 'DEVELOPMENT_ZONE', place: 'kaihua' }`;

describe('the description of REST', () => {
  it('is OpenAPI 3.1 to the letter of a linter, and takes in every root of the graph', {
    timeout: 60_000,
  }, async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: text, absoluteRef: join(folder, 'openapi.json'), config });
    const faults = found.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`);
    expect(faults).toEqual([]);
    const { paths, openapi } = JSON.parse(text);
    expect(openapi).toBe('3.1.1');
    const described = Object.values<Record<string, { operationId: string }>>(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    const { schema } = world.graph;
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(described.filter((each) => !/^(exportRows|templateOfRows|importFile)$/.test(each)).sort()).toEqual(
      [...queries, ...mutations].sort(),
    );
  });

  it('makes a client by openapi-typescript, which reads and writes', { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, 'paths.ts'), astToString(await openapiTS(text)));
    const got = await use(
      'byPaths',
      `import createClient from 'openapi-fetch';
import type { paths } from './paths.ts';
const [, , baseUrl = '', key = ''] = process.argv;
const headers = { authorization: \`Bearer \${key}\`, 'accept-language': 'en' };
const client = createClient<paths>({ baseUrl, headers });
const list = await client.GET('/api/parks', { params: { query: { first: 2, orderBy: '-code', count: true } } });
const codes = list.data?.nodes.map(({ code }) => code) ?? [];
const one = await client.GET('/api/parks/{code}', { params: { path: { code: codes[0] ?? '' } } });
const made = await client.POST('/api/verbs/createPark', { params: { header: { 'Idempotency-Key': 'by-paths' } }, body: { park: ${park('by-paths')} } });
const none = await client.GET('/api/parks/{code}', { params: { path: { code: 'nix' } } });
// @ts-expect-error a kind that no park is of
client.POST('/api/verbs/createPark', { body: { park: { ...${park('x')}, kind: 'NIX' } } }).catch(() => {});
// @ts-expect-error an address that is none
client.GET('/api/nothing').catch(() => {});
console.log(JSON.stringify({ codes, one: one.data?.code, made: made.data?.park?.place?.code, none: none.error?.code }));
`,
    );
    expect(got).toEqual({ codes: expect.any(Array), one: got.codes[0], made: 'kaihua', none: 'NOT_FOUND' });
    expect(got.codes).toHaveLength(2);
  });

  it('makes a client by hey-api, which reads and writes', { timeout: 120_000 }, async () => {
    const include = ['GET /api/parks', 'GET /api/targets/{plan}/{code}', 'POST /api/verbs/createPark'];
    await createClient({
      input: join(folder, 'openapi.json'),
      output: { path: join(folder, 'sdk'), module: { extension: '.ts' } },
      parser: { filters: { operations: { include } } },
      plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
      logs: { level: 'silent' },
    });
    const got = await use(
      'bySdk',
      `import { client } from './sdk/client.gen.ts';
import { createPark, parks, target } from './sdk/sdk.gen.ts';
const [, , baseUrl = '', key = ''] = process.argv;
client.setConfig({ baseUrl, auth: key });
const list = await parks({ query: { first: 1, lang: 'en' } });
const one = await target({ path: { plan: 'kaihua-2023', code: 'gdp.growth' } });
const made = await createPark({ headers: { 'Idempotency-Key': 'by-sdk' }, body: { park: ${park('by-sdk')} } });
const refused = await createPark({ headers: { 'Idempotency-Key': 'by-sdk-2' }, body: { park: ${park('by-sdk')} } });
console.log(JSON.stringify({ parks: list.data?.nodes.length, colour: one.data?.status?.colour, made: made.data?.park?.code, refused: refused.error?.code }));
`,
    );
    expect(got).toEqual({ parks: 1, colour: expect.any(String), made: 'by-sdk', refused: 'ALREADY_EXISTS' });
  });
});
