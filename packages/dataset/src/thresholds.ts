import { defaultThresholds, type Thresholds } from '@plangraph/plan';
import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { asMap } from './manifest.ts';
import { placeOf } from './sourceRow.ts';
import type { YamlFile } from './yamlFile.ts';

const columns = {
  blue: 'thresholdBlue',
  green: 'thresholdGreen',
  yellow: 'thresholdYellow',
  orange: 'thresholdOrange',
  about: 'thresholdAbout',
  growthScale: 'leastGrowthScale',
  ratioScale: 'leastRatioScale',
  of: 'thresholdBasis',
} as const satisfies Record<keyof Thresholds, string>;

const names = Object.keys(columns) as (keyof Thresholds)[];

/** The columns of a plan that hold its thresholds. */
export const thresholdColumns = Object.values(columns);

/** What a data set calls those columns. */
export const thresholdNames: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [columns[name], `thresholds.${name}`]),
);

/** A plan's thresholds, as its row states them; the rules' own where it does not. */
export function thresholdsOf(row: Readonly<Record<string, unknown>>): Thresholds {
  const stated = names.filter((name) => typeof row[columns[name]] === 'string');
  return { ...defaultThresholds, ...Object.fromEntries(stated.map((name) => [name, row[columns[name]]])) };
}

/**
 * Spreads the map of thresholds that a plan states over the plan's columns. What the map leaves out is the rules' own, so
 * that a reader sees all that differs in one place; without a map nothing is said of them.
 */
export function spreadThresholds(
  file: YamlFile,
  written: unknown,
): { columns: Record<string, unknown>; problems: DatasetProblem[] } {
  if (written === undefined) return { columns: {}, problems: [] };
  const stated = asMap(written);
  if (!stated) return { columns: {}, problems: [noMap(file)] };
  const unknown = Object.keys(stated).filter((name) => !names.some((each) => each === name));
  const values = { ...defaultThresholds, ...stated } as Record<keyof Thresholds, unknown>;
  return {
    columns: Object.fromEntries(names.map((name) => [columns[name], values[name]])),
    problems: unknown.map((name) => unknownThreshold(file, name)),
  };
}

function noMap(file: YamlFile): DatasetProblem {
  return fileErrors.DATASET_INVALID_VALUE.thresholds({ ...placeOf(file, ['plan'], ['thresholds']), names: listed });
}

function unknownThreshold(file: YamlFile, name: string): DatasetProblem {
  const place = placeOf(file, ['plan'], ['thresholds', name]);
  return fileErrors.DATASET_UNKNOWN_COLUMN.threshold({ ...place, name, names: listed });
}

const listed = { en: names.join(', '), zh: names.join('、') };
