import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { loadDataset } from '@plangraph/dataset';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';

const root = join(import.meta.dirname, '../..');

/** The first plan, and a tiny second one. */
export const datasets = {
  kaihua: join(root, 'prisma/seed/kaihua-2023'),
  other: join(root, 'packages/dataset/test/fixtures/other-2024'),
} as const;

/** An operation that frontends were promised, by the name of its file. */
export function promised(name: string): string {
  return readFileSync(join(root, 'services/gateway/operations', `${name}.graphql`), 'utf8');
}

/** Loads a data set as `start` does. */
export function load(database: Database, folder: string) {
  return loadDataset({ database, folder, domains });
}

/** The whole product on a database of its own that has the first plan. */
export async function kaihuaGraph(): Promise<TestGraph> {
  await template('kaihua-2023', async (database) => {
    await load(database, datasets.kaihua);
  });
  return createTestGraph({ domains, from: 'kaihua-2023' });
}
