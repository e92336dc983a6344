import { loadDataset } from '@plangraph/dataset';
import { lasting, onDataset } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urbanRural } from '../src/index.ts';

const code = 'kaihua-2023';
const counted = {
  FUTURE_COMMUNITY: 'future-communities.built',
  OLD_NEIGHBOURHOOD: 'old-neighbourhoods.renewed',
  FUTURE_VILLAGE: 'future-villages.new',
} as const;
type Kind = keyof typeof counted;

const { desk } = onDataset(urbanRural, { dataset: code, loadDataset });
let schemes = 0;

const life = fc.record({
  kind: fc.constantFrom<Kind>('FUTURE_COMMUNITY', 'OLD_NEIGHBOURHOOD', 'FUTURE_VILLAGE'),
  begun: fc.boolean(),
  completedOn: fc.option(fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01')),
  retired: fc.boolean(),
});

describe('what is counted of renewal schemes', () => {
  it('equals a recount after any lives of schemes', { timeout: 120_000 }, async () => {
    const expected: Record<Kind, number> = { FUTURE_COMMUNITY: 0, OLD_NEIGHBOURHOOD: 0, FUTURE_VILLAGE: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
        for (const { kind, begun, completedOn, retired } of lives) {
          schemes += 1;
          const row = { code: `kaihua-story-${schemes}`, titleZh: '故事', kind, place: 'kaihua' };
          const id = await desk.create('RenewalScheme', row);
          const completed = begun && completedOn !== null;
          if (begun) await desk.move('RenewalScheme', id, 'UNDER_WAY', '2022-03-01');
          if (completed) await desk.move('RenewalScheme', id, 'COMPLETED', completedOn);
          if (retired) await desk.retire('RenewalScheme', id);
          if (completed && completedOn.startsWith('2023') && !retired) expected[kind] += 1;
        }
        const found = await desk.evidenceOf(code, Object.values(counted));
        for (const [kind, each] of Object.entries(counted)) expect(found[each]).toBe(String(expected[kind as Kind]));
      }),
      lasting(25),
    );
  });
});
