import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { onDataset } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { openingUp } from '../src/index.ts';

const { ask } = onDataset(openingUp, { dataset: 'kaihua-2023', loadDataset, loadDemo });

describe('the made-up year of opening-up', () => {
  it.each(['2023-03-31', '2023-05-31', '2023-07-31', '2023-10-31', '2023-12-31'])(
    'as of %s, trade has grown exactly as was reported',
    async (day) => {
      const { plan: asked } = await ask(`{ plan(code: "kaihua-2023", asOf: "${day}T15:59:59Z") {
        target(code: "foreign-trade.growth") { evidence { value reported difference members(first: 1) { nodes { ... on TradeRecord { synthetic } } } } }
      } }`);
      const { value, reported, difference, members } = asked.target.evidence;
      expect(reported).not.toBeNull();
      expect([value, difference]).toEqual([reported, '0']);
      expect(members.nodes).toEqual([{ synthetic: true }]);
    },
  );

  it('has five whole years of trade and of visitors', async () => {
    const list = '(first: 0) { totalCount groupBy(field: PERIOD) { key count } }';
    const { tradeRecords, visitorRecords } = await ask(`{ tradeRecords${list} visitorRecords${list} }`);
    for (const { totalCount, groupBy } of [tradeRecords, visitorRecords]) {
      expect(groupBy).toHaveLength(60);
      expect(new Set(groupBy.map(({ count }: { count: number }) => count)).size).toBe(1);
      expect(totalCount).toBe(60 * groupBy[0].count);
    }
  });

  it('has cooperation in every stage, with partners of its own', async () => {
    const { cooperationProjects } = await ask(
      '{ cooperationProjects(first: 200) { groupBy(field: STAGE) { key } nodes { partner { synthetic } } } }',
    );
    expect(cooperationProjects.groupBy).toHaveLength(5);
    for (const { partner } of cooperationProjects.nodes) expect(partner.synthetic).toBe(true);
  });

  it('builds no transport that is not approved', async () => {
    const { transportSchemes } = await ask(
      '{ transportSchemes(first: 200) { nodes { synthetic planningStatus mode length project { stage synthetic } } } }',
    );
    const made = transportSchemes.nodes.filter(({ synthetic }: { synthetic: boolean }) => synthetic);
    expect(made.length).toBeGreaterThan(5);
    for (const { planningStatus, mode, length, project } of made) {
      expect(project.synthetic).toBe(true);
      expect(length === null).toBe(mode === 'AIRPORT');
      if (['STARTED', 'BUILDING', 'COMPLETED'].includes(project.stage)) expect(planningStatus).toBe('APPROVED');
    }
  });
});
