import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, titleByHand } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, load } from './world.ts';

const plan = 'kaihua-2023';
const promised = readFileSync(join(import.meta.dirname, '../../services/gateway/operations/titles.graphql'), 'utf8');
const [titles = ''] = promised.split(/^(?=mutation)/m);

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await load(graph.database, datasets.kaihua);
  await loadDemo({ ...graph, domains, plan });
});
afterAll(() => graph.close());

interface Title {
  readonly code: string;
  readonly stage: string;
  readonly synthetic: boolean;
  readonly status: Record<string, string> & { readonly inputs: { name: string; value: string | null }[] };
}

const selection =
  'code stage synthetic status { colour expected actual pace score period rule outcome metBefore inputs { name value } }';

async function titlesAsOf(day: string | null): Promise<readonly Title[]> {
  const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) { designations(first: 100) { nodes { ${selection} } } } }`;
  const { data, errors } = await graph.query(document, { asOf: day && `${day}T15:59:59Z` });
  expect(errors).toBeUndefined();
  return data.plan.designations.nodes;
}

const countBy = (all: readonly Title[], of: (title: Title) => string) =>
  Object.fromEntries([...Map.groupBy(all, of)].map(([name, group]) => [name, group.length]).sort());

describe('the titles of the synthetic year', () => {
  it('come through every stage, as the office sees them in one statement', async () => {
    graph.forget();
    const { data, errors } = await graph.query(titles, { plan });
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    expect(data.designations.groupBy).toEqual([
      { key: 'PLANNED', count: 3 },
      { key: 'APPLIED', count: 3 },
      { key: 'SHORTLISTED', count: 3 },
      { key: 'PUBLICISED', count: 3 },
      { key: 'AWARDED', count: 9 },
      { key: 'NOT_AWARDED', count: 3 },
      { key: 'LOST', count: 3 },
    ]);
    for (const { lead, dueOn } of data.designations.nodes) expect([lead, dueOn]).not.toContain(null);
  });

  it.each([
    ['2023-01-10', { PLANNED: 27 }, { GREY: 27 }],
    ['2023-06-30', { APPLIED: 9, AWARDED: 3, PLANNED: 3, SHORTLISTED: 12 }, { BLUE: 3, GREEN: 18, YELLOW: 6 }],
    [
      '2023-12-31',
      { APPLIED: 3, AWARDED: 9, NOT_AWARDED: 3, PLANNED: 3, PUBLICISED: 6, SHORTLISTED: 3 },
      { BLUE: 6, GREEN: 9, ORANGE: 3, RED: 6, YELLOW: 3 },
    ],
  ])('stood as of %s as they did then', async (day, stages, colours) => {
    const all = await titlesAsOf(day);
    expect(countBy(all, ({ stage }) => stage)).toEqual(stages);
    expect(countBy(all, ({ status }) => status.colour ?? '')).toEqual(colours);
  });

  it('are judged as a person finds it by hand, on any day', async () => {
    for (const day of ['2023-02-28', '2023-05-31', '2023-09-15', '2024-02-01', null]) {
      for (const { code, synthetic, status } of await titlesAsOf(day)) {
        const { inputs, ...found } = status;
        expect(titleByHand(inputs), `${code} ${day}`).toEqual(found);
        expect(synthetic || day === null || day < '2023-01-17').toBe(true);
      }
    }
  });
});
