import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/rules/colour.ts';
import {
  filterOverview,
  type OverviewFacts,
  type OverviewOrder,
  orderOverview,
  overviewFields,
} from '../../src/rules/overview.ts';

const promises = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('TARGET', 'MEASURE', 'TITLE'),
    code: fc.string({ minLength: 1, maxLength: 4 }),
    headline: fc.boolean(),
    area: fc.constant(null),
    owner: fc.option(fc.record({ code: fc.constantFrom('a', 'b', 'c') })),
    status: fc.record({
      standing: fc.record({
        colour: fc.constantFrom(...colours),
        rule: fc.constantFrom('RANGE', 'SILENT'),
        score: fc.option(fc.constantFrom('0.9', '1', '1.10', '10')),
      }),
    }),
  }),
  { selector: ({ code }) => code, maxLength: 12 },
) as fc.Arbitrary<OverviewFacts[]>;
const terms = fc.array(
  fc.record({
    field: fc.constantFrom(...(Object.keys(overviewFields) as OverviewOrder['field'][])),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
  { maxLength: 3 },
);

describe('the order of an overview', () => {
  it('does not depend on how the promises came, where the code decides at last', () => {
    fc.assert(
      fc.property(promises, terms, (given, asked) => {
        const total: OverviewOrder[] = [...asked, { field: 'CODE', direction: 'ASC' }];
        expect(orderOverview(given.toReversed(), total)).toEqual(orderOverview(given, total));
      }),
      { numRuns: 60 },
    );
  });

  it('has what is missing last, either way', () => {
    fc.assert(
      fc.property(promises, fc.constantFrom('ASC' as const, 'DESC' as const), (given, direction) => {
        for (const [field, isMissing] of [
          ['OWNER', ({ owner }: OverviewFacts) => owner === null],
          ['ATTAINMENT', ({ status }: OverviewFacts) => status.standing.score === null],
        ] as const) {
          const missing = orderOverview(given, [{ field, direction }]).map(isMissing);
          expect(missing).toEqual(missing.toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is narrowed by who leads', () => {
    fc.assert(
      fc.property(promises, (given) => {
        const led = filterOverview(given, { owners: ['a', 'b'] });
        expect(led).toEqual(given.filter(({ owner }) => owner && owner.code !== 'c'));
      }),
      { numRuns: 60 },
    );
  });
});
