/** Something as it is and as it was; one of them undefined where it was not there. */
export interface Pair<Row> {
  readonly now: Row | undefined;
  readonly before: Row | undefined;
}

/**
 * Lays rows as they are beside the same rows as they were, in the order in which they are; what is there no more comes last.
 *
 * @example pairsOf([{ id: 1 }], [{ id: 2 }], ({ id }) => id) // [{ now: { id: 1 } }, { before: { id: 2 } }]
 */
export function pairsOf<Row>(
  now: readonly Row[],
  before: readonly Row[],
  keyOf: (row: Row) => string | number,
): Pair<Row>[] {
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const present = now.map((row) => ({ now: row, before: earlier.get(keyOf(row)) }));
  const there = new Set(now.map(keyOf));
  const gone = before.filter((row) => !there.has(keyOf(row)));
  return [...present, ...gone.map((row) => ({ now: undefined, before: row }))];
}
