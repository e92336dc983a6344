import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@plangraph/database';
import type { Domain } from '@plangraph/schema';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Answer } from './answer.ts';
import { type Bureau, bureau } from './bureau.ts';
import { createTestGraph, type TestGraph } from './createTestGraph.ts';
import { template } from './scratchDatabase.ts';

const seed = join(import.meta.dirname, '../../../prisma/seed');

/** Loads a data set: the spine's loader, which the tests of a domain hand over. */
export type LoadDataset = (options: {
  readonly database: Database;
  readonly folder: string;
  readonly domains: readonly Domain[];
}) => Promise<unknown>;

/** Loads the synthetic year of a plan: the spine's loader, which the tests of a domain hand over. */
type LoadDemo = (options: {
  readonly database: Database;
  readonly domains: readonly Domain[];
  readonly plan: string;
}) => Promise<unknown>;

/** What a graph is filled with. */
export interface Filling {
  /** The data set: its folder in prisma/seed, or the address of a folder of the domain's own. The folder is called as its plan is. */
  readonly dataset: string | URL;
  readonly loadDataset: LoadDataset;
  /** Given where the plan's synthetic year is to be there too. */
  readonly loadDemo?: LoadDemo;
}

/** A domain's graph on a data set, for the tests of one file or one `describe`. */
export interface OnDataset {
  /** The graph; there from the first `beforeAll` that is declared after it. */
  graph(): TestGraph;
  /** A bureau that works on it. */
  readonly desk: Bureau;
  /** Asks as the public does, and expects an answer without errors. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer['data']>;
}

/**
 * Makes a graph of a domain before the tests, on a database of its own with a data set in it, and closes it after them. The
 * data set is loaded once a run, with the domain and those that it uses.
 *
 * @example const { ask } = onDataset(industry, { dataset: 'a-plan', loadDataset, loadDemo });
 */
export function onDataset(domain: Domain, { dataset, loadDataset, loadDemo }: Filling): OnDataset {
  let graph: TestGraph;
  const query: TestGraph['query'] = (...request) => graph.query(...request);
  beforeAll(async () => {
    const folder = folderOf(dataset);
    const from = [planOf(dataset), domain.id, ...(loadDemo ? ['demo'] : [])].join('-');
    const domains = withUsed(domain);
    await template(from, async (database) => {
      await loadDataset({ database, folder, domains });
      await loadDemo?.({ database, domains, plan: planOf(dataset) });
    });
    graph = await createTestGraph({ domains: [domain], from });
  }, 120_000);
  afterAll(() => graph?.close());
  return {
    graph: () => graph,
    desk: bureau({ query }),
    async ask(document, variables) {
      const { data, errors } = await query(document, variables);
      expect(errors, document).toBeUndefined();
      return data;
    },
  };
}

/** The code of the plan that a data set holds, after which its folder is called. */
export function planOf(dataset: Filling['dataset']): string {
  return basename(folderOf(dataset));
}

function folderOf(dataset: Filling['dataset']): string {
  return typeof dataset === 'string' ? join(seed, dataset) : fileURLToPath(dataset);
}

function withUsed(domain: Domain): Domain[] {
  return [...new Set([...Object.values(domain.uses).flatMap(withUsed), domain])];
}
