import { readRow } from '@plangraph/rows';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spine } from '../src/spine.ts';
import { readYamlFile } from '../src/yamlFile.ts';

/** Reads a target's column as the loader does: from YAML, through the row contract. */
function readColumn(column: 'value' | 'deadline', written: string): unknown {
  const yaml = readYamlFile('test.yaml', new TextEncoder().encode(`- {${column}: ${written}}\n`));
  if ('problems' in yaml) return undefined;
  const [own] = yaml.value as Record<string, unknown>[];
  const contract = { ...spine.targets, rules: () => [] };
  const result = readRow(contract, {
    code: 'x',
    ordinal: 1,
    comparator: 'EQUAL',
    commitment: 'PLAIN',
    deadline: '2024-12-31',
    plan: 'p',
    indicator: 'x',
    ...own,
  });
  return 'row' in result ? result.row[column] : undefined;
}

const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((each) => each.join(''));

describe('a figure', () => {
  test('keeps every digit that its column can hold, as number and as text', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '-'), digits(1, 18), digits(0, 6), fc.boolean(), (sign, whole, part, quoted) => {
        const written = `${sign}${whole}${part && `.${part}`}`;
        const read = readColumn('value', quoted ? `"${written}"` : written);
        expect(typeof read).toBe('string');
        expect(new Decimal(read as string).eq(written)).toBe(true);
        expect(read).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });

  test('with more digits than its column can hold is refused, never rounded', () => {
    fc.assert(
      fc.property(digits(0, 17), fc.integer({ min: 1, max: 9 }), digits(6, 6), (whole, last, part) => {
        expect(readColumn('value', `0${whole}.${part}${last}`)).toBeUndefined();
        expect(readColumn('value', `${last}${whole.padStart(18, '0')}`)).toBeUndefined();
      }),
    );
  });

  test('is not made of anything that is no number', () => {
    for (const written of [
      '1,5',
      '"1 000"',
      'ten',
      '.nan',
      '-.inf',
      '1_000',
      'true',
      '[1]',
      '{a: 1}',
      '"0x10"',
      '""',
    ]) {
      expect(readColumn('value', written)).toBeUndefined();
    }
  });
});

describe('a day', () => {
  test('is taken exactly when the calendar has it', () => {
    const parts = [
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        const written = [
          String(year).padStart(4, '0'),
          ...[month, day].map((each) => String(each).padStart(2, '0')),
        ].join('-');
        const parsed = new Date(`${written}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written);
        expect(readColumn('deadline', written)).toBe(exists ? written : undefined);
      }),
    );
  });

  test('is written one way only', () => {
    for (const written of [
      '2023-1-1',
      '2023/01/01',
      '20230101',
      '2023-01-01T00:00:00Z',
      '0000-01-01',
      '"2023-01-01 "',
    ]) {
      expect(readColumn('deadline', written)).toBeUndefined();
    }
  });
});
