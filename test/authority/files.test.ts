import { createRoutes } from '@plangraph/exchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf } from './globalIds.ts';
import { grounds } from './grounds.ts';
import type { Counties } from './places.ts';
import { report } from './reported.ts';
import { type Reader, type Secret, secretsOf } from './secrets.ts';
import { everybody, isNarrowed, viewerOf, wordsOf } from './somebody.ts';
import { someOf } from './someOf.ts';

describe.each(grounds)('in %s, whoever fetches files', (name, make) => {
  let counties: Counties;
  let secrets: readonly Secret[];
  let get: (path: string, reader: Reader) => Promise<{ readonly status: number; readonly text: string }>;
  beforeAll(async () => {
    counties = await make();
    secrets = await secretsOf(counties, await report(counties));
    const { graph } = counties;
    const answer = createRoutes({ graph, database: graph.database });
    get = async (path, reader) => {
      const url = new URL(path, 'http://files.test');
      const { status, body } = await answer({
        method: 'GET',
        path: url.pathname,
        query: url.searchParams,
        header: () => null,
        body: undefined,
        viewer: reader && viewerOf(reader),
        language: 'EN',
        requestId: 'test',
        signal: new AbortController().signal,
        described: true,
        tell: (error) => error,
      });
      const chunks: Buffer[] = [];
      const written = typeof body === 'string' || body instanceof Uint8Array ? [body] : body;
      for await (const chunk of written) chunks.push(Buffer.from(chunk as string));
      return { status, text: Buffer.concat(chunks).toString() };
    };
  }, 300_000);
  afterAll(() => counties?.graph.close());

  it('finds in an export what he sees in the graph, and nothing that is retired', async () => {
    const wrong: string[] = [];
    let cells = 0;
    const exported = [...counties.graph.rowRegisters.values()].filter(({ list }) => list !== null);
    const pairs = exported.flatMap((register) => [null, ...everybody].map((reader) => [register, reader] as const));
    for (const [register, reader] of someOf(pairs, name)) {
      const { noun } = register.register;
      const { serving = '', retired = null } = counties.records.get(noun) ?? {};
      const wanted = [serving, ...(retired === null ? [] : [retired])];
      const { status, text } = await get(`/exports/${register.name}?format=jsonl&${filterOf(wanted)}`, reader);
      const sees = secrets.find((each) => each.noun === noun && each.id === numberOf(serving))?.sees(reader) ?? false;
      // A key fetches files of the areas only to which its scope of files is bound.
      const right = reader && isNarrowed(reader) ? '403 with 0' : `200 with ${sees ? 1 : 0}`;
      const told = `${status} with ${status === 200 ? text.split('\n').filter(Boolean).length : 0}`;
      cells += 1;
      if (told !== right) wrong.push(`/exports/${register.name} to ${wordsOf(reader)}: ${told} rows, not ${right}`);
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(exported.length * 3);
  }, 300_000);

  it('finds by REST and by OData what he sees in the graph', async () => {
    const wrong: string[] = [];
    const listed = [...counties.graph.rowRegisters.values()].filter(({ list }) => list !== null);
    const pairs = listed.flatMap((register) => [null, ...everybody].map((reader) => [register, reader] as const));
    for (const [{ list, register }, reader] of someOf(pairs, `${name} by addresses`)) {
      const { serving = '' } = counties.records.get(register.noun) ?? {};
      const sees = secrets.find((each) => each.noun === register.noun && each.id === numberOf(serving))?.sees(reader);
      const set = `${list?.charAt(0).toUpperCase()}${list?.slice(1)}`;
      const paths = [
        `/api/${list}?id=${encodeURIComponent(serving)}&fields=id`,
        `/odata/${set}?$select=id&$filter=${encodeURIComponent(`id eq '${serving}'`)}`,
      ];
      for (const path of paths) {
        const { status, text } = await get(path, reader);
        const told = `${status} with ${text.includes(JSON.stringify(serving)) ? 1 : 0}`;
        const right = `200 with ${sees ? 1 : 0}`;
        if (told !== right) wrong.push(`${path} to ${wordsOf(reader)}: ${told} rows, not ${right}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('gets back refused rows of imports that he sees in the graph', async () => {
    const brought = secrets.find(({ noun }) => noun === 'Import');
    const wrong: string[] = [];
    for (const reader of [null, ...everybody]) {
      const { status } = await get(`/imports/${brought?.id}/refused`, reader);
      const isRefused = reader === null ? 401 : 404;
      const right = brought?.sees(reader) ? 200 : isRefused;
      if (status !== right) wrong.push(`/imports/…/refused to ${wordsOf(reader)}: ${status}, not ${right}`);
    }
    expect(wrong).toEqual([]);
  });

  const filterOf = (ids: readonly string[]) => `filter=${encodeURIComponent(JSON.stringify({ id: { in: ids } }))}`;
});
