import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world.graph.close());

type Figure = Readonly<Record<string, unknown>>;

/** A figure, and the codes and columns that it is refused with; none where it is taken. */
const cases: readonly (readonly [string, Figure, readonly string[], period?: string])[] = [
  ['a whole count', { target: 'jobs.new', value: '1350' }, []],
  ['a whole count with idle zeros', { target: 'jobs.new', value: '+01350.000' }, []],
  ['no value', { target: 'jobs.new' }, ['MISSING_VALUE value']],
  ['null', { target: 'jobs.new', value: null }, ['MISSING_VALUE value']],
  ['an empty value', { target: 'jobs.new', value: '' }, ['INVALID_NUMBER value']],
  ['a blank', { target: 'jobs.new', value: ' 3' }, ['INVALID_NUMBER value']],
  ['NaN', { target: 'output', value: 'NaN' }, ['INVALID_NUMBER value']],
  ['Infinity', { target: 'output', value: 'Infinity' }, ['INVALID_NUMBER value']],
  ['-Infinity', { target: 'output', value: '-Infinity' }, ['INVALID_NUMBER value']],
  ['an exponent', { target: 'output', value: '1e400' }, ['INVALID_NUMBER value']],
  ['a small exponent', { target: 'output', value: '1e-3' }, ['INVALID_NUMBER value']],
  ['hexadecimal', { target: 'output', value: '0x10' }, ['INVALID_NUMBER value']],
  ['separators', { target: 'output', value: '1,350' }, ['INVALID_NUMBER value']],
  ['full-width digits', { target: 'output', value: '１２' }, ['INVALID_NUMBER value']],
  ['a unit', { target: 'output', value: '12亿元' }, ['INVALID_NUMBER value']],
  ['a word', { target: 'output', value: 'none' }, ['INVALID_NUMBER value']],
  ['two points', { target: 'output', value: '1.2.3' }, ['INVALID_NUMBER value']],
  ['a sign alone', { target: 'output', value: '-' }, ['INVALID_NUMBER value']],
  ['18 digits and 6 places', { target: 'output', value: '999999999999999999.999999' }, []],
  ['19 digits', { target: 'output', value: '1000000000000000000' }, ['TOO_MANY_DIGITS value']],
  ['7 places', { target: 'output', value: '0.0000001' }, ['TOO_MANY_DIGITS value']],
  ['1,000 digits', { target: 'output', value: '9'.repeat(1_000) }, ['TOO_MANY_DIGITS value']],
  ['100,000 digits', { target: 'output', value: '9'.repeat(100_000) }, ['TEXT_TOO_LONG value']],
  ['a part of a thing', { target: 'jobs.new', value: '1.5' }, ['NOT_WHOLE value']],
  ['whole people in ten thousands', { target: 'residents', value: '1.2345' }, []],
  ['a part of a person in ten thousands', { target: 'residents', value: '1.23456' }, ['NOT_WHOLE value']],
  ['fewer than none', { target: 'jobs.new', value: '-1' }, ['VALUE_OUT_OF_RANGE value']],
  ['fewer than none, in part', { target: 'jobs.new', value: '-0.5' }, ['VALUE_OUT_OF_RANGE value', 'NOT_WHOLE value']],
  ['a negative amount', { target: 'output', value: '-0.01' }, ['VALUE_OUT_OF_RANGE value']],
  ['a level at its maximum', { target: 'forest', value: '100' }, []],
  ['a level beyond its maximum', { target: 'forest', value: '100.000001' }, ['VALUE_OUT_OF_RANGE value']],
  ['everything lost', { target: 'gdp.growth', value: '-100' }, []],
  ['more lost than there was', { target: 'gdp.growth', value: '-100.1' }, ['VALUE_OUT_OF_RANGE value']],
  ['a stage reached', { target: 'bridge', value: '1' }, []],
  ['half a stage', { target: 'bridge', value: '0.5' }, ['VALUE_OUT_OF_RANGE value']],
  ['two stages', { target: 'bridge', value: '2' }, ['VALUE_OUT_OF_RANGE value']],
  ['parts of a count', { target: 'jobs.new', value: '3', numerator: '3' }, ['PARTS_NOT_TAKEN numerator']],
  [
    'parts instead of an amount',
    { target: 'output', numerator: '3', denominator: '4' },
    ['PARTS_NOT_TAKEN numerator', 'PARTS_NOT_TAKEN denominator', 'MISSING_VALUE value'],
  ],
  ['a ratio', { target: 'start-rate', numerator: '1', denominator: '3' }, []],
  ['a ratio with its value', { target: 'start-rate', numerator: '1', denominator: '3', value: '33.33' }, []],
  [
    'a ratio with another value',
    { target: 'start-rate', numerator: '1', denominator: '3', value: '33.34' },
    ['VALUE_CONTRADICTS_PARTS value'],
  ],
  ['a ratio without parts', { target: 'start-rate', value: '33' }, ['MISSING_VALUE numerator']],
  ['half a ratio', { target: 'start-rate', numerator: '1' }, ['MISSING_VALUE denominator']],
  [
    'a ratio of nothing',
    { target: 'start-rate', numerator: '1', denominator: '0.000' },
    ['DENOMINATOR_ZERO denominator'],
  ],
  [
    'a ratio of no numbers',
    { target: 'start-rate', numerator: 'x', denominator: 'NaN', value: '∞' },
    ['INVALID_NUMBER numerator', 'INVALID_NUMBER denominator', 'INVALID_NUMBER value'],
  ],
  [
    'a ratio beyond its maximum',
    { target: 'start-rate', numerator: '4', denominator: '3' },
    ['VALUE_OUT_OF_RANGE value'],
  ],
  [
    'a ratio too great to keep',
    { target: 'income-ratio', numerator: '999999999999999999', denominator: '0.000001' },
    ['TOO_MANY_DIGITS value'],
  ],
  ['a ratio below zero', { target: 'income-ratio', numerator: '-1', denominator: '2' }, []],
  ['a target that is not there', { target: 'nothing', value: '1' }, ['NOT_FOUND target']],
  ['a target of nobody', { target: 'unassigned', value: '1' }, ['NOT_RESPONSIBLE target']],
  ['a target of others', { target: 'urban-income', value: '1' }, ['NOT_RESPONSIBLE target']],
  ['a note that is too long', { target: 'output', value: '1', note: 'x'.repeat(2_001) }, ['TEXT_TOO_LONG note']],
  ['a reason that is too long', { target: 'output', value: '1', reason: '长'.repeat(2_001) }, ['TEXT_TOO_LONG reason']],
  ['a note of the greatest length', { target: 'output', value: '1', note: '字'.repeat(2_000) }, []],
  ['a quarter named by its last month', { target: 'high-tech-enterprises.new', value: '3' }, []],
  ['a month named by its quarter', { target: 'jobs.new', value: '3' }, [], '2023-Q1'],
  [
    'a month within a quarter',
    { target: 'high-tech-enterprises.new', value: '3' },
    ['PERIOD_OF_ANOTHER_RHYTHM target'],
    '2023-02',
  ],
  [
    'a quarter of its own only, named by a month',
    { target: 'visitors', value: '3' },
    ['PERIOD_OF_ANOTHER_RHYTHM target'],
  ],
  ['a quarter of its own only', { target: 'visitors', value: '3' }, [], '2023-Q1'],
  ['growth for January', { target: 'gdp.growth', value: '3' }, ['PERIOD_WITHOUT_FIGURE target'], '2023-01'],
];

