import { decimalOf, millionthsOf } from '@plangraph/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidacyOf, type EnterpriseFacts } from '../src/rules/candidacy.ts';
import { candidacyReason } from '../src/rules/candidacyReason.ts';
import type { Criterion } from '../src/rules/criterion.ts';
import { criterionProblems } from '../src/rules/criterionRow.ts';
import { type EchelonLevel, type EchelonMeasure, echelon } from '../src/rules/echelon.ts';

const today = '2024-05-20';
const figures = ['REVENUE', 'REVENUE_GROWTH', 'OUTPUT', 'OUTPUT_GROWTH'] as const;

function criterion(
  level: EchelonLevel,
  measure: EchelonMeasure,
  demand: string,
  rest: Partial<Criterion> = {},
): Criterion {
  const names = { nameZh: `标准${demand}`, nameEn: `${measure} ${demand}` };
  const asked =
    measure === 'RECOGNITION' ? { atLeast: null, held: demand as EchelonLevel } : { atLeast: demand, held: null };
  return { code: `${level}-${measure}`, ...names, level, measure, ...asked, since: '2011-01-01', until: null, ...rest };
}
const held = (...kinds: EchelonLevel[]) => kinds.map((kind) => ({ kind, grantedOn: '2020-01-01', expiresOn: null }));
const year = (last: string, before?: string) => [
  { periodEnd: '2023-12-31', output: last, revenue: last },
  ...(before === undefined ? [] : [{ periodEnd: '2022-12-31', output: before, revenue: before }]),
];
const judged = (facts: Partial<EnterpriseFacts>, ...declared: Criterion[]) =>
  candidacyOf({ recognitions: [], outputs: [], ...facts }, declared, today);

describe('an enterprise beneath the designated size', () => {
  const size = criterion('ABOVE_SCALE', 'REVENUE', '2000');

  it('is a candidate from 20 million yuan of revenue on, to the last unit', () => {
    expect(judged({ outputs: year('2000') }, size)).toMatchObject({ level: 'ABOVE_SCALE', candidate: true });
    const missed = judged({ outputs: year('1999.999999') }, size);
    expect(missed).toMatchObject({ candidate: false, criteria: [{ actual: '1999.999999', met: false }] });
  });

  it('is judged by the last calendar year, months summed up', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      periodEnd: `2023-${String(index + 1).padStart(2, '0')}-28`,
      output: '0',
      revenue: index % 2 ? null : '333.333334',
    }));
    expect(judged({ outputs: months }, size)?.criteria).toMatchObject([{ actual: '2000.000004', met: true }]);
    expect(
      judged({ outputs: [{ periodEnd: '2024-01-31', output: '9000', revenue: '9000' }] }, size)?.candidate,
    ).toBeNull();
  });

  it('cannot be told a candidate where no revenue is stated, or no criterion is declared', () => {
    const silent = judged({ outputs: [{ periodEnd: '2023-12-31', output: '9000', revenue: null }] }, size);
    expect(silent).toMatchObject({ candidate: null, criteria: [{ actual: null, met: null }] });
    expect(silent && candidacyReason(silent)).toEqual({
      en: 'The records do not tell: REVENUE 2000.',
      zh: '现有记录无法判断：标准2000。',
    });
    const undeclared = judged({ outputs: year('9000') });
    expect(undeclared).toEqual({ level: 'ABOVE_SCALE', candidate: null, criteria: [] });
    expect(undeclared && candidacyReason(undeclared).en).toContain('Declare them with createEchelonCriterion');
  });
});

