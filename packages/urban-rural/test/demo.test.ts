import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { onDataset } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { urbanRural } from '../src/index.ts';

const { ask } = onDataset(urbanRural, { dataset: 'kaihua-2023', loadDataset, loadDemo });

describe('the made-up year of urban and rural', () => {
  it('has findings in every state when it ends, some overdue and some in time', async () => {
    const { plan: asked } = await ask(`{ plan(code: "kaihua-2023", asOf: "2023-12-31T15:59:59Z") { place {
      rectificationItems(first: 200) { groupBy(field: STATE) { key count } nodes { state overdue escalation } }
    } } }`);
    const { groupBy, nodes } = asked.place.rectificationItems;
    expect(groupBy.map(({ key }: { key: string }) => key)).toEqual(['OPEN', 'IN_PROGRESS', 'ACCEPTED', 'CLOSED']);
    const open = nodes.filter(({ state }: { state: string }) => state !== 'CLOSED');
    expect(new Set(open.map(({ overdue }: { overdue: boolean }) => overdue))).toEqual(new Set([true, false]));
    expect(open.map(({ escalation }: { escalation: string }) => escalation)).toContain('SUMMONED');
  });

  it('renews the town by districts, and villages in their own places or the county', async () => {
    const { renewalSchemes } = await ask(
      '{ renewalSchemes(first: 200) { nodes { kind synthetic place { code } district { code synthetic } } } }',
    );
    for (const { kind, synthetic, place, district } of renewalSchemes.nodes) {
      expect(synthetic).toBe(true);
      expect(place.code).toBe('kaihua');
      expect(district?.synthetic ?? null).toBe(kind === 'FUTURE_VILLAGE' ? null : true);
    }
  });

  it('has relocations and works in every stage, each marked as made up', async () => {
    const list = '(first: 200) { groupBy(field: STAGE) { key } nodes { code synthetic } }';
    const { relocations, ecologyWorks } = await ask(`{ relocations${list} ecologyWorks${list} }`);
    expect(relocations.groupBy.map(({ key }: { key: string }) => key)).toEqual(['PLANNED', 'SIGNED', 'MOVED']);
    expect(ecologyWorks.groupBy.map(({ key }: { key: string }) => key)).toEqual(['PLANNED', 'UNDER_WAY', 'COMPLETED']);
    for (const { code, synthetic } of [...relocations.nodes, ...ecologyWorks.nodes]) {
      expect(synthetic).toBe(true);
      expect(code).toMatch(/^kaihua-demo-/);
    }
  });
});
