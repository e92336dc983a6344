import type { Tabular } from '@plangraph/rows';
import type { Evidence } from '@plangraph/schema';
import type { DatasetProblem } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';
import { listFiles } from './flatten.ts';
import type { DatasetFiles } from './folder.ts';
import type { DatasetManifest } from './manifest.ts';

/** What the loader needs to know of a domain that is composed. */
export interface LoadedDomain {
  readonly id: string;
  readonly imports?: Readonly<Record<string, Tabular>>;
  /** What the domain counts, by the code of the indicator. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
}

/** What each file of a data set is for. */
export interface FilePlan {
  /** Files of records, with the contract of their rows. */
  readonly records: ReadonlyMap<string, Tabular>;
  /** Files of domains that are not composed. */
  readonly skipped: readonly string[];
  readonly problems: readonly DatasetProblem[];
}

/** Finds the contract of every file of records, and reports files that are missing or that nobody would read. */
export function planFiles(files: DatasetFiles, { areas }: DatasetManifest, domains: readonly LoadedDomain[]): FilePlan {
  const records = new Map<string, Tabular>();
  const skipped: string[] = [];
  const problems: DatasetProblem[] = [];
  const known = new Set([
    'dataset.yaml',
    'headline.yaml',
    'lead.yaml',
    'calendar.yaml',
    'passages.yaml',
    ...Object.keys(listFiles),
  ]);
  for (const code of areas) {
    const name = `areas/${code}.yaml`;
    known.add(name);
    if (!files.has(name)) problems.push(missingFile(name));
  }
  for (const name of files.keys()) {
    if (known.has(name)) continue;
    const [, id, importName] = /^records\/([^/]+)\/([^/]+)\.yaml$/.exec(name) ?? [];
    const domain = domains.find((each) => each.id === id);
    const contract = domain?.imports?.[importName ?? ''];
    if (id && !domain) skipped.push(name);
    else if (contract) records.set(name, contract);
    else if (domain) problems.push(unknownImport(name, domain));
    else problems.push(unknownFile(name));
  }
  return { records, skipped, problems };
}

/** A file that a data set must have and has not. */
export function missingFile(name: string): DatasetProblem {
  const { head, area } = fileErrors.DATASET_MISSING_FILE;
  return (name === 'dataset.yaml' ? head : area)(whole(name));
}

function unknownFile(name: string): DatasetProblem {
  const lists = { en: Object.keys(listFiles).join(', '), zh: Object.keys(listFiles).join('、') };
  return fileErrors.DATASET_UNKNOWN_FILE({ ...whole(name), lists });
}

function unknownImport(name: string, { id, imports = {} }: LoadedDomain): DatasetProblem {
  const names = Object.keys(imports).join(', ') || '-';
  return fileErrors.DATASET_UNKNOWN_IMPORT({ ...whole(name), domain: id, names });
}

/** A file as a whole, as the place of a problem. */
function whole(file: string) {
  return { file, entry: null, line: null };
}
