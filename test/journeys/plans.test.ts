import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasets, load, promised } from './world.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await createTestGraph({ domains });
});
afterEach(() => graph.close());

/** Everything that a frontend shows of a plan, and the registers beside it. */
async function shown(code: string): Promise<unknown> {
  const page = await graph.query(promised('plan').replace('kaihua-2023', code));
  expect(page.errors).toBeUndefined();
  const projects = await graph.query(promised('projects'), { after: null });
  expect(projects.errors).toBeUndefined();
  return { page: page.data, projects: projects.data };
}

describe('two plans in one database', () => {
  it('answer each for itself, as each does alone', async () => {
    await load(graph.database, datasets.other);
    const alone = await shown('other-2024');
    await load(graph.database, datasets.kaihua);
    const both = { kaihua: await shown('kaihua-2023'), other: await shown('other-2024') };
    expect((both.other as { page: unknown }).page).toEqual((alone as { page: unknown }).page);
    const { data } = await graph.query('{ plans(orderBy: { field: YEAR }) { totalCount nodes { code year } } }');
    expect(data.plans).toEqual({
      totalCount: 2,
      nodes: [
        { code: 'kaihua-2023', year: 2023 },
        { code: 'other-2024', year: 2024 },
      ],
    });
  });

  it('may promise the same indicator, each its own value', async () => {
    await load(graph.database, datasets.kaihua);
    await load(graph.database, datasets.other);
    const target = 'target(code: "gdp.growth") { value indicator { id } }';
    const { data } = await graph.query(
      `{ one: plan(code: "kaihua-2023") { ${target} } other: plan(code: "other-2024") { ${target} } }`,
    );
    expect([data.one.target.value, data.other.target.value]).toEqual(['7.5', '6.5']);
    expect(data.one.target.indicator).toEqual(data.other.target.indicator);
  });

  it('are as they were when either is loaded again, be it known or read anew', async () => {
    await load(graph.database, datasets.kaihua);
    await load(graph.database, datasets.other);
    const before = [await shown('kaihua-2023'), await shown('other-2024')];
    for (const folder of [datasets.kaihua, datasets.other]) {
      expect((await load(graph.database, folder)).unchanged).toBe(true);
    }
    expect([await shown('kaihua-2023'), await shown('other-2024')]).toEqual(before);

    // Without the note that it was loaded, the loader writes everything once more.
    await graph.database.prisma.datasetLoad.deleteMany();
    for (const folder of [datasets.other, datasets.kaihua]) {
      const { models } = await load(graph.database, folder);
      const touched = Object.entries(models).filter(([, { created, changed }]) => created + changed > 0);
      expect(touched).toEqual([]);
    }
    expect([await shown('kaihua-2023'), await shown('other-2024')]).toEqual(before);
  });
});