describe('the next level', () => {
  it('is judged by what is held today', () => {
    const expired = [{ kind: 'LITTLE_GIANT', grantedOn: '2020-01-01', expiresOn: today }] as const;
    const coming = [{ kind: 'LITTLE_GIANT', grantedOn: '2024-05-21', expiresOn: null }] as const;
    expect(judged({ recognitions: expired })?.level).toBe('ABOVE_SCALE');
    expect(judged({ recognitions: coming })?.level).toBe('ABOVE_SCALE');
    expect(judged({ recognitions: held('LITTLE_GIANT') })).toBeNull();
  });

  it('asks for what is declared of it alone, from the day on which it applies', () => {
    const declared = [
      criterion('SPECIALISED_SME', 'OUTPUT', '1', { since: '2024-05-21' }),
      criterion('SPECIALISED_SME', 'OUTPUT', '2', { until: today }),
      criterion('HIDDEN_CHAMPION', 'OUTPUT', '3'),
      criterion('SPECIALISED_SME', 'RECOGNITION', 'ABOVE_SCALE', { since: today }),
    ];
    const found = judged({ recognitions: held('ABOVE_SCALE') }, ...declared);
    expect(found).toMatchObject({ candidate: true, criteria: [{ measure: 'RECOGNITION', met: true }] });
  });

  it('asks for growth to the last unit, and for something to grow from', () => {
    const growing = criterion('SPECIALISED_SME', 'OUTPUT_GROWTH', '5');
    const grown = (last: string, before?: string) =>
      judged({ recognitions: held('ABOVE_SCALE'), outputs: year(last, before) }, growing)?.criteria[0];
    expect(grown('105', '100')).toMatchObject({ actual: '5', met: true });
    expect(grown('104.999999', '100')).toMatchObject({ actual: '4.999999', met: false });
    expect(grown('2', '3')).toMatchObject({ actual: '-33.333334', met: false });
    expect(grown('105', '0')).toMatchObject({ actual: null, met: null });
    expect(grown('105')).toMatchObject({ actual: null, met: null });
  });
});

const demanded = fc.record({
  level: fc.constantFrom(...echelon),
  measure: fc.constantFrom(...figures),
  demand: fc.nat({ max: 20_000 }).map(String),
});
const amount = fc.nat({ max: 2_000_000_000 }).map((millionths) => decimalOf(BigInt(millionths)));

describe('for any criteria and records', () => {
  it('a candidate meets every criterion, one is missed where it is none, and the reason names them', () => {
    const facts = fc.record({ count: fc.nat({ max: 4 }), last: amount, before: fc.option(amount, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(demanded, { maxLength: 6 }), facts, (declared, { count, last, before }) => {
        const criteria = declared.map(({ level, measure, demand }) => criterion(level, measure, demand));
        const found = judged(
          { recognitions: held(...echelon.slice(0, count)), outputs: year(last, before) },
          ...criteria,
        );
        expect(found?.level).toBe(echelon[count]);
        if (!found) return;
        const met = found.criteria.map((each) => each.met);
        expect(found.criteria).toHaveLength(criteria.filter(({ level }) => level === found.level).length);
        expect(found.candidate).toBe(
          met.includes(false) ? false : met.length === 0 || met.includes(null) ? null : true,
        );
        const reason = candidacyReason(found);
        for (const each of found.criteria) {
          if (found.candidate === false) expect(reason.zh.includes(each.nameZh) || each.met !== false).toBe(true);
        }
      }),
    );
  });

  it('more output and revenue never loses a candidate', () => {
    fc.assert(
      fc.property(fc.array(demanded, { maxLength: 4 }), amount, amount, amount, (declared, one, other, before) => {
        const criteria = declared.map(({ measure, demand }) => criterion('ABOVE_SCALE', measure, demand));
        const [less, more] = millionthsOf(one) < millionthsOf(other) ? [one, other] : [other, one];
        if (judged({ outputs: year(less, before) }, ...criteria)?.candidate !== true) return;
        expect(judged({ outputs: year(more, before) }, ...criteria)?.candidate).toBe(true);
      }),
    );
  });

  it('a figure is shown as it was summed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (millionths) => {
        expect(millionthsOf(decimalOf(millionths))).toBe(millionths);
      }),
    );
  });
});

describe('a row of a criterion', () => {
  it.each([
    [{ level: 'LITTLE_GIANT', measure: 'RECOGNITION', held: 'SPECIALISED_SME' }, []],
    [{ level: 'LITTLE_GIANT', measure: 'REVENUE', atLeast: '1' }, []],
    [{ level: 'LITTLE_GIANT', measure: 'REVENUE' }, ['CRITERION_INCOMPLETE atLeast']],
    [{ level: 'LITTLE_GIANT', measure: 'RECOGNITION' }, ['CRITERION_INCOMPLETE held']],
    [
      { level: 'ABOVE_SCALE', measure: 'OUTPUT', atLeast: '1', held: 'ABOVE_SCALE' },
      ['CRITERION_CONTRADICTS_MEASURE held'],
    ],
    [
      { level: 'ABOVE_SCALE', measure: 'RECOGNITION', atLeast: '1', held: 'ABOVE_SCALE' },
      ['CRITERION_CONTRADICTS_MEASURE atLeast', 'CRITERION_LEVEL_NOT_LOWER held'],
    ],
  ] as const)('%j: %j', (row, problems) => {
    expect(criterionProblems(row).map(({ rule, column }) => `${rule} ${column}`)).toEqual(problems);
  });
});
