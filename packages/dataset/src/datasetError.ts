import type { BilingualText } from '@plangraph/rows';

/** Something wrong in a data set: where it stands, which rule it breaks, and the cure. */
export interface DatasetProblem {
  /** File within the data set, such as `areas/industry.yaml`; null when no one file is at fault. */
  readonly file: string | null;
  /** Entry within the file, counted from 1, such as `sections/1/targets/2`; null for the file as a whole. */
  readonly entry: string | null;
  /** Line of the file, from 1. */
  readonly line: number | null;
  /** Code of the rule, such as `DATASET_UNKNOWN_REFERENCE`; docs/reference/dataset.md lists them. */
  readonly rule: `DATASET_${string}`;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}

/** A data set was refused. Nothing of it was written. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code = 'DATASET_REFUSED';
  /** Everything that is wrong, in the order of the files. */
  readonly problems: readonly DatasetProblem[];

  constructor(folder: string, problems: readonly DatasetProblem[]) {
    const sorted = [...problems].sort(byPlace);
    super(
      [
        `The data set ${folder} was refused; nothing was written. ${problems.length} problem(s):`,
        `数据集 ${folder} 未被接受，未写入任何内容。问题 ${problems.length} 处：`,
        ...sorted.map(describe),
      ].join('\n'),
    );
    this.problems = sorted;
  }
}

function describe({ file, entry, line, rule, message, cure }: DatasetProblem): string {
  const place = [file && line ? `${file}:${line}` : file, entry].filter(Boolean).join(' ');
  return `  ${place || '-'} ${rule}\n    ${message.en} ${cure.en}\n    ${message.zh}${cure.zh}`;
}

function byPlace(a: DatasetProblem, b: DatasetProblem): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
