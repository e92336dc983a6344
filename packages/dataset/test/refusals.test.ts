import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatasetError, type DatasetProblem, loadDataset } from '../src/loadDataset.ts';
import { copyOf, dump, other } from './world.ts';

type Spoil = (dataset: Awaited<ReturnType<typeof copyOf>>) => Promise<void>;
type Expected = Partial<Pick<DatasetProblem, 'file' | 'entry' | 'line' | 'rule'>>;

const industry = 'areas/industry.yaml';
const variants: Record<string, [Spoil, ...Expected[]]> = {
  'an area without its file': [
    (dataset) => dataset.remove(industry),
    { file: industry, rule: 'DATASET_MISSING_FILE', entry: null },
  ],
  'no head': [(dataset) => dataset.remove('dataset.yaml'), { file: 'dataset.yaml', rule: 'DATASET_MISSING_FILE' }],
  'a file that nobody reads': [
    (dataset) => dataset.write('unit.yaml', '[]'),
    { file: 'unit.yaml', rule: 'DATASET_UNKNOWN_FILE' },
  ],
  'YAML that is none': [
    (dataset) => dataset.replace('units.yaml', 'factor: 1 }', 'factor: 1'),
    { file: 'units.yaml', rule: 'DATASET_MALFORMED_YAML' },
  ],
  'a file that is not UTF-8': [
    (dataset) => dataset.write('units.yaml', new Uint8Array([0x2d, 0x20, 0xff])),
    { file: 'units.yaml', rule: 'DATASET_MALFORMED_YAML' },
  ],
  'an alias instead of a value': [
    (dataset) => dataset.write('places.yaml', '- &first {code: a}\n- *first\n'),
    { file: 'places.yaml', line: 2, rule: 'DATASET_MALFORMED_YAML' },
  ],
  'a format of the future': [
    (dataset) => dataset.replace('dataset.yaml', 'format: 1', 'format: 2'),
    { file: 'dataset.yaml', entry: 'format', line: 2, rule: 'DATASET_VERSION' },
  ],
  'a version that is no number': [
    (dataset) => dataset.replace('dataset.yaml', 'version: 1', 'version: one'),
    { file: 'dataset.yaml', entry: 'version', line: 3, rule: 'DATASET_VERSION' },
  ],
  'an area code that leaves the folder': [
    (dataset) => dataset.replace('dataset.yaml', '[industry]', '["../industry"]'),
    { file: 'dataset.yaml', entry: 'areas', rule: 'DATASET_INVALID_VALUE' },
  ],
  'a plan of nowhere': [
    (dataset) => dataset.replace('dataset.yaml', 'place: other', 'place: nowhere'),
    { file: 'dataset.yaml', entry: 'plan', line: 4, rule: 'DATASET_UNKNOWN_REFERENCE' },
  ],
  'a time zone that does not exist': [
    (dataset) => dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, timeZone: Asia/Kaihua'),
    { file: 'dataset.yaml', entry: 'plan', rule: 'DATASET_INVALID_VALUE' },
  ],
  'places in a circle': [
    (dataset) => dataset.replace('places.yaml', 'kind: PROVINCE', 'kind: PROVINCE, parent: other'),
    { file: 'places.yaml', entry: '1', rule: 'DATASET_CIRCULAR_REFERENCE' },
    { file: 'places.yaml', entry: '2', rule: 'DATASET_CIRCULAR_REFERENCE' },
  ],
  'a unit whose base is unknown': [
    (dataset) => dataset.replace('units.yaml', 'base: RATIO, factor: 0.01', 'base: NOTHING, factor: 0.01'),
    { file: 'units.yaml', entry: '2', line: 2, rule: 'DATASET_UNKNOWN_REFERENCE' },
  ],
  'a factor with more digits than are stored': [
    (dataset) => dataset.replace('units.yaml', '0.01', '0.0100000000001'),
    { file: 'units.yaml', entry: '2', line: 2, rule: 'DATASET_INVALID_VALUE' },
  ],
  'an indicator of an unknown unit': [
    (dataset) => dataset.replace('indicators.yaml', 'unit: PERCENT', 'unit: PERCENTS'),
    { file: 'indicators.yaml', entry: '1', line: 4, rule: 'DATASET_UNKNOWN_REFERENCE' },
  ],
  'a kind that does not exist, reported once and not for every target': [
    (dataset) => dataset.replace('indicators.yaml', 'kind: GROWTH', 'kind: GROWHT'),
    { file: 'indicators.yaml', entry: '1', line: 5, rule: 'DATASET_INVALID_VALUE' },
  ],
  'a ratio of nothing': [
    (dataset) => dataset.replace('indicators.yaml', 'kind: GROWTH', 'kind: RATIO'),
    { file: 'indicators.yaml', entry: '1', rule: 'DATASET_MISSING_VALUE' },
  ],
  'an indicator defined twice': [
    (dataset) => dataset.replace('indicators.yaml', 'code: machines.growth', 'code: gdp.growth'),
    { file: industry, entry: 'sections/1/targets/1', rule: 'DATASET_UNKNOWN_REFERENCE' },
    { file: 'indicators.yaml', entry: '2', line: 10, rule: 'DATASET_DUPLICATE_KEY' },
  ],
  'a column that does not exist': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'valeu: 6.5, value: 6.5'),
    { file: 'headline.yaml', entry: '1', line: 1, rule: 'DATASET_UNKNOWN_COLUMN' },
  ],
  'a value that is forgotten': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5, ', ''),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_VALUE_NOT_STATED' },
  ],
  'a value that is left open though its source is clear': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'value: null'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_VALUE_NOT_STATED' },
  ],
  'a value that is a word': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'value: six'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_INVALID_VALUE' },
  ],
  'a value without end': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'value: .inf'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_INVALID_VALUE' },
  ],
  'no citation': [
    (dataset) => dataset.replace('headline.yaml', ', citation: { path: headline/1 }', ''),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_MISSING_VALUE' },
  ],
  'a citation without a path': [
    (dataset) => dataset.replace('headline.yaml', 'path: headline/1', 'legibility: CLEAR'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_MISSING_VALUE' },
  ],
  'a path that is none': [
    (dataset) => dataset.replace('headline.yaml', 'path: headline/1', 'path: "headline / 1"'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_INVALID_VALUE' },
  ],
  'a document that is not listed': [
    (dataset) => dataset.replace(industry, 'document: other-2024-annex', 'document: other-2024-anex'),
    { file: industry, entry: 'sections/1/measures/2', line: 14, rule: 'DATASET_UNKNOWN_REFERENCE' },
  ],
  'a day that does not exist': [
    (dataset) => dataset.replace(industry, '2024-06-30', '2024-06-31'),
    { file: industry, entry: 'sections/1/targets/1', line: 20, rule: 'DATASET_INVALID_VALUE' },
  ],
  'a target promised twice': [
    (dataset) => dataset.replace(industry, 'code: machines.growth', 'code: gdp.growth'),
    { file: industry, entry: 'sections/1/targets/1', line: 16, rule: 'DATASET_DUPLICATE_KEY' },
  ],
  'a restatement of nothing': [
    (dataset) => dataset.replace(industry, '{ code: gdp.growth', '{ code: gdp.growht'),
    { file: industry, entry: 'sections/1/restates/1', line: 31, rule: 'DATASET_INVALID_RESTATEMENT' },
  ],
  'a position that the file states itself': [
    (dataset) => dataset.replace(industry, '  - titleZh: 装备\n', '  - ordinal: 1\n    titleZh: 装备\n'),
    { file: industry, entry: 'sections/1', line: 4, rule: 'DATASET_UNKNOWN_COLUMN' },
  ],
  'an unknown body that is charged': [
    (dataset) => dataset.replace(industry, 'organisation: other-economy', 'organisation: nobody'),
    // It leads the measure as well.
    { file: industry, entry: 'sections/1/measures/1', line: 7, rule: 'DATASET_UNKNOWN_REFERENCE' },
    { file: industry, entry: 'sections/1/measures/1/responsible/1', line: 11, rule: 'DATASET_UNKNOWN_REFERENCE' },
  ],
  'sections that are no list': [
    (dataset) => dataset.write(industry, 'titleZh: 工业\ntitleEn: Industry\nsections: none\n'),
    { file: industry, entry: 'sections', line: 3, rule: 'DATASET_INVALID_VALUE' },
  ],
  'an area that is no map': [
    (dataset) => dataset.write(industry, '- titleZh: 工业\n'),
    { file: industry, rule: 'DATASET_INVALID_VALUE' },
  ],
  'thresholds out of order': [
    (dataset) => dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, thresholds: { blue: 0.9 }'),
    { file: 'dataset.yaml', entry: 'plan', line: 4, rule: 'DATASET_THRESHOLDS_OUT_OF_ORDER' },
  ],
  'a threshold that does not exist, and one that is a word': [
    (dataset) => dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, thresholds: { purple: 2, blue: two }'),
    { file: 'dataset.yaml', entry: 'plan', rule: 'DATASET_UNKNOWN_COLUMN' },
    { file: 'dataset.yaml', entry: 'plan', rule: 'DATASET_INVALID_VALUE' },
  ],
  'thresholds that are no map': [
    (dataset) => dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, thresholds: strict'),
    { file: 'dataset.yaml', entry: 'plan', rule: 'DATASET_INVALID_VALUE' },
  ],
  'figures that are due before their period is over': [
    (dataset) => dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, dueDays: -1'),
    { file: 'dataset.yaml', entry: 'plan', rule: 'DATASET_INVALID_VALUE' },
  ],
  'an indicator that nothing could satisfy': [
    (dataset) => dataset.replace('indicators.yaml', 'kind: GROWTH', 'kind: GROWTH\n  minimum: 5\n  maximum: -5'),
    { file: 'indicators.yaml', entry: '1', line: 7, rule: 'DATASET_INVALID_VALUE' },
  ],
  'a rate that accrues': [
    (dataset) => dataset.replace('indicators.yaml', 'kind: GROWTH', 'kind: GROWTH\n  accrues: true'),
    { file: 'indicators.yaml', entry: '1', line: 6, rule: 'DATASET_INVALID_VALUE' },
  ],
  'waypoints that are no map': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'value: 6.5, waypoints: [1]'),
    { file: 'headline.yaml', entry: '1', rule: 'DATASET_INVALID_VALUE' },
  ],
  'a waypoint that is a word': [
    (dataset) => dataset.replace('headline.yaml', 'value: 6.5', 'value: 6.5, waypoints: { 2024-Q2: five }'),
    { file: 'headline.yaml', entry: '1/waypoints/2024-Q2', rule: 'DATASET_INVALID_VALUE' },
  ],
  'waypoints that lie nowhere on the way': [
    (dataset) =>
      dataset.replace(
        industry,
        'deadline: 2024-06-30',
        'deadline: 2024-06-30\n        waypoints:\n          May: 1\n          2023-12: 2\n          2024-03: 3\n          2024-Q1: 4\n          2024-06: 5\n          2024-08: 6',
      ),
    ...[
      ['May', 22],
      ['2023-12', 23],
      ['2024-Q1', 25],
      ['2024-06', 26],
      ['2024-08', 27],
    ].map(([period, line]) => ({
      file: industry,
      entry: `sections/1/targets/1/waypoints/${period}`,
      line: line as number,
      rule: 'DATASET_INVALID_WAYPOINT' as const,
    })),
  ],
  'text that PostgreSQL cannot hold': [
    (dataset) => dataset.replace('places.yaml', 'nameEn: Other County', 'nameEn: "Other\\0County"'),
    { file: 'places.yaml', entry: '1', rule: 'DATASET_INVALID_VALUE' },
  ],
};

