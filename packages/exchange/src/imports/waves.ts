import { factsOf, type Tabular } from '@plangraph/rows';
import type { TableRow } from '../tables/readTable.ts';

/** A tree has a few levels; what goes deeper is brought as it comes. */
const most = 20;

/**
 * Rows in the order in which they can be brought: where rows name others of their own register that the same file brings, such as
 * places the place that they lie in, those come first. One wave where no row names any.
 */
export function wavesOf(
  { model, key, references }: Tabular,
  rows: readonly TableRow[],
): readonly (readonly TableRow[])[] {
  const [code = '', ...more] = key;
  const { relations, columns } = factsOf(model);
  const upwards = Object.keys(references).filter((name) => relations[name]?.model === model);
  if (more.length || !columns[code] || !upwards.length) return [rows];
  const names = ['nameZh', 'nameEn', 'titleZh', 'titleEn'];
  const calledBy = (row: TableRow) => [code, ...names].flatMap((name) => plain(row.written[name]));
  const waves: TableRow[][] = [];
  let rest = [...rows];
  while (rest.length && waves.length < most) {
    const waiting = new Set(rest.flatMap(calledBy));
    const ready = rest.filter((row) =>
      upwards.every((name) => plain(row.written[name]).every((text) => !waiting.has(text))),
    );
    if (!ready.length) break;
    waves.push(ready);
    const done = new Set(ready);
    rest = rest.filter((row) => !done.has(row));
  }
  if (rest.length) waves.push(rest);
  return waves.length ? waves : [rows];
}

function plain(value: unknown): string[] {
  return typeof value === 'string' ? [value.trim().toLowerCase()] : [];
}
