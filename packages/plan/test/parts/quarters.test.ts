import { promiseByHand } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people } from '../reporting/world.ts';
import { openParts } from './partsWorld.ts';

const world = eachStory(openParts);

describe('a target that is split among quarters', () => {
  it('has parts that count from their quarter’s beginning, and are judged at its end for good', async () => {
    const quarter = (at: number, value: string) => ({ owner: 'tech', value, quarter: `2023-Q${at}` });
    const parts = [quarter(1, '200'), quarter(2, '300'), quarter(3, '300'), quarter(4, '400')];
    const result = await world().split(people.administrator, { division: 'QUARTER', parts });
    expect(result).toMatchObject({ errors: [], target: { parts: { sum: '1200', difference: '0' } } });
    for (const [period, value] of [
      ['2023-04', '100'],
      ['2023-06', '330'],
    ] as const) {
      const { submission, errors } = await world().submit(people.tech, {
        period,
        figures: [{ target: 'jobs.new@q2', value }],
      });
      expect(errors).toEqual([]);
      await world().approve(people.office, submission.id);
    }
    const outside = { period: '2023-07', figures: [{ target: 'jobs.new@q2', value: '340' }] };
    expect(codesOf(await world().submit(people.tech, outside))).toEqual(['PERIOD_WITHOUT_FIGURE figures 0 target']);
    const { data } = await world().graph.query(
      '{ target(plan: "kaihua-2023", code: "jobs.new@q2") { label(lang: EN) deadline trajectory { period expected } status { colour period actual outcome inputs { name value } } } }',
    );
    const { status, ...told } = data.target;
    expect(told).toEqual({
      label: 'jobs.new · 2023-Q2',
      deadline: '2023-06-30',
      trajectory: [
        { period: '2023-04', expected: '100' },
        { period: '2023-05', expected: '200' },
        { period: '2023-06', expected: '300' },
      ],
    });
    const { inputs, ...answered } = status;
    expect(answered).toEqual({ colour: 'BLUE', period: '2023-06', actual: '330', outcome: 'MET' });
    expect(promiseByHand(inputs)).toMatchObject(answered);
  });
});
