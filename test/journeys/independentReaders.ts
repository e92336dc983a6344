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
export async function namesByOdata(url: string, key: string, codes: readonly string[]): Promise<string[]> {
  const $filter = codes.map((code) => `code eq '${code}'`).join(' or ');
  const found = await clientOf(url, key).get('Enterprises').query({ $filter, $orderby: 'code', $select: 'code' });
  return found.map(({ code }: { readonly code: string }) => code);
}

/** How many approved figures o.js counts. */
export async function figuresByOdata(url: string, key: string): Promise<number> {
  return Number(await clientOf(url, key).get('Observations/$count').query());
}

/** What a client that hey-api makes of the description of REST reads: an enterprise, and why one that is none is refused. */
export async function parkByGeneratedClient(url: string, key: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-month-'));
  try {
    const input = join(folder, 'openapi.json');
    writeFileSync(input, await (await fetch(`${url}/api/openapi.json`)).text());
    await createClient({
      input,
      output: { path: join(folder, 'sdk'), module: { extension: '.ts' } },
      parser: { filters: { operations: { include: ['GET /api/enterprises/{code}'] } } },
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
