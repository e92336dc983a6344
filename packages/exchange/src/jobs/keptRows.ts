import type { PutRow } from '@plangraph/schema';

/** Of so many rows of a file it is kept what came of each. */
const mostRows = 20_000;

/** Whether it is kept what came of a row: of those beyond many, only where there is something to look at. */
export function isKept(place: number, { outcome }: Pick<PutRow, 'outcome'>): boolean {
  return place < mostRows || outcome === 'CHANGED' || outcome === 'REFUSED';
}