describe('a figure', () => {
  const each = cases.map(
    ([name, figure, refusals, period = '2023-03']) => [name, { figure, refusals, period }] as const,
  );

  it.each(each)('%s', async (_, { figure, refusals, period }) => {
    // A draft is checked as a report is, and stands in nobody's way.
    const result = await world.submit(people.tech, { period, figures: [figure], draft: true });
    expect(codesOf(result)).toEqual(refusals.map((refusal) => refusal.replace(/ /, ' figures 0 ')));
    for (const { message, messageZh, cure } of result.errors) {
      for (const text of [message, messageZh, cure]) {
        expect(text).not.toMatch(/undefined|null|NaN(?!”)|\[object/);
        expect(text.length).toBeGreaterThan(4);
        expect(text.length).toBeLessThan(300);
      }
      expect(messageZh).toMatch(/[一-鿿]/);
    }
    expect(result.submission === null).toBe(refusals.length > 0);
  });

  it.each([
    ['start-rate', '1', '3', '33.333333'],
    ['start-rate', '2', '3', '66.666667'],
    ['income-ratio', '1', '2000000', '0.000001'],
    ['income-ratio', '-1', '2000000', '-0.000001'],
    ['income-ratio', '49999999999', '100000000000000000', '0'],
    ['income-ratio', '123456789012345678.123456', '0.1', null],
    ['income-ratio', '123456789012345678.123456', '10', '12345678901234567.812346'],
  ])('%s of %s to %s is %s', async (target, numerator, denominator, value) => {
    const { submission } = await world.submit(people.tech, {
      figures: [{ target, numerator, denominator }],
      draft: true,
    });
    expect(submission?.figures[0].value ?? null).toBe(value);
  });
});
