/** Wraps a query of rows `r` as one JSON list, empty when there are none. */
export function writeTextList(rows: string): string {
  return `(SELECT concat('[', string_agg(x.r, ','), ']') FROM (${rows}) x)`;
}

/** The same, of a query of so many rows at most, in the opposite order. */
export function writeTurnedList(rows: string, most: number): string {
  return `(SELECT ${writeTurned('x.r', most)} FROM (SELECT array_agg(x.r) AS r FROM (${rows}) x) x)`;
}

/** Writes the first rows of an array, the last of them first, as one JSON list. */
export function writeTurned(rows: string, most: number): string {
  const members = Array.from({ length: most }, (_, index) => `${rows}[${most - index}]`).join(', ');
  return `concat('[', concat_ws(',', ${members}), ']')`;
}

/** Longer lists are not turned: what turns them names each of their places. */
export const longestTurned = 50;
