import type { Tabular } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import { type Sheet, type SheetRow, textOf } from '../files/cell.ts';
import { bracketed } from './bracketed.ts';
import { type Called, type HeadingNames, headingNames } from './headingNames.ts';
import { missingHeadings, noHeadings, twice, unknownHeading, wrongUnit } from './headingProblems.ts';
import { leftOut } from './headings.ts';
import { plainName } from './plainWords.ts';
import { converted } from './units.ts';

/** What headings mean that nobody would know: by heading the path of a field, or null for a column to leave out. */
export type Mapping = Readonly<Record<string, string | null>>;

/** The headings of a sheet. */
export interface FoundHeadings {
  /** What each column of the file is; null for one that is left out. */
  readonly columns: readonly (Called | null)[];
  /** The headings as they were written, by column. */
  readonly written: readonly string[];
  /** How many rows of the sheet stand before the first that holds data, titles and headings. */
  readonly before: number;
  readonly problems: readonly Problem[];
}

/** How far down headings are looked for: titles and remarks stand above them. */
const deepest = 15;

/** Finds the row of headings of a sheet, or the two rows where one is split into several, and what each column is. */
export function findHeadings(sheet: Sheet, contract: Tabular, mapping: Mapping = {}): FoundHeadings {
  const names = headingNames(contract);
  const means = (heading: string) => find(names, mapping, heading);
  let best = { score: 0, at: 0, rows: 1, written: [] as string[] };
  for (const [at, row] of sheet.rows.slice(0, deepest).entries()) {
    const own = textsOf(sheet, row);
    const single = scoreOf(own, means);
    if (single > best.score) best = { score: single, at, rows: 1, written: own };
    const next = sheet.rows[at + 1];
    if (!next || sheet.format === 'JSONL') continue;
    const pair = together(own, textsOf(sheet, next), means);
    const double = scoreOf(pair, means);
    if (double > best.score) best = { score: double, at, rows: 2, written: pair };
  }
  if (best.score === 0) {
    const wanted = names.fields.slice(0, 3).map(({ heading }) => heading.zh);
    return { columns: [], written: [], before: 0, problems: [noHeadings(wanted)] };
  }
  const columns = best.written.map((heading) => means(heading));
  return {
    columns: columns.map((each) => (each === 'LEFT_OUT' ? null : each)),
    written: best.written,
    before: best.at + best.rows,
    problems: problemsOf(best.written, columns, names, contract),
  };
}

type Meaning = Called | 'LEFT_OUT' | null;

function find(names: HeadingNames, mapping: Mapping, heading: string): Meaning {
  const text = heading.trim();
  if (text === '') return 'LEFT_OUT';
  if (!Object.hasOwn(mapping, text)) return names.find(text) ?? (leftOut.includes(plainName(text)) ? 'LEFT_OUT' : null);
  const path = mapping[text];
  if (path === null || path === undefined) return 'LEFT_OUT';
  return names.find(path);
}

function scoreOf(headings: readonly string[], means: (heading: string) => Meaning): number {
  return headings.filter((heading) => typeof means(heading) === 'object' && means(heading) !== null).length;
}

/** The texts of a row, merged cells in each of their places. */
function textsOf(sheet: Sheet, row: SheetRow): string[] {
  const place = row.number - 1;
  const texts = row.cells.map((cell) => textOf(cell).trim());
  for (const { top, left, bottom, right } of sheet.merges) {
    if (place < top || place > bottom) continue;
    const first = sheet.rows.find(({ number }) => number === top + 1);
    for (let column = left; column <= Math.min(right, left + 200); column += 1) {
      while (texts.length <= column) texts.push('');
      texts[column] ||= textOf(first?.cells[left]).trim();
    }
  }
  return texts;
}

/** Two rows of headings as one: the lower says it, or both together, or the upper where there is no lower. */
function together(upper: readonly string[], lower: readonly string[], means: (heading: string) => Meaning): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    if (below === '' || below === above) return above;
    const { name, remark } = bracketed(above);
    const unit = remark === null ? '' : `（${remark}）`;
    const candidates = [`${below}${unit}`, below, `${above}${below}`, `${name}${below}${unit}`, above];
    return candidates.find((each) => typeof means(each) === 'object' && means(each) !== null) ?? below;
  });
}

function problemsOf(written: readonly string[], columns: readonly Meaning[], names: HeadingNames, { key }: Tabular) {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [at, called] of columns.entries()) {
    const heading = written[at] ?? '';
    if (called === null) {
      const known = names.fields.map(({ heading: { zh } }) => zh);
      problems.push(unknownHeading(heading, known));
    } else if (called !== 'LEFT_OUT') {
      const { field, unit } = called;
      if (seen.has(field.path)) problems.push(twice(heading));
      seen.add(field.path);
      const own = field.heading.unit;
      if (unit !== null && own && unit !== own && converted('1', unit, own) === null)
        problems.push(wrongUnit(heading, unit, own));
    }
  }
  const missing = names.fields.filter(({ name, path }) => key.includes(name) && !seen.has(path));
  if (missing.length) problems.push(missingHeadings(missing.map(({ heading: { zh }, path }) => `${zh} (${path})`)));
  return problems;
}
