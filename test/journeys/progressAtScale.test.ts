import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressSize } from './progressRows.ts';
import { type Data, type ProgressWorld, page, pageAsOf, progressWorld, type Statement } from './progressWorld.ts';

let world: ProgressWorld;
beforeAll(async () => {
  world = await progressWorld();
}, 240_000);
afterAll(() => world?.database.close());

/** How PostgreSQL reads a table for a statement: kinds of scans with their indexes. */
async function scansOf(statement: Statement, table: string): Promise<Set<string>> {
  const nodes = await world.scansOf(statement, table);
  return new Set(nodes.map((node) => [node['Node Type'], node['Index Name']].filter(Boolean).join(' ')));
}

const colours = ['blue', 'green', 'yellow', 'orange', 'red', 'grey'];

describe(`a plan of ${progressSize.targets} targets with ${progressSize.targets * progressSize.months} figures`, () => {
  it.each([
    ['now', page, 'Observation_current_key'],
    ['as of the first of October', pageAsOf('2023-10-01T00:00:00Z'), 'Observation_known_idx'],
  ])('is one statement %s, which reads figures from an index alone', async (_, document, index) => {
    const { plan, statement } = await world.ask(document);
    expect(plan.statusSummary.total).toBe(progressSize.targets);
    expect(colours.reduce((sum, colour) => sum + plan.statusSummary[colour], 0)).toBe(progressSize.targets);
    expect(plan.areas.reduce((sum: number, { statusSummary }: Data) => sum + statusSummary.total, 0)).toBe(
      progressSize.targets,
    );
    expect(await scansOf(statement, 'Observation')).toEqual(new Set([`Index Only Scan ${index}`]));
  });

  it('is that for those too who may see more', async () => {
    for (const role of ['approver', 'reporter', 'administrator']) {
      const { statement } = await world.ask(page, [role]);
      const scans = await scansOf(statement, 'Observation');
      expect(scans).toEqual(new Set(['Index Only Scan Observation_current_key']));
    }
  });

  it('knows what was known: a month later every tenth figure is another', async () => {
    // September is the 33rd month, and 7 + 33 is a multiple of ten.
    const known = async (moment: string) => {
      const asked = 'statusSummary { total missing } target(code: "indicator.7") { status { period actual } }';
      const { plan } = await world.ask(`{ plan(code: "kaihua-2023", asOf: "${moment}") { ${asked} } }`);
      expect(plan.statusSummary).toEqual({ total: progressSize.targets, missing: 0 });
      expect(plan.target.status.period).toBe('2023-09');
      return Number(plan.target.status.actual);
    };
    expect((await known('2023-11-09T00:00:00Z')) - (await known('2023-11-07T00:00:00Z'))).toBe(5);
  });

  it('holds until midnight in the plan’s time zone where it depends on today, and for good as of a moment', async () => {
    const { until } = await world.ask(page);
    expect(until?.getTime()).toBeGreaterThan(Date.now());
    expect(until?.toISOString()).toMatch(/T16:00:00.000Z$/);
    expect((await world.ask(pageAsOf('2023-10-01T00:00:00Z'))).until).toBeNull();
  });

  it('shows the reports of December that are missing', async () => {
    const { plan } = await world.ask(
      '{ plan(code: "kaihua-2023") { statusSummary { missing coverage worst(first: 3) { code status { rule } } } } }',
    );
    expect(plan.statusSummary.missing).toBeGreaterThan(0);
    expect(plan.statusSummary.missing).toBeLessThanOrEqual(progressSize.targets / 20);
    expect(plan.statusSummary.worst.map(({ status }: Data) => status.rule)).toEqual(Array(3).fill('REPORT_MISSING'));
  });
});
