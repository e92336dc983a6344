import { DatasetError } from './datasetError.ts';
import { fileErrors } from './errors/files.ts';

/**
 * Turns a constraint that PostgreSQL found broken into a refused data set. The loader finds what it can before it
 * writes; what remains is a collision with rows that are not in the data set, or codes that changed places.
 */
export function refusedByDatabase(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !/^23/.test(String(error.code))) return error;
  const { table, constraint, detail } = error as { table?: string; constraint?: string; detail?: string };
  const { DATASET_DUPLICATE_KEY, DATASET_CONSTRAINT } = fileErrors;
  const raise = error.code === '23505' ? DATASET_DUPLICATE_KEY.stored : DATASET_CONSTRAINT;
  const said = { table: `${table}`, constraint: `${constraint}`, detail: detail ?? error.message };
  return new DatasetError(folder, [raise({ file: null, entry: table ?? null, line: null, ...said })]);
}
