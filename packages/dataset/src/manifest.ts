import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { placeOf } from './sourceRow.ts';
import type { YamlFile } from './yamlFile.ts';

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
  const { DATASET_VERSION, DATASET_UNKNOWN_COLUMN, DATASET_MISSING_VALUE, DATASET_INVALID_VALUE } = fileErrors;
  const at = (name: string) => placeOf(file, [name]);
  const head = asMap(file.value) ?? {};
  for (const name of Object.keys(head).filter((each) => !parts.includes(each))) {
    problems.push(DATASET_UNKNOWN_COLUMN.head({ ...at(name), name }));
  }
  if (head.format !== 1) {
    const given = JSON.stringify(head.format) ?? 'none';
    problems.push(DATASET_VERSION.format({ ...at('format'), given }));
  }
  const version = head.version;
  if (!isVersion(version)) problems.push(DATASET_VERSION.version(at('version')));
  const plan = asMap(head.plan) ?? {};
  const code = plan.code;
  if (typeof code !== 'string' || code === '') problems.push(DATASET_MISSING_VALUE(at('plan')));
  const documents = head.documents ?? [];
  if (!Array.isArray(documents)) problems.push(DATASET_INVALID_VALUE.documents(at('documents')));
  const areas: unknown = head.areas ?? [];
  if (!isCodes(areas)) problems.push(DATASET_INVALID_VALUE.areas(at('areas')));
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
