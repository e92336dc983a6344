import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { periodsOf } from '../../src/rules/calendar.ts';
import { statedCourses } from '../../src/rules/course.ts';
import type { Figure } from '../../src/rules/progress.ts';
import { latestRelease, releases } from '../../src/rules/release.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { defaultThresholds, type Thresholds } from '../../src/rules/thresholds.ts';

/** Every property is tried so often. */
export const runs = { numRuns: casesOf(2000) };

/** Decimals as the graph stores them, most of them small enough for neighbours, zeros and equals to happen. */
export const storedDecimal = fc.oneof(
  fc.integer({ min: -24, max: 24 }).map(String),
  fc.constantFrom('0', '1', '12', '100', '-12'),
  fc
    .tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`),
);

/** Decimals of any size, far beyond what can be stored. */
export const anyDecimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 400 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }),
  )
  .map(([sign, whole, part]) => `${sign}${whole.join('')}${part.length > 0 ? `.${part.join('')}` : ''}`);

const day = fc
  .date({ min: new Date('2022-06-01'), max: new Date('2024-08-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const waypointPeriods = [
  '2022-12',
  '2023-01',
  '2023-03',
  '2023-Q2',
  '2023-H1',
  '2023-08',
  '2023-Q3',
  '2023-11',
  '2023',
  '2024-02',
];

const thresholds: fc.Arbitrary<Thresholds> = fc.constantFrom(
  defaultThresholds,
  { ...defaultThresholds, blue: '1', green: '1', about: '0' },
  { ...defaultThresholds, blue: '1.2', green: '0.97', yellow: '0.9', orange: '0.7', about: '0.1' },
  { ...defaultThresholds, growthScale: '0', ratioScale: '0' },
  { ...defaultThresholds, of: 'YEAR' as const },
);

/** Facts of a target in 2023 with figures of some of its periods, whatever the decimals are. */
export function facts(decimal: fc.Arbitrary<string> = storedDecimal): fc.Arbitrary<StandingFacts> {
  return fc
    .record({
      kind: fc.constantFrom('COUNT', 'AMOUNT', 'LEVEL', 'GROWTH', 'RATIO', 'MILESTONE'),
      direction: fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'),
      comparator: fc.constantFrom('EQUAL', 'AT_LEAST', 'MORE_THAN', 'ABOUT', 'AT_MOST'),
      frequency: fc.constantFrom('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'),
      accounting: fc.constantFrom('YEAR_TO_DATE', 'PER_PERIOD'),
      accrues: fc.boolean(),
      course: fc.option(fc.constantFrom(...statedCourses), { freq: 1 }),
      earliest: fc.option(fc.constantFrom('2023-01', '2023-04', '2023-Q3', '2023-H2', '2023-10', '2024-02'), {
        freq: 1,
      }),
      whole: fc.boolean(),
      january: fc.option(fc.boolean(), { freq: 1 }),
      release: fc.oneof({ weight: 3, arbitrary: fc.constant(latestRelease) }, fc.constantFrom(...releases)),
      unitFactor: fc.constantFrom('1', '0.01', '10000'),
      year: fc.constant(2023),
      value: fc.option(decimal, { freq: 20 }),
      baseline: fc.option(decimal, { freq: 2 }),
      deadline: fc.oneof({ weight: 3, arbitrary: fc.constant('2023-12-31') }, day),
      waypoints: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        fc.array(fc.record({ period: fc.constantFrom(...waypointPeriods), value: decimal }), { maxLength: 3 }),
      ),
      today: fc.oneof(day, fc.constant('2024-02-01')),
      dueDays: fc.integer({ min: 0, max: 40 }),
      thresholds,
      values: fc.array(fc.option(decimal, { freq: 8 }), { minLength: 12, maxLength: 12 }),
    } as const)
    .map(({ values, ...rest }) => {
      const target = { ...rest } as Omit<StandingFacts, 'figures'>;
      const figures: Figure[] = periodsOf(target).map(({ code }, index) => ({
        period: code,
        value: values[index] ?? null,
      }));
      return { ...target, figures };
    });
}
