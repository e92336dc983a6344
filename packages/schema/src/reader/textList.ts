/** Wraps a query of rows `r` as one JSON list, empty when there are none. */
export function writeTextList(rows: string): string {
  return `(SELECT concat('[', string_agg(x.r, ','), ']') FROM (${rows}) x)`;
}

/** The same, of a query of so many rows at most, in the opposite order. */
export function writeTurnedList(rows: string, most: number): string {
  const members = Array.from({ length: most }, (_, index) => `x.r[${most - index}]`).join(', ');
  return `(SELECT concat('[', concat_ws(',', ${members}), ']') FROM (SELECT array_agg(x.r) AS r FROM (${rows}) x) x)`;
}

/** Longer lists are not turned: what turns them names each of their places. */
export const longestTurned = 50;
