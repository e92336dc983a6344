import { type DatasetProblem, refused } from './errors/files.ts';

export type { DatasetProblem };

/** A data set was refused. Nothing of it was written. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly code = 'DATASET_REFUSED';
  /** Everything that is wrong, in the order of the files. */
  readonly problems: readonly DatasetProblem[];

  constructor(folder: string, problems: readonly DatasetProblem[]) {
    const said = refused({ folder, count: problems.length });
    const sorted = [...problems].sort(byPlace);
    super([said.en, said.zh, ...sorted.map(describe)].join('\n'));
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
