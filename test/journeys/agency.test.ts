import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRoutes, type RouteAnswer } from '@plangraph/exchange';
import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { logSource, startWorker, type Worker } from '@plangraph/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from './commandLine.ts';
import { kaihuaGraph } from './world.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/agency.md'), 'utf8');
const shown = /```graphql\n# as (the public|\w+)\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g;
const steps = [...guide.matchAll(shown)].map(([, who = '', document = '', answer = '']) => {
  const [name = ''] = /(?<=(?:query|mutation) )\w+/.exec(document) ?? [];
  return [name, { who, document, answer }] as const;
});

const people: Readonly<Record<string, Viewer>> = {
  li: { subject: 'li', organisation: 'tech', roles: ['reporter'] },
  setup: { subject: 'setup', organisation: null, roles: ['reader', 'administrator'] },
  zhao: { subject: 'zhao', organisation: 'office', roles: ['approver'] },
};

/** What is sent over HTTP, beside the graph: a method, an address, a file; and what is answered, a file or a part of JSON. */
const sent = /```http\n# as (the public|\w+)\n(GET|POST) (\S+)\n(?:\n([\s\S]*?))?```\n\n```(json|csv)\n([\s\S]*?)```/g;
const files = [...guide.matchAll(sent)].map(([, who = '', method = '', address = '', body, kind = '', answer = '']) => {
  const [path = '', query = ''] = address.split('?');
  return [`${method} ${address}`, { who, method, path, query, body, kind, answer }] as const;
});

/** What is typed at a command line, and what is printed. */
const typed = /```sh\n# as (the public|\w+)\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;
const commands = [...guide.matchAll(typed)].map(([, who = '', lines = '', printed = '']) => {
  return [lines.trimEnd().split('\n').at(-1) ?? '', { who, lines, printed }] as const;
});

/** The same people as programs, whose keys are kept. */
const programs = {
  li: { organisation: 'tech', scopes: ['READ', 'REPORT', 'IMPORT', 'EXPORT'] },
  zhao: { organisation: 'office', scopes: ['READ', 'APPROVE'] },
} as const;

async function textOf(body: RouteAnswer['body']): Promise<string> {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body as string).toString();
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces).toString();
}

describe('the guide for agencies', () => {
  let graph: TestGraph;
  let line: CommandLine | undefined;
  let worker: Worker | undefined;

  beforeAll(async () => {
    graph = await kaihuaGraph();
  });
  afterAll(async () => {
    await worker?.stop();
    await line?.close();
    await graph.close();
  });

  it('shows an answer to every operation', () => {
    expect(steps).toHaveLength([...guide.matchAll(/^```graphql$/gm)].length);
    expect(steps.length).toBeGreaterThan(10);
  });

  it.each(steps)('%s is answered as it says', async (_, { who, document, answer }) => {
    const { data, errors } = await graph.query(document, {}, { viewer: people[who] ?? null });
    expect(errors).toBeUndefined();
    // The moment of a hand-in is another one each time.
    const told = JSON.stringify(data).replace(/(?<="submittedAt":")[^"]+/g, '2026-11-24T08:00:00.000Z');
    expect(JSON.parse(told)).toEqual(JSON.parse(answer));
  });

  it('shows an answer to every file', () => {
    expect(files).toHaveLength([...guide.matchAll(/^```http$/gm)].length);
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('%s is answered as it says', async (_, { who, method, path, query, body, kind, answer }) => {
    const answered = await createRoutes({ graph, database: graph.database })({
      method,
      path,
      query: new URLSearchParams(query),
      header: () => null,
      body: body === undefined ? undefined : Buffer.from(body),
      viewer: people[who] ?? null,
      language: 'EN',
      requestId: 'guide',
      signal: new AbortController().signal,
      described: true,
      tell: (error) => error,
    });
    const text = await textOf(answered.body);
    if (kind === 'json') expect(JSON.parse(text), text).toMatchObject(JSON.parse(answer));
    else expect(text.replace('\ufeff', '').replaceAll('\r\n', '\n').trimEnd()).toBe(answer.trimEnd());
  });

  it('shows what every command of somebody prints', () => {
    expect(commands).toHaveLength([...guide.matchAll(/^```sh\n# as /gm)].length);
    expect(commands.length).toBeGreaterThan(5);
  });

  describe('at the command line', () => {
    const keys = new Map<string, string>();
    beforeAll(async () => {
      line = await openCommandLine(graph.database);
      const { database } = graph;
      const log = { debug: () => {}, warn: (facts: object) => console.error(facts) };
      const source = logSource(database.pool);
      worker = startWorker({ database, graph, means: null, source, log, settings: { pause: 20 } });
      // As `plangraph key create --name` calls the client.
      for (const [who, { organisation, scopes }] of Object.entries(programs))
        keys.set(who, await line.key(`${organisation}-${who}`, organisation, scopes));
    }, 120_000);

    it.each(commands)('%s prints what it says', async (_, { who, lines, printed }) => {
      const ran = await line?.run(lines, { key: keys.get(who) ?? null });
      const out = `${ran?.out}${ran?.err}`
        .replaceAll(line?.url ?? '', 'https://plans.example.org')
        .replace('\ufeff', '');
      expect(out.replaceAll('\r\n', '\n').trimEnd()).toBe(printed.trimEnd());
    });
  });
});
