import type { Problem } from '@plangraph/schema';
import type { Sheet } from '../files/cell.ts';
import { bracketed } from './bracketed.ts';
import { figurePeriod, type StatedPeriod } from './figurePeriods.ts';
import type { Mapping } from './findHeadings.ts';
import { findRowOfHeadings } from './findRowOfHeadings.ts';
import { missingHeadings, noHeadings, twice, unknownHeading } from './headingProblems.ts';
import { besideFigures, figureHeadings, leftOut } from './headings.ts';
import { plainName } from './plainWords.ts';
import { isUnit } from './units.ts';

/** What a column of a sheet of figures is called that is no period. */
export type FigureColumn = keyof typeof figureHeadings;

/** The numbers that a figure may consist of. */
export type FigurePart = 'value' | 'numerator' | 'denominator' | 'compared';

/** A column of a sheet of figures: something that is said of a row, or a number for a period. */
export type CalledFigures =
  | { readonly column: FigureColumn; readonly unit: string | null }
  | { readonly at: StatedPeriod; readonly part: FigurePart; readonly unit: string | null };

/** The headings of a sheet of figures. */
export interface FigureHeadings {
  /** What each column is; null for one that is left out. */
  readonly columns: readonly (CalledFigures | null)[];
  readonly written: readonly string[];
  /** How many rows stand before the first that holds figures. */
  readonly before: number;
  readonly problems: readonly Problem[];
}

const parts: readonly FigurePart[] = ['value', 'numerator', 'denominator', 'compared'];
const names = new Map(
  (Object.keys(figureHeadings) as FigureColumn[]).flatMap((column) =>
    figureHeadings[column].map((name) => [plainName(name), column] as const),
  ),
);
const ignored = new Set([...leftOut, ...besideFigures].map(plainName));

/** Finds the headings of a sheet of figures, of a plan of a year: long, with a column for periods, or wide, with one for each. */
export function findFigureHeadings(sheet: Sheet, year: number, mapping: Mapping = {}): FigureHeadings {
  const means = (heading: string): CalledFigures | 'LEFT_OUT' | null => {
    const text = heading.trim();
    if (text === '') return 'LEFT_OUT';
    if (!Object.hasOwn(mapping, text)) return meaningOf(text, year) ?? (isIgnored(text) ? 'LEFT_OUT' : null);
    const stated = mapping[text];
    return stated === null || stated === undefined ? 'LEFT_OUT' : meaningOf(stated, year);
  };
  const isKnown = (heading: string) => {
    const meaning = means(heading);
    return meaning !== null && meaning !== 'LEFT_OUT';
  };
  const found = findRowOfHeadings(sheet, isKnown, true);
  if (!found) return { columns: [], written: [], before: 0, problems: [noHeadings(samples(year))] };
  const meanings = found.written.map(means);
  const columns = meanings.map((meaning) => (meaning === 'LEFT_OUT' ? null : meaning));
  const problems = meanings.flatMap((meaning, at) =>
    meaning === null ? [unknownHeading(found.written[at] ?? '', samples(year))] : [],
  );
  return { ...found, columns, problems: [...problems, ...faultsOf(columns, found.written)] };
}

function isIgnored(text: string): boolean {
  return ignored.has(plainName(text)) || ignored.has(plainName(bracketed(text).name));
}

function samples(year: number): string[] {
  const [target, name, period, value] = [
    figureHeadings.target[1],
    figureHeadings.name[0],
    figureHeadings.period[1],
    figureHeadings.value[1],
  ];
  return [target, name, period, value, `${year}-03`, `${year}-Q1`];
}

/** What a heading says: a column, a period, or a period and one of its numbers; each with a unit in brackets. */
function meaningOf(heading: string, year: number): CalledFigures | null {
  const whole = readWhole(heading, year);
  if (whole) return { ...whole, unit: null };
  const { name, remark } = bracketed(heading);
  if (remark === null) return null;
  const found = readWhole(name, year);
  if (!found) return null;
  const part = partOf(remark);
  if (part && 'at' in found) return { ...found, part, unit: null };
  const stated = unitIn(remark);
  return { ...found, unit: stated };
}

function unitIn(remark: string): string | null {
  const text = remark.normalize('NFKC').replaceAll(' ', '');
  // As in `单位：万元`.
  const named = text.slice(text.indexOf(':') + 1);
  return isUnit(named) || named.length <= 12 ? named : null;
}

function readWhole(
  text: string,
  year: number,
): { column: FigureColumn } | { at: StatedPeriod; part: FigurePart } | null {
  const column = names.get(plainName(text));
  if (column) return { column };
  const at = figurePeriod(text, year);
  if (at) return { at, part: 'value' };
  for (const part of parts) {
    for (const word of figureHeadings[part]) {
      if (!plainName(text).endsWith(plainName(word))) continue;
      const rest = text.trim().slice(0, -word.length);
      const stated = figurePeriod(withoutJoint(rest), year);
      if (stated) return { at: stated, part };
    }
  }
  return null;
}

/** What joins a period and one of its numbers. */
const joints = new Set([...' \u00b7:：_/|-']);

function withoutJoint(text: string): string {
  let end = text.length;
  while (end > 0 && joints.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function partOf(remark: string): FigurePart | null {
  const column = names.get(plainName(remark));
  return parts.find((part) => part === column) ?? null;
}

/** What is wrong with the columns together. */
function faultsOf(columns: readonly (CalledFigures | null)[], written: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [at, called] of columns.entries()) {
    if (!called) continue;
    const key = 'at' in called ? `${called.at.period} ${called.part}` : called.column;
    if (seen.has(key)) problems.push(twice(written[at] ?? ''));
    seen.add(key);
  }
  const isWide = columns.some((called) => called && 'at' in called);
  const labelled = (column: FigureColumn) => `${figureHeadings[column][1]} (${column})`;
  const missing: FigureColumn[] = [];
  if (!seen.has('target') && !seen.has('name')) missing.push('target');
  if (!isWide && !seen.has('period')) missing.push('period');
  if (!isWide && !['value', 'numerator'].some((part) => seen.has(part))) missing.push('value');
  if (missing.length) problems.push(missingHeadings(missing.map(labelled)));
  return problems;
}
