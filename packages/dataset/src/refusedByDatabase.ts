import { DatasetError } from './datasetError.ts';

/**
 * Turns a constraint that PostgreSQL found broken into a refused data set. The loader finds what it can before it
 * writes; what remains is a collision with rows that are not in the data set, or codes that changed places.
 */
export function refusedByDatabase(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !/^23/.test(String(error.code))) return error;
  const { table, constraint, detail } = error as { table?: string; constraint?: string; detail?: string };
  return new DatasetError(folder, [
    {
      file: null,
      entry: table ?? null,
      line: null,
      rule: error.code === '23505' ? 'DATASET_DUPLICATE_KEY' : 'DATASET_CONSTRAINT',
      message: {
        en: `${table}: ${constraint} does not hold. ${detail ?? error.message}`,
        zh: `${table}：不满足约束 ${constraint}。${detail ?? error.message}`,
      },
      cure: {
        en: 'A row that the database has already stands in the way: correct the data set, or that row.',
        zh: '与数据库中已有的行冲突：请更正数据集或该行。',
      },
    },
  ]);
}
