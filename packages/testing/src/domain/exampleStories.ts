import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { type Domain, roles } from '@plangraph/schema';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestGraph, type TestGraph } from '../createTestGraph.ts';
import { template } from '../scratchDatabase.ts';
import { askPlainly, type Data } from './world.ts';

const root = join(import.meta.dirname, '../../../..');

/** Loads a data set: the spine's loader, which the tests of a domain hand over. */
export type LoadDataset = (options: {
  readonly database: Database;
  readonly folder: string;
  readonly domains: readonly Domain[];
}) => Promise<unknown>;

/** An operation that a README shows, and the answer that it promises; null where it promises none. */
interface Example {
  readonly title: string;
  readonly document: string;
  readonly answer: unknown;
}

/** What a domain's README has to keep: its queries and mutations run on a real data set, and answer what it says. */
export function exampleStories(domain: Domain, dataset: string, loadDataset: LoadDataset): void {
  const examples = examplesOf(readFileSync(join(root, 'packages', domain.id, 'README.md'), 'utf8'));
  let graph: TestGraph;
  beforeAll(async () => {
    const from = `${dataset}-${domain.id}`;
    const folder = join(root, 'prisma/seed', dataset);
    await template(from, async (database) => {
      await loadDataset({ database, folder, domains: withUsed(domain) });
    });
    graph = await createTestGraph({ domains: [domain], from });
  });
  afterAll(() => graph?.close());

  it('shows three queries or more, and answers', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ answer }) => answer !== null)).not.toEqual([]);
  });

  it.each(examples.map((example) => [example.title, example] as const))('%s', async (_, { document, answer }) => {
    const data = isMutation(document) ? await askToChange(graph, document) : await askPlainly(graph, document);
    if (answer !== null) expect({ data }).toEqual(answer);
  });
}

function isMutation(document: string): boolean {
  return parse(document).definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  );
}

/** Sends a mutation as somebody who may do everything. */
async function askToChange(graph: TestGraph, document: string): Promise<Data> {
  const viewer = { subject: 'readme', organisation: null, roles: [...roles] };
  const { data, errors } = await graph.query(document, {}, { viewer });
  expect(errors, document).toBeUndefined();
  return data;
}

/** The blocks of GraphQL in a document, each with the block of JSON that follows it at once and the line before it. */
export function examplesOf(text: string): Example[] {
  const pattern = /([^\n]*)\n+```graphql\n([\s\S]*?)^```\n(?:\s*```json\n([\s\S]*?)^```)?/gm;
  return [...text.matchAll(pattern)].map(([, title = '', document = '', answer]) => ({
    title,
    document,
    answer: answer === undefined ? null : JSON.parse(answer),
  }));
}

function withUsed(domain: Domain): Domain[] {
  return [...new Set([...Object.values(domain.uses).flatMap(withUsed), domain])];
}
