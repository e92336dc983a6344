import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatasetError, loadDataset } from '../src/loadDataset.ts';
import { copyOf, other } from './world.ts';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.close());

/** Loads the second plan, whose first promise reads otherwise; answers what is wrong with it. */
async function loadWith(stated: string, heading?: string): Promise<string[]> {
  await using dataset = await copyOf(other);
  await dataset.replace('headline.yaml', 'value: 6.5', stated);
  if (heading) await dataset.replace('areas/industry.yaml', '- titleZh: 装备\n    titleEn: Machines', heading);
  try {
    await loadDataset({ database, folder: dataset.folder, domains: [] });
    return [];
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return error.problems.map(({ entry, rule }) => `${entry} ${rule}`);
  }
}

describe('a promise states what its form needs and nothing else', () => {
  it.each([
    ['form: RANGE, value: 6.5', '1 DATASET_INVALID_VALUE'],
    ['form: RANGE, value: 6.5, upperValue: 6', '1 DATASET_INVALID_VALUE'],
    ['form: RELATIVE', '1 DATASET_MISSING_VALUE'],
    ['form: RELATIVE, reference: OTHER_INDICATOR', '1 DATASET_MISSING_VALUE'],
    ['form: RELATIVE, reference: OTHER_PLACE', '1 DATASET_MISSING_VALUE'],
    ['form: RELATIVE, reference: PREVIOUS_YEAR, value: 6.5', '1 DATASET_INVALID_VALUE'],
    ['form: RELATIVE, reference: PREVIOUS_YEAR, margin: -1', '1 DATASET_INVALID_VALUE'],
    ['form: QUALITATIVE, value: 6.5', '1 DATASET_INVALID_VALUE'],
    ['value: 6.5, upperValue: 7', '1 DATASET_INVALID_VALUE'],
  ])('%s', async (stated, problem) => {
    expect(await loadWith(stated)).toEqual([problem]);
  });

  it('a range has two ends, and what a later version says otherwise is gone', async () => {
    expect(await loadWith('form: RANGE, value: 6.5, upperValue: 7')).toEqual([]);
    const range = await database.prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' } });
    expect([range.form, range.value?.toFixed(), range.upperValue?.toFixed()]).toEqual(['RANGE', '6.5', '7']);
    expect(await loadWith('form: QUALITATIVE')).toEqual([]);
    const judged = await database.prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' } });
    expect([judged.form, judged.value, judged.upperValue]).toEqual(['QUALITATIVE', null, null]);
  });
});

describe('a heading is stated in both languages, or in none where the source is cut', () => {
  it.each([
    ['- titleZh: 装备', ['sections/1 DATASET_MISSING_VALUE']],
    ['- titleZh: null\n    titleEn: null', ['sections/1 DATASET_MISSING_VALUE']],
    ['- citation: { legibility: CUT }', []],
  ])('%s', async (heading, problems) => {
    expect(await loadWith('value: 6.5', heading)).toEqual(problems);
  });
});
