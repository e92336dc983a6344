import type { Tabular } from '@plangraph/rows';
import type { Evidence } from '@plangraph/schema';
import type { DatasetProblem } from './datasetError.ts';
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
  return {
    file: name,
    entry: null,
    line: null,
    rule: 'DATASET_MISSING_FILE',
    message: { en: `There is no ${name}.`, zh: `缺少文件 ${name}。` },
    cure:
      name === 'dataset.yaml'
        ? { en: 'Name the folder that holds dataset.yaml.', zh: '请指定含有 dataset.yaml 的目录。' }
        : {
            en: 'Add the file, or remove its code from areas in dataset.yaml.',
            zh: '请补充该文件，或从 dataset.yaml 的 areas 中删除其代码。',
          },
  };
}

function unknownFile(name: string): DatasetProblem {
  return {
    file: name,
    entry: null,
    line: null,
    rule: 'DATASET_UNKNOWN_FILE',
    message: { en: `Nothing reads ${name}.`, zh: `文件 ${name} 不会被读取。` },
    cure: {
      en: `A data set has dataset.yaml, headline.yaml, lead.yaml, calendar.yaml, passages.yaml, ${Object.keys(listFiles).join(', ')}, areas/<code>.yaml for the areas that dataset.yaml lists, and records/<domain>/<import>.yaml.`,
      zh: `数据集包含 dataset.yaml、headline.yaml、lead.yaml、calendar.yaml、passages.yaml、${Object.keys(listFiles).join('、')}、dataset.yaml 所列领域的 areas/<代码>.yaml，以及 records/<领域>/<导入名>.yaml。`,
    },
  };
}

function unknownImport(name: string, { id, imports = {} }: LoadedDomain): DatasetProblem {
  const names = Object.keys(imports).join(', ') || '-';
  return {
    file: name,
    entry: null,
    line: null,
    rule: 'DATASET_UNKNOWN_IMPORT',
    message: { en: `${name} is none of the imports of ${id}.`, zh: `${name} 不是领域 ${id} 的导入文件。` },
    cure: { en: `The imports of ${id} are: ${names}.`, zh: `领域 ${id} 的导入名为：${names}。` },
  };
}
