import type { Tabular } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import type { Sheet } from '../files/cell.ts';
import { findRowOfHeadings } from './findRowOfHeadings.ts';
import { type Called, type HeadingNames, headingNames } from './headingNames.ts';
import { missingHeadings, noHeadings, twice, unknownHeading, wrongUnit } from './headingProblems.ts';
import { leftOut } from './headings.ts';
import { saysNames } from './headingText.ts';
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

/** Finds the row of headings of a sheet, or the two rows where one is split into several, and what each column is. */
export function findHeadings(sheet: Sheet, contract: Tabular, mapping: Mapping = {}): FoundHeadings {
  const names = headingNames(contract);
  const means = (heading: string) => find(names, mapping, heading);
  const found = findRowOfHeadings(sheet, (heading) => isCalled(means(heading)));
  if (!found) {
    const wanted = names.fields.slice(0, 3).map(({ heading }) => heading.zh);
    return { columns: [], written: [], before: 0, problems: [noHeadings(wanted)] };
  }
  const columns = withoutNames(
    found.written.map((heading) => means(heading)),
    found.written,
  );
  return {
    columns: columns.map((each) => (each === 'LEFT_OUT' ? null : each)),
    ...found,
    problems: problemsOf(found.written, columns, names, contract),
  };
}

/** Where a file has the codes of other records, what these are called is for people only. */
function withoutNames(columns: readonly Meaning[], written: readonly string[]): Meaning[] {
  return columns.map((called, at) => {
    if (called === null || called === 'LEFT_OUT' || !saysNames(called.field, written[at] ?? '')) return called;
    const hasCodes = columns.some(
      (other, place) =>
        other !== null &&
        other !== 'LEFT_OUT' &&
        other.field === called.field &&
        !saysNames(other.field, written[place] ?? ''),
    );
    return hasCodes ? 'LEFT_OUT' : called;
  });
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

function isCalled(meaning: Meaning): boolean {
  return typeof meaning === 'object' && meaning !== null;
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
