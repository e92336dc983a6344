/** What rows are written through: a client of PostgreSQL with a transaction open, such as pg's. */
export interface Transaction {
  /** Runs one statement and returns its rows, which are what the caller has asked for. */
  query<Row extends object = Record<string, unknown>>(
    statement: string,
    values?: unknown[],
  ): Promise<{ readonly rows: Row[] }>;
}
