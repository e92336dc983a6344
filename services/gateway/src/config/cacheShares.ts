/** How many bytes each memory of a process may take; kept answers have a setting of their own. */
export interface CacheShares {
  /** Parsed documents, and what is wrong with those that cannot be parsed. */
  readonly documents: number;
  readonly errors: number;
  /** Documents that the known lane answers, by text and by id, and requests that the repeat lane answers. */
  readonly known: number;
  readonly persisted: number;
  readonly repeats: number;
  /** Operations that are ready to run, and the names of their statements. */
  readonly operations: number;
  readonly statements: number;
}

/** The default of PLANGRAPH_CACHE_BYTES: 96 MiB. */
export const defaultCacheBytes = 100_663_296;

/** Divides what a process may keep of operations among its memories; together they are the whole. */
export function cacheShares(bytes: number): CacheShares {
  const part = (hundredths: number) => Math.floor((bytes * hundredths) / 100);
  return {
    documents: part(40),
    errors: part(5),
    known: part(20),
    persisted: part(5),
    repeats: part(10),
    operations: part(15),
    statements: part(5),
  };
}
