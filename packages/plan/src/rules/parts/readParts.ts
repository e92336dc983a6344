import type { RowProblem } from '@plangraph/rows';
import { partErrors } from '../../errors/parts.ts';
import { type FigureDomain, readFigure } from '../figureProblems.ts';
import { readPeriod } from '../period.ts';

/** By what a target is split. */
export type Division = 'TOWNSHIP' | 'BUREAU' | 'PARK' | 'QUARTER';

/** A part as it is stated. */
export interface StatedPart {
  readonly code?: string | null | undefined;
  readonly owner: string;
  readonly value: string;
  readonly baseline?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly quarter?: string | null | undefined;
  readonly nameZh?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
}

/** A part that was understood: its value as the graph keeps it. */
export interface ReadPart {
  readonly index: number;
  /** Its code within the whole. */
  readonly code: string;
  readonly owner: string;
  readonly value: string;
  readonly baseline: string | null;
  readonly place: string | null;
  readonly quarter: string | null;
  readonly names: { readonly zh: string; readonly en: string } | null;
}

/** What is split, as far as its parts must fit. */
export interface Divided {
  readonly division: Division;
  /** The plan's year. */
  readonly year: number;
  /** Civil date by which the whole is promised. */
  readonly deadline: string;
  /** Which values figures of the indicator can have. */
  readonly domain: FigureDomain;
  /** Codes, within the whole, of the parts that it has already. */
  readonly taken: readonly string[];
}

const pattern = /^[a-z0-9][a-z0-9.-]{0,39}$/;

/** Reads parts; everything that is wrong with any goes to `refuse`, with the part that it is about. */
export function readParts(
  stated: readonly StatedPart[],
  { division, year, deadline, domain, taken }: Divided,
  refuse: (index: number, problem: RowProblem) => void,
): readonly ReadPart[] {
  const codes = new Set(taken);
  return stated.flatMap((part, index) => {
    let sound = true;
    const add = (problem: RowProblem) => {
      sound = false;
      refuse(index, problem);
    };
    const [place, quarter] = [part.place?.trim() || null, part.quarter?.trim() || null];
    const zh = part.nameZh?.trim() || null;
    const names = zh === null ? null : { zh, en: part.nameEn?.trim() || zh };
    for (const [column, value] of Object.entries({ nameZh: zh, nameEn: part.nameEn ?? '' })) {
      if (value !== null && [...value].length > 100) add(partErrors.NAME_TOO_LONG({ column }));
    }
    const missing = {
      TOWNSHIP: place ? null : 'place',
      PARK: zh ? null : 'nameZh',
      QUARTER: quarter ? null : 'quarter',
      BUREAU: null,
    };
    const column = missing[division];
    if (column) add(partErrors.MISSING_VALUE({ column, division }));
    const period = quarter === null ? undefined : readPeriod(quarter);
    const isQuarter = period?.frequency === 'QUARTERLY' && period.year === year;
    const inTime = period !== undefined && period.lastDay.slice(0, 7) <= deadline.slice(0, 7);
    if (quarter !== null && (division !== 'QUARTER' || !isQuarter || !inTime)) {
      add(partErrors.INVALID_QUARTER({ quarter: quarter.slice(0, 40), year, deadline }));
    }
    const usual = { TOWNSHIP: place, BUREAU: part.owner, PARK: null, QUARTER: quarter?.slice(5).toLowerCase() ?? null };
    const code = part.code?.trim() || usual[division] || '';
    if (column !== 'place' && column !== 'quarter') {
      if (!pattern.test(code)) add(partErrors.INVALID_CODE({ code: code.slice(0, 60) }));
      else if (codes.has(code)) add(partErrors.DUPLICATE_PART({ code }));
    }
    codes.add(code);
    const read = (name: 'value' | 'baseline', text: string): string => {
      // What a part promises is a figure of the indicator, but that a ratio has no parts of its own here.
      const reading = readFigure({ ...domain, valueAlone: true }, { value: text });
      if ('figure' in reading) return reading.figure.value;
      for (const problem of reading.problems) add({ ...problem, column: name });
      return '0';
    };
    const value = read('value', part.value);
    const baseline = typeof part.baseline === 'string' ? read('baseline', part.baseline) : null;
    return sound ? [{ index, code, owner: part.owner, value, baseline, place, quarter, names }] : [];
  });
}
