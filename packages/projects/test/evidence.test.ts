import { loadDataset } from '@plangraph/dataset';
import { lasting, onDataset } from '@plangraph/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { evidence } from '../src/evidence.ts';
import { projects } from '../src/index.ts';
import { recount } from './recount.ts';
import { type Step, storyOf, type Teller } from './story.ts';

const code = 'kaihua-2023';
const year = 2023;
// The plan promises no number of key projects.
const indicators = Object.keys(evidence).filter((each) => each !== 'key-projects.total') as (keyof ReturnType<
  typeof recount
>)[];

const { desk } = onDataset(projects, { dataset: code, loadDataset });
const counted = () => desk.evidenceOf(code, indicators);

let teller: Teller;
beforeAll(async () => {
  teller = await storyOf(desk, year);
});

const day = fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01');
const amount = fc.constantFrom('0', '0.000001', '9999.999999', '10000', '12345.678901', '400000');
const which = fc.nat(50);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('project' as const),
    key: fc.boolean(),
    here: fc.boolean(),
    amount: fc.option(amount),
  }),
  fc.record({ kind: fc.constant('move' as const), which, to: which, on: day }),
  fc.record({ kind: fc.constant('invest' as const), which, month: fc.integer({ min: 0, max: 25 }), amount }),
  fc.record({ kind: fc.constant('sign' as const), here: fc.boolean(), amount, on: day }),
  fc.record({ kind: fc.constant('cancel' as const), which, on: day }),
  fc.record({ kind: fc.constant('fund' as const), which, amount, on: day }),
  fc.record({ kind: fc.constant('land' as const), idle: fc.boolean(), here: fc.boolean(), amount }),
  fc.record({ kind: fc.constant('settle' as const), which, on: day }),
  fc.record({ kind: fc.constant('retire' as const), which }),
  fc.record({ kind: fc.constant('restore' as const), which }),
);

describe('what is counted of projects', () => {
  it('equals a recount after any year of a bureau', async () => {
    expect(await counted()).toEqual(recount(teller.story, year));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
        for (const each of steps) await teller.tell(each);
        expect(await counted()).toEqual(recount(teller.story, year));
      }),
      lasting(40),
    );
  });

  it('tells no growth while a month has no record', async () => {
    const holes = teller.story.records.filter(
      ({ noun, on, retired }) => noun === 'InvestmentRecord' && on === '2022-05-31' && !retired,
    );
    for (const hole of holes) await teller.tell({ kind: 'retire', which: teller.story.records.indexOf(hole) });
    expect((await counted())['fixed-asset-investment.growth']).toBeNull();
    expect(await counted()).toEqual(recount(teller.story, year));
  });
});
