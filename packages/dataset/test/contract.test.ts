import { readRow, tabular, whyNotWritable } from '@plangraph/rows';
import { CompositionError } from '@plangraph/schema';
import { expect, test } from 'vitest';
import { spine } from '../src/spine.ts';

test('a column or a reference that the model has not is a mistake of composition, and of compilation', () => {
  const wrong = [
    // @ts-expect-error Place has no column `name`.
    () => tabular('Place', { key: ['code'], columns: ['code', 'name'] }),
    // @ts-expect-error Place has no relation `county`.
    () => tabular('Place', { key: ['code'], columns: ['code'], references: { county: ['code'] } }),
    // @ts-expect-error Plan, which `plan` leads to, has no column `name`.
    () => tabular('Area', { key: ['plan', 'code'], columns: ['code'], references: { plan: ['name'] } }),
    // @ts-expect-error the key names a column that rows do not have.
    () => tabular('Place', { key: ['code'], columns: ['nameZh'] }),
  ];
  for (const declare of wrong) expect(declare).toThrow(CompositionError);
});

test('a key that identifies nothing is a mistake of composition that names the model and the columns', () => {
  expect(() => tabular('Place', { key: ['nameZh'], columns: ['nameZh'] })).toThrow(
    "tabular('Place'): its key (nameZh) is no unique of Place; give the model @@unique([nameZh]), or name a key that is one.",
  );
  expect(() =>
    tabular('Section', { key: ['area', 'ordinal'], columns: ['ordinal'], references: { area: ['code'] } }),
  ).toThrow("tabular('Section'): reference area does not identify a row: (code) is no unique of Area.");
});

test('a contract that leaves out a required column says so before any row is read', () => {
  expect(whyNotWritable(tabular('Place', { key: ['code'], columns: ['code', 'nameZh'] }))).toBe(
    "tabular('Place'): a new row could not be written without nameEn, kind",
  );
  expect(whyNotWritable(spine.places)).toBeUndefined();
});

test('a row may be nested, flat as in CSV, or leave out what the data set says for it', () => {
  const section = { area: { plan: { code: 'p' }, code: 'industry' }, ordinal: 2 };
  const columns = { plan: { code: 'p' }, code: 'm', ordinal: 1, position: 1, titleZh: '举措', titleEn: 'Measure' };
  const expected = { row: { ...columns, section } };
  expect(readRow(spine.measures, { ...columns, section })).toEqual(expected);
  const short = { ...columns, section: { area: { plan: 'p', code: 'industry' }, ordinal: 2 } };
  expect(readRow(spine.measures, short)).toEqual(expected);
  const flat = { 'section.area.plan.code': 'p', 'section.area.code': 'industry', 'section.ordinal': '2' };
  expect(readRow(spine.measures, { ...columns, ordinal: '1', ...flat })).toEqual(expected);
  const given = { Plan: { code: 'p' } };
  expect(readRow(spine.measures, { ...columns, section: { area: 'industry', ordinal: 2 } }, given)).toEqual(expected);
});

test('every fault of a row is told, with its column', () => {
  const result = readRow(spine.measures, {
    code: 7,
    titleZh: '举措',
    titel: 'x',
    section: { area: { code: 'industry' }, ordinal: 'two' },
  });
  const problems = 'problems' in result ? result.problems : [];
  expect(problems.map(({ rule, column }) => `${rule} ${column}`).sort()).toEqual([
    'INVALID_VALUE code',
    'INVALID_VALUE section.ordinal',
    'MISSING_VALUE ordinal',
    'MISSING_VALUE plan',
    'MISSING_VALUE position',
    'MISSING_VALUE section.area.plan',
    'MISSING_VALUE titleEn',
    'UNKNOWN_COLUMN titel',
  ]);
});
