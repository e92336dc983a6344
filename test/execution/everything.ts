import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { fillEverything } from '../oracle/fill.ts';

/** The graph of all domains over a database that has rows of everything. */
export async function openEverything(): Promise<TestGraph> {
  await template('everything', (database) => fillEverything(database, 24));
  return createTestGraph({ domains, from: 'everything' });
}

/** The codes of its first projects. */
export async function projectCodes(graph: TestGraph): Promise<string[]> {
  const { data } = await graph.query('{ projects { nodes { code } } }');
  return data.projects.nodes.map(({ code }: { code: string }) => code);
}
