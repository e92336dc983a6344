import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { onDataset } from '@plangraph/testing';
import { expect, it } from 'vitest';
import { governance } from '../src/index.ts';

const { ask } = onDataset(governance, { dataset: 'kaihua-2023', loadDataset, loadDemo });

it.each([
  ['serviceMatters', 'STAGE', 8, ['OFFERED', 'ON_TRIAL', 'PLANNED']],
  ['enterpriseRequests', 'STATE', 240, ['ANSWERED', 'RECEIVED', 'RESOLVED']],
  ['riskCampaigns', 'STAGE', 5, ['CLOSED', 'UNDER_WAY']],
  ['inspections', 'STATE', 120, ['CLOSED', 'HAZARDS_OPEN']],
  ['petitionCases', 'STATE', 96, ['CLOSED', 'RECEIVED', 'RESOLVED', 'UNDER_WAY']],
  ['mediations', 'STATE', 120, ['FAILED', 'SETTLED', 'UNDER_WAY']],
  ['legalReviews', 'OUTCOME', 36, ['LAWFUL', 'PENDING', 'REFUSED', 'TO_AMEND']],
])('the made-up year has %s in every %s that a year ends with', async (list, field, count, words) => {
  const { records } = await ask(
    `{ records: ${list} { totalCount nodes { code synthetic } groupBy(field: ${field}) { key } } }`,
  );
  expect(records.totalCount).toBe(count);
  expect(records.groupBy.map(({ key }: { key: string }) => key).sort()).toEqual(words);
  for (const { code, synthetic } of records.nodes) {
    expect(code).toMatch(/^kaihua-demo-/);
    expect(synthetic).toBe(true);
  }
});

it('a campaign that is closed has left no hazard open, and one that is under way has', async () => {
  const { riskCampaigns } = await ask('{ riskCampaigns { nodes { stage closureRate } } }');
  for (const { stage, closureRate } of riskCampaigns.nodes) {
    if (stage === 'CLOSED') expect(closureRate).toBe('100.00');
    else expect(Number(closureRate)).toBeLessThan(100);
  }
});
