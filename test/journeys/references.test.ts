import { growthByHand, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';

const plan = 'kaihua-2023';
let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 300_000);
afterAll(() => graph.close());

const document = `query ($asOf: DateTime) { plan(code: "${plan}", asOf: $asOf) { headlineTargets {
  code indicator { direction kind } level { code } latest { period value }
  year: against { ...Beside } city: against(place: "quzhou", statistic: AVERAGE) { ...Beside } province: against(place: "zhejiang") { ...Beside }
  growth { period reported computed difference comparablePrices inputs { name value } } } } }
  fragment Beside on Comparison { period value actual difference ratio standing reference { synthetic period value source(lang: ZH) place { code } } }`;
const ask = async (asOf: string) => {
  graph.forget();
  const { data, errors } = await graph.query(document, { asOf });
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data.plan.headlineTargets;
};

describe('the demo year beside others', () => {
  it('compares what stands at its head with last year, the city and the province, by hand the same', async () => {
    const targets = await ask('2023-10-20T00:00:00Z');
    expect(targets).toHaveLength(10);
    for (const { indicator, ...target } of targets) {
      expect(target.year?.reference, target.code).toMatchObject({ synthetic: true, place: { code: 'kaihua' } });
      if (indicator.kind === 'GROWTH') expect(target.city.reference.place.code).toBe('quzhou');
      for (const { value, actual, difference, standing, period, reference } of [
        target.year,
        target.city,
        target.province,
      ].filter(Boolean)) {
        expect(value).toBe(reference.value);
        expect(reference.period.slice(4)).toBe(period.slice(4));
        if (actual === null) continue;
        expect(difference).toBe(String(Number((Number(actual) - Number(value)).toFixed(6))));
        const better = (Number(actual) - Number(value)) * (indicator.direction === 'HIGHER_IS_BETTER' ? 1 : -1);
        expect(standing).toBe(better > 0 ? 'AHEAD' : better < 0 ? 'BEHIND' : 'EQUAL');
      }
    }
    // In January nothing of this year was known of others.
    const [early] = (await ask('2023-01-20T00:00:00Z')).filter(
      ({ code }: { code: string }) => code === 'industrial-output.growth',
    );
    expect(early.city).toBeNull();
  });

  it('computes growth from levels, in comparable prices where the index is kept, by hand the same', async () => {
    const targets = await ask('2023-10-20T00:00:00Z');
    const grown = targets.filter(({ growth }: { growth: unknown }) => growth !== null);
    expect(grown.map(({ code, level }: { code: string; level: { code: string } }) => [code, level.code])).toEqual([
      ['industrial-output.growth', 'industrial-output.total'],
      ['industrial-value-added.growth', 'industrial-value-added.total'],
    ]);
    for (const { growth, code } of grown) {
      const { inputs, computed, difference, comparablePrices } = growth;
      expect(growthByHand(inputs)).toEqual({ computed, difference });
      if (computed !== null) expect(comparablePrices).toBe(code === 'industrial-value-added.growth');
    }
    expect(grown.some(({ growth }: { growth: { computed: string | null } }) => growth.computed !== null)).toBe(true);
  });
});
