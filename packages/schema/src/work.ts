/**
 * What a read has to do, as far as its selection tells it: places are counted as often as they stand in the answer when every page is
 * full, tables as often as they stand in the statement.
 */
export interface Work {
  readonly statements: number;
  readonly tables: number;
  /** Selected fields that are counted, summed up or grouped, each as often as a row asks for it. */
  readonly counts: number;
  /** Subqueries that run for a row. */
  readonly edges: number;
  /** Values in the answer. */
  readonly values: number;
  /** Tables of statements that PostgreSQL had to plan for this request, rather than found prepared. */
  readonly written: number;
}

/** Nothing to do. */
export const noWork: Work = { statements: 0, tables: 0, counts: 0, edges: 0, values: 0, written: 0 };

/** What two reads of a request have to do together. */
export function addWork(one: Work | null, other: Work): Work {
  if (!one) return other;
  return {
    statements: one.statements + other.statements,
    tables: one.tables + other.tables,
    counts: one.counts + other.counts,
    edges: one.edges + other.edges,
    values: one.values + other.values,
    written: one.written + other.written,
  };
}
