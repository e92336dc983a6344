import { factsOf, type Tabular } from '@plangraph/rows';
import type { TableRow } from '../tables/readTable.ts';

/** A tree has a few levels; what goes deeper is brought as it comes. */
const most = 20;

/**
 * Rows in the order in which they can be brought: where rows name others of their own register that the same file brings, such as
 * places the place that they lie in, those come first. One wave where no row names any.
 */
export function wavesOf(contract: Tabular, rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const { code, upwards } = treeOf(contract);
  if (!upwards.length) return [rows];
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

/** The column of codes, and the references by which rows of a contract may name others of their own register; none where rows stand alone. */
export function treeOf({ model, key, references }: Tabular): {
  readonly code: string;
  readonly upwards: readonly string[];
} {
  const [code = '', ...more] = key;
  const { relations, columns } = factsOf(model);
  const upwards = Object.keys(references).filter((name) => relations[name]?.model === model);
  return { code, upwards: more.length || !columns[code] ? [] : upwards };
}

function plain(value: unknown): string[] {
  return typeof value === 'string' ? [value.trim().toLowerCase()] : [];
}
