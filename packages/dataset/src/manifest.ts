import type { DatasetProblem } from './datasetError.ts';
import { placeOf } from './sourceRow.ts';
import type { EntryPath, YamlFile } from './yamlFile.ts';

/** What `dataset.yaml` says. */
export interface DatasetManifest {
  readonly file: YamlFile;
  /** Version of the data set: a whole number that grows. */
  readonly version: number;
  /** The plan's own row, as it is written. */
  readonly plan: Readonly<Record<string, unknown>>;
  /** Code of the plan, which is also that of the data set. */
  readonly code: string;
  /** The documents' rows, as they are written. */
  readonly documents: readonly unknown[];
  /** Codes of the policy areas, in the order of the source. */
  readonly areas: readonly string[];
}

const parts = ['format', 'version', 'plan', 'documents', 'areas'];

/** Reads `dataset.yaml`; without its head nothing else of a data set can be understood. */
export function readDatasetManifest(file: YamlFile): DatasetManifest | { problems: DatasetProblem[] } {
  const problems: DatasetProblem[] = [];
  const report = (rule: DatasetProblem['rule'], path: EntryPath, en: string, zh: string) =>
    problems.push({
      ...placeOf(file, path),
      rule,
      message: { en, zh },
      cure: {
        en: 'See docs/reference/dataset.md for the head of a data set.',
        zh: '数据集头部的写法见 docs/reference/dataset.md。',
      },
    });
  const head = asMap(file.value) ?? {};
  for (const name of Object.keys(head).filter((each) => !parts.includes(each))) {
    report(
      'DATASET_UNKNOWN_COLUMN',
      [name],
      `dataset.yaml has no part ${name}.`,
      `dataset.yaml 没有 ${name} 这一部分。`,
    );
  }
  if (head.format !== 1) {
    const given = JSON.stringify(head.format) ?? 'none';
    report(
      'DATASET_VERSION',
      ['format'],
      `The format is ${given}; this release reads format 1.`,
      `格式为 ${given}；本版本只读取格式 1。`,
    );
  }
  const version = head.version;
  if (!isVersion(version)) {
    report('DATASET_VERSION', ['version'], 'version must be a whole number from 1.', 'version 须为不小于 1 的整数。');
  }
  const plan = asMap(head.plan) ?? {};
  const code = plan.code;
  if (typeof code !== 'string' || code === '') {
    report('DATASET_MISSING_VALUE', ['plan'], 'plan has no code.', 'plan 缺少 code。');
  }
  const documents = head.documents ?? [];
  if (!Array.isArray(documents)) {
    report('DATASET_INVALID_VALUE', ['documents'], 'documents must be a list.', 'documents 须为列表。');
  }
  const areas: unknown = head.areas ?? [];
  if (!isCodes(areas)) {
    report(
      'DATASET_INVALID_VALUE',
      ['areas'],
      'areas must be a list of codes, each once.',
      'areas 须为不重复的代码列表。',
    );
  }
  const sound = problems.length === 0 && isVersion(version) && typeof code === 'string';
  if (!sound || !Array.isArray(documents) || !isCodes(areas)) return { problems };
  return { file, version, plan, code, documents, areas };
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) < 2 ** 31;
}

/** Codes become names of files, so nothing else passes. */
function isCodes(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'string' && /^[a-z][a-z0-9-]*$/.test(each)) &&
    new Set(value).size === value.length
  );
}

/** The value as a map, undefined when it is none. */
export function asMap(value: unknown): Record<string, unknown> | undefined {
  const plain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? (value as Record<string, unknown>) : undefined;
}
