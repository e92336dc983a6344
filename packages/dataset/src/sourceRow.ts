import type { RowProblem, Tabular } from '@plangraph/rows';
import type { DatasetProblem } from './datasetError.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** A row as it stands in a file, with the columns that follow from its place filled in. */
export interface SourceRow {
  readonly file: YamlFile;
  readonly path: EntryPath;
  readonly written: unknown;
  /** What the file calls the row's columns, where it is not what the contract calls them: `citation.` for a citation. */
  readonly prefix?: string;
  /** What the file calls single columns, where it is not what the contract calls them. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Rows of one contract. */
export interface SourceSet {
  readonly contract: Tabular;
  readonly rows: SourceRow[];
}

/** Says where in a data set a row's problem stands. */
export function locate(
  { file, path, prefix = '', names = {} }: SourceRow,
  { rule, column, message, cure }: RowProblem,
): DatasetProblem {
  const steps = column ? `${prefix}${names[column] ?? column}`.split('.') : [];
  return { ...placeOf(file, path, steps), rule: `DATASET_${rule}`, message, cure };
}

/** Where a value stands, as problems state it: entries are counted from 1. */
export function placeOf(file: YamlFile, path: EntryPath, steps: EntryPath = []) {
  const entry = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('/');
  return { file: file.name, entry: entry || null, line: file.lineOf([...path, ...steps]) };
}
