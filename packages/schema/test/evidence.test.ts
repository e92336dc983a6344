import {
  composeGraph,
  countOf,
  defineDomain,
  type Evidence,
  type Graph,
  growthOf,
  quotientOf,
  sumOf,
} from '@plangraph/schema';
import { describe, expect, it } from 'vitest';

/** Owners of nouns that show one column each. */
const owner = (id: string, nouns: readonly Parameters<Graph['noun']>[0][], uses = {}) =>
  defineDomain({
    id,
    area: null,
    uses,
    types(graph) {
      for (const noun of nouns) graph.noun(noun, { fields: (t) => ({ id: t.column('id' as never) }) });
    },
  });

const places = defineDomain({
  id: 'places',
  area: null,
  types(graph) {
    graph.noun('Place', { fields: (t) => ({ code: t.column('code') }), territory: 'parent' });
  },
});
const makers = owner('makers', ['Enterprise', 'EnterpriseOutput'], { places });
const builders = owner('builders', ['Project'], { places });
const output = sumOf('EnterpriseOutput', 'output', { factor: '1', on: 'periodEnd', place: 'enterprise.place' });

const counting = (evidence: Evidence, uses = { places, makers, builders } as object) =>
  composeGraph({
    domains: [
      places,
      makers,
      builders,
      defineDomain({ id: 'counter', area: null, uses: uses as never, types: () => {}, evidence: { rate: evidence } }),
    ],
  });

describe('what a domain counts is checked when composing, and both parties are named', () => {
  it('a graph in which no noun says for what is counted, and one in which two do', () => {
    const graphOf = (...territories: readonly ('Place' | 'Organisation')[]) =>
      defineDomain({
        id: 'spine',
        area: null,
        types: (graph) => {
          graph.noun('Place', {
            fields: (t) => ({ code: t.column('code') }),
            ...(territories.includes('Place') ? { territory: 'parent' } : {}),
          });
          graph.noun('Organisation', {
            fields: (t) => ({ code: t.column('code') }),
            ...(territories.includes('Organisation') ? { territory: 'place' } : {}),
          });
        },
        evidence: { bureaus: countOf('Organisation', { place: 'place' }) },
      });
    expect(() => composeGraph({ domains: [graphOf()] })).toThrow('no composed noun states `territory`');
    expect(() => composeGraph({ domains: [graphOf('Place', 'Organisation')] })).toThrow(
      'Place and Organisation both state `territory`; only one noun can be that.',
    );
    expect(() => composeGraph({ domains: [graphOf('Place')] })).not.toThrow();
  });

  it('a column that the model does not have, on either side of a quotient', () => {
    const wrong = sumOf('EnterpriseOutput', ['output', 'profit' as never], { factor: '1', place: 'enterprise.place' });
    const message =
      'counter counts rate from EnterpriseOutput by the column profit, which EnterpriseOutput does not have.';
    expect(() => counting(wrong)).toThrow(message);
    expect(() => counting(quotientOf(wrong, output))).toThrow(message);
    expect(() => counting(quotientOf(output, wrong))).toThrow(message);
    expect(() => counting(growthOf(wrong))).toThrow(message);
  });

  it('a column of another type', () => {
    const text = sumOf('EnterpriseOutput', 'period', { factor: '1', place: 'enterprise.place' });
    expect(() => counting(text)).toThrow('EnterpriseOutput.period, which is String where a number is needed.');
    const moment = countOf('EnterpriseOutput', { on: 'recordedAt', place: 'enterprise.place' });
    expect(() => counting(moment)).toThrow('recordedAt, which is DateTime where a civil date is needed.');
  });

  it('another domain’s model beneath, when its owner is not named in `uses`', () => {
    const planned = sumOf('Project', 'yearInvestment', { factor: '1', place: 'place' });
    expect(() => counting(quotientOf(output, planned), { places, makers })).toThrow(
      'counter counts rate from Project, owned by builders, which counter does not name in its `uses`.',
    );
  });

  it('a path that leads to no place', () => {
    const lost = countOf('EnterpriseOutput', { place: 'enterprise' });
    expect(() => counting(quotientOf(lost, output))).toThrow('enterprise leads to Enterprise, not to a Place.');
  });

  it('the latest day, or a month, of no day', () => {
    const place = 'enterprise.place';
    expect(() => counting(countOf('EnterpriseOutput', { latest: true, place }))).toThrow(
      'counter counts rate from EnterpriseOutput on the latest day, but names no column `on` that says the day.',
    );
    expect(() => counting(growthOf(sumOf('EnterpriseOutput', 'output', { factor: '1', place })))).toThrow(
      'counter counts rate from EnterpriseOutput as growth, but names no column `on` that says the month.',
    );
  });

  it('what has no day, without naming the day that it has not', () => {
    const undated = { output: { gt: '0' } };
    expect(() => counting(countOf('EnterpriseOutput', { undated, place: 'enterprise.place' }))).toThrow(
      'counter counts rate from EnterpriseOutput without a day, but names no column `since` that would say one.',
    );
  });

  it('growth by more than the month', () => {
    expect(() => counting(growthOf({ ...output, latest: true }))).toThrow('growth takes its months from `on`.');
  });
});
