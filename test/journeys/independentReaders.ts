import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { parse } from 'csv-parse/sync';
import { o } from 'odata';
import { SDMXParser } from 'sdmx-json-parser';

/** Reads separated values by csv-parse; what we write comes from hucre. */
export function csvIn(bytes: Buffer): string[][] {
  return parse(bytes, { bom: true });
}

/** Figures of an SDMX-JSON message as the parser of a statistical office reads it: indicator, period, value. */
export async function figuresInSdmxJson(url: string): Promise<string[][]> {
  const parser = new SDMXParser();
  await parser.getDatasets(url);
  // It gives the names of codes.
  const [indicators] = parser.getDimension('INDICATOR');
  const codes = new Map(indicators?.values.map(({ id, name }) => [name, id]));
  return parser
    .getData()
    .map(({ INDICATOR, TIME_PERIOD, value }) => [codes.get(String(INDICATOR)), TIME_PERIOD, value].map(String))
    .sort();
}

const clientOf = (url: string, key: string) =>
  o(`${url}/odata/`, { headers: { authorization: `Basic ${Buffer.from(`excel:${key}`).toString('base64')}` } });

/** Codes of enterprises as o.js reads them, as whoever shows a key as the password of Basic. */
export async function codesByOdata(url: string, key: string, codes: readonly string[]): Promise<string[]> {
  const $filter = codes.map((code) => `code eq '${code}'`).join(' or ');
  const found = await clientOf(url, key).get('Enterprises').query({ $filter, $orderby: 'code', $select: 'code' });
  return found.map(({ code }: { readonly code: string }) => code);
}

/** How many figures o.js counts, as the public: those that were approved. */
export async function figuresByOdata(url: string): Promise<number> {
  return Number(await o(`${url}/odata/`).get('Observations/$count').query());
}

/** What a client that hey-api makes of the description of REST reads: an enterprise, and why one that is none is refused. */
export async function enterpriseByGeneratedClient(url: string, key: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-month-'));
  try {
    const described: Described = await (await fetch(`${url}/api/openapi.json`)).json();
    const input = join(folder, 'openapi.json');
    writeFileSync(input, JSON.stringify(ofPath(described, '/api/enterpriseByCode/{code}')));
    await createClient({
      input,
      output: { path: join(folder, 'sdk'), module: { extension: '.ts' } },
      plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
      logs: { level: 'silent' },
    });
    const { client } = await import(join(folder, 'sdk/client.gen.ts'));
    const { enterpriseByCode } = await import(join(folder, 'sdk/sdk.gen.ts'));
    client.setConfig({ baseUrl: url, auth: key });
    const one = await enterpriseByCode({ path: { code: 'bamboo' } });
    const none = await enterpriseByCode({ path: { code: 'nowhere' } });
    return { code: one.data?.code, refused: none.error?.code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Described {
  readonly paths: Readonly<Record<string, object>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** A description of one path and of what it refers to; test/exchange/openapi.test.ts has clients made of the whole. */
function ofPath(described: Described, path: string): object {
  const paths = { [path]: described.paths[path] };
  const used = new Set<string>();
  const follow = (text: string): void => {
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([\w.-]+)"/g)) {
      if (used.has(`${kind}/${name}`)) continue;
      used.add(`${kind}/${name}`);
      follow(JSON.stringify(described.components[kind]?.[name]));
    }
  };
  follow(JSON.stringify(paths));
  const components = Object.entries(described.components).map(([kind, all]) => [
    kind,
    kind === 'securitySchemes'
      ? all
      : Object.fromEntries(Object.entries(all).filter(([name]) => used.has(`${kind}/${name}`))),
  ]);
  return { ...described, paths, components: Object.fromEntries(components) };
}
