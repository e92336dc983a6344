/** What rows are written through: a client of PostgreSQL with a transaction open, such as pg's. */
export interface Transaction {
  /** Runs one statement and returns its rows. */
  query(statement: string, values?: unknown[]): Promise<{ readonly rows: Record<string, unknown>[] }>;
}
