import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, measureByHand, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, load } from './world.ts';

const plan = 'kaihua-2023';
const promised = readFileSync(join(import.meta.dirname, '../../services/gateway/operations/measures.graphql'), 'utf8');
const [tasks = ''] = promised.split(/^(?=mutation)/m);

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await load(graph.database, datasets.kaihua);
  await loadDemo({ ...graph, domains, plan });
});
afterAll(() => graph.close());

interface Measure {
  readonly code: string;
  readonly state: string;
  readonly status: Record<string, string> & { readonly inputs: { name: string; value: string | null }[] };
}

const selection =
  'code state status { colour expected actual pace score period rule outcome metBefore inputs { name value } }';

/** The measures that somebody follows, and some that nobody does, as of the end of a day. */
async function measuresAsOf(day: string | null): Promise<readonly Measure[]> {
  const pages: Measure[] = [];
  for (let after: string | null = null; ; ) {
    const document = `query ($asOf: DateTime, $after: String) { plan(code: "${plan}", asOf: $asOf) {
      measures(first: 150, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } } }`;
    const { data, errors } = await graph.query(document, { asOf: day && `${day}T15:59:59Z`, after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.plan.measures;
    pages.push(...nodes);
    if (!pageInfo.hasNextPage) return pages;
    after = pageInfo.endCursor;
  }
}

const countBy = (all: readonly Measure[], of: (measure: Measure) => string) =>
  Object.fromEntries([...Map.groupBy(all, of)].map(([name, group]) => [name, group.length]).sort());

describe('the measures of the synthetic year', () => {
  it('are a list of tasks with lead, post, deadline, nodes and progress, in one statement', async () => {
    graph.forget();
    const { data, errors } = await graph.query(tasks, { plan, after: null });
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    const { nodes, groupBy, totalCount } = data.measures;
    const sum = groupBy.reduce((all: number, { count }: { count: number }) => all + count, 0);
    expect([nodes.length, sum]).toEqual([50, totalCount]);
    const [first] = nodes;
    expect(first).toMatchObject({ dueOn: '2023-12-31', leadingPost: '示例：分管副县长', lead: expect.anything() });
    expect(first.checkpoints.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(['2023-06-30', '2023-10-31']);
    for (const { state } of nodes) expect(['NOT_STARTED', 'UNDER_WAY']).toContain(state);
  });

  it('come through every state, and stood as of any day as they did then', async () => {
    const [winter, summer, end] = [
      await measuresAsOf('2023-01-10'),
      await measuresAsOf('2023-07-20'),
      await measuresAsOf('2024-01-20'),
    ];
    expect(countBy(winter, ({ state }) => state)).toEqual({ NOT_STARTED: winter.length });
    expect(countBy(summer, ({ state }) => state)).not.toHaveProperty('DONE');
    expect(Object.keys(countBy(summer, ({ status }) => status.rule ?? ''))).toEqual(
      expect.arrayContaining(['CHECKPOINT_LATE', 'MEASURE_DROPPED', 'MEASURE_PERCENT', 'NO_DEADLINE']),
    );
    expect(Object.keys(countBy(end, ({ state }) => state))).toEqual(['DONE', 'DROPPED', 'NOT_STARTED', 'UNDER_WAY']);
    const colours = [...summer, ...end].map(({ status }) => status.colour);
    expect([...new Set(colours)].sort()).toEqual(expect.arrayContaining(['BLUE', 'GREEN', 'GREY', 'ORANGE', 'RED']));
  });

  it('are judged as a person finds it by hand, on any day', async () => {
    for (const day of ['2023-04-20', '2023-07-20', '2023-09-15', null]) {
      for (const { code, status } of await measuresAsOf(day)) {
        const { inputs, ...found } = status;
        expect(measureByHand(inputs), `${code} ${day}`).toEqual(found);
      }
    }
  });
});
