import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Domain, roles } from '@plangraph/schema';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import type { TestGraph } from '../createTestGraph.ts';
import { type Filling, onDataset } from '../onDataset.ts';
import { askPlainly, type Data } from './world.ts';

const root = join(import.meta.dirname, '../../../..');

/** An operation that a README shows, and the answer that it promises; null where it promises none. */
interface Example {
  readonly title: string;
  readonly document: string;
  readonly answer: unknown;
}

/** What a domain's README has to keep: its queries and mutations run on a real data set, and answer what it says. */
export function exampleStories(domain: Domain, filling: Filling): void {
  const examples = examplesOf(readFileSync(join(root, 'packages', domain.id, 'README.md'), 'utf8'));
  const { graph } = onDataset(domain, filling);

  it('shows three queries or more, and answers', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ answer }) => answer !== null)).not.toEqual([]);
  });

  it.each(examples.map((example) => [example.title, example] as const))('%s', async (_, { document, answer }) => {
    const data = isMutation(document) ? await askToChange(graph(), document) : await askPlainly(graph(), document);
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
function examplesOf(text: string): Example[] {
  const pattern = /([^\n]*)\n+```graphql\n([\s\S]*?)^```\n(?:\s*```json\n([\s\S]*?)^```)?/gm;
  return [...text.matchAll(pattern)].map(([, title = '', document = '', answer]) => ({
    title,
    document,
    answer: answer === undefined ? null : JSON.parse(answer),
  }));
}
