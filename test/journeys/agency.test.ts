import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
});
