import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPlan, demoGraph, endOf } from './demoWorld.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
});
afterAll(() => graph?.close());

describe('what happens to reports', () => {
  const status = 'status { colour rule period actual }';
  const target = async (asOf: string | null, indicator: string, selection: string) =>
    (await askPlan(graph, asOf, `target(code: "${indicator}") { ${selection} }`)).target;
  const figures = 'observations(first: 50) { nodes { period revision value reason state supersededAt } }';
  const june = ({ nodes }: { nodes: { period: string }[] }) => nodes.filter(({ period }) => period === '2023-06');

  it('a correction shows from its approval on, and not a moment before', async () => {
    // June is due on 15 July; who noticed 37 days later had it approved two days after that.
    const before = await target('2023-08-23T00:00:00Z', 'industrial-output.total', figures);
    const wrong = {
      period: '2023-06',
      revision: 1,
      value: '99.33',
      reason: null,
      state: 'APPROVED',
      supersededAt: null,
    };
    expect(june(before.observations)).toEqual([wrong]);
    const after = await target(endOf('2023-08-23'), 'industrial-output.total', figures);
    expect(june(after.observations)).toEqual([
      { ...wrong, supersededAt: expect.stringMatching(/^2023-08-23/) },
      { ...wrong, revision: 2, value: '91.97', reason: expect.stringContaining('Demo') },
    ]);
    const inputs = 'status { inputs { name value } }';
    const juneAsOf = async (asOf: string) =>
      (await target(asOf, 'industrial-output.total', inputs)).status.inputs.find(
        ({ name }: { name: string }) => name === 'figure.2023-06',
      )?.value;
    expect([await juneAsOf(endOf('2023-07-31')), await juneAsOf(endOf('2023-08-31'))]).toEqual(['99.33', '91.97']);
  });

  it('a late report is missing first, then it recovers', async () => {
    expect((await target(endOf('2023-05-09'), 'jobs.new', status)).status).toMatchObject({ period: '2023-03' });
    const missing = { colour: 'GREY', rule: 'REPORT_MISSING', period: '2023-04' };
    expect((await target(endOf('2023-05-31'), 'jobs.new', status)).status).toMatchObject(missing);
    expect((await target(endOf('2023-06-30'), 'jobs.new', status)).status).toMatchObject({ period: '2023-05' });
    const { observations } = await target(null, 'jobs.new', figures);
    expect(observations.nodes.map(({ period }: { period: string }) => period)).toContain('2023-04');
  });

  it('a returned report does not count until it comes again', async () => {
    const at = (day: string) => target(endOf(day), 'funds-in-place.total', status);
    expect((await at('2023-06-14')).status).toMatchObject({ rule: 'REPORT_MISSING', period: '2023-05' });
    expect((await at('2023-06-30')).status).toMatchObject({ colour: 'GREEN', period: '2023-05' });
  });

  it('a report that never came is missing until the next is due', async () => {
    const at = (day: string) => target(endOf(day), 'foreign-trade.growth', status);
    expect((await at('2023-09-30')).status).toMatchObject({ rule: 'REPORT_MISSING', period: '2023-08' });
    expect((await at('2023-10-31')).status).toMatchObject({ period: '2023-09', actual: expect.any(String) });
  });

  it('in the end one report waits and one is a draft', async () => {
    const { rows } = await graph.database.pool.query(
      `SELECT "state", "period" FROM "Submission" WHERE "state" IN ('SUBMITTED', 'DRAFT') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { state: 'DRAFT', period: '2023-Q4' },
      { state: 'SUBMITTED', period: '2023-12' },
    ]);
  });
});