describe('a data set is refused for', () => {
  let database: Database;
  beforeAll(async () => {
    database = await scratchDatabase();
  });
  afterAll(() => database.close());

  test.each(Object.entries(variants))('%s, and nothing is written', async (_name, [spoil, ...expected]) => {
    await using dataset = await copyOf(other);
    await spoil(dataset);
    const before = await dump(database);
    const error = await loadDataset({ database, folder: dataset.folder, domains: [] }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DatasetError);
    const { problems } = error as DatasetError;
    expect(problems).toMatchObject(expected);
    for (const { message, cure } of problems) {
      for (const text of [message.en, cure.en]) expect(text).toMatch(/\S/);
      for (const text of [message.zh, cure.zh]) expect(text).toMatch(/\p{Script=Han}/u);
    }
    expect(await dump(database)).toEqual(before);
  });

  test('everything at once, so that one reading is enough', async () => {
    await using dataset = await copyOf(other);
    await dataset.replace('headline.yaml', 'EXPECTED', 'EXPECTD');
    await dataset.replace('dataset.yaml', 'place: other', 'place: nowhere');
    await dataset.replace(industry, '2024-06-30', '2024-02-30');
    const error = await loadDataset({ database, folder: dataset.folder, domains: [] }).catch(
      (reason: unknown) => reason,
    );
    expect((error as DatasetError).problems).toMatchObject([
      { file: industry, rule: 'DATASET_INVALID_VALUE' },
      { file: 'dataset.yaml', rule: 'DATASET_UNKNOWN_REFERENCE' },
      { file: 'headline.yaml', rule: 'DATASET_INVALID_VALUE' },
    ]);
    expect((error as DatasetError).message).toContain('headline.yaml:1 1 DATASET_INVALID_VALUE');
  });
});
