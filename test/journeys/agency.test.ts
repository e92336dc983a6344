import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRoutes, type RouteAnswer } from '@plangraph/exchange';
import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function textOf(body: RouteAnswer['body']): Promise<string> {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.from(body as string).toString();
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces).toString();
}

describe('the guide for agencies', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await kaihuaGraph();
  });
  afterAll(() => graph.close());

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
});
