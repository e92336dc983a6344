import type { BroughtFigure, FigureInput, NamedTarget, NamedUnit } from '@plangraph/plan';
import type { Problem } from '@plangraph/schema';
import { type Cell, type Sheet, type SheetRow, textOf } from '../files/cell.ts';
import { figureCell } from './figureCell.ts';
import { figurePeriod, type StatedPeriod } from './figurePeriods.ts';
import { figureProblems } from './figureProblems.ts';
import type { CalledFigures, FigureColumn, FigureHeadings, FigurePart } from './findFigureHeadings.ts';
import { observationWords, truths } from './headings.ts';
import { blankRows, type Note, totalLeftOut } from './notes.ts';
import { plainName, saysNothing } from './plainWords.ts';
import { isTotal } from './totals.ts';

/** A row of a sheet of figures. */
export interface FigureRow {
  readonly number: number;
  readonly source: SheetRow;
  /** What it is a row of, for people: the code of its target, where that is known. */
  readonly key: string | null;
  readonly figures: readonly BroughtFigure[];
  readonly problems: readonly Problem[];
}

/** A sheet of figures. */
export interface FigureTable {
  readonly rows: readonly FigureRow[];
  readonly notes: readonly Note[];
}

/** What a sheet of figures is read by. */
export interface FigureTableFrame {
  readonly plan: { readonly code: string; readonly year: number };
  readonly targets: readonly NamedTarget[];
  readonly units: readonly NamedUnit[];
}

/** Reads the rows of a sheet of figures beneath its headings. */
export function readFigureTable(sheet: Sheet, headings: FigureHeadings, frame: FigureTableFrame): FigureTable {
  const notes: Note[] = [];
  const rows: FigureRow[] = [];
  const seen = new Map<string, number>();
  let blank = 0;
  let last = sheet.rows[headings.before - 1]?.number ?? 0;
  for (const source of sheet.rows.slice(headings.before)) {
    blank += sheet.format === 'JSONL' ? 0 : source.number - last - 1;
    last = source.number;
    if (isTotal(source.cells)) {
      notes.push(totalLeftOut(source.number));
      continue;
    }
    const row = readRow(source, headings, frame);
    if (!row) {
      blank += 1;
      continue;
    }
    rows.push(withoutSecond(row, seen));
  }
  if (blank > 0) notes.push(blankRows(blank));
  return { rows, notes };
}

/** A figure that an earlier row states already is one too many. */
function withoutSecond(row: FigureRow, seen: Map<string, number>): FigureRow {
  const second = row.figures.flatMap(({ figure, period, column }) => {
    const key = JSON.stringify([figure.target, period]);
    const earlier = seen.get(key);
    seen.set(key, earlier ?? row.number);
    return earlier === undefined ? [] : [figureProblems.twice(figure.target, period, earlier, column)];
  });
  return second.length ? { ...row, problems: [...row.problems, ...second] } : row;
}

function readRow(source: SheetRow, { columns, written }: FigureHeadings, frame: FigureTableFrame): FigureRow | null {
  const problems: Problem[] = [];
  const said = (column: FigureColumn): string | null => {
    const at = columns.findIndex((called) => called && 'column' in called && called.column === column);
    const text = at < 0 ? '' : textOf(source.cells[at]).trim();
    return text === '' || saysNothing(text) ? null : text;
  };
  const own = said('plan');
  if (own !== null && own !== frame.plan.code) problems.push(figureProblems.otherPlan(own, frame.plan.code));
  const found = targetOf(said('target') ?? said('name'), frame.targets);
  if (typeof found === 'string' || found === null) {
    if (!source.cells.some((cell) => cell && !saysNothing(textOf(cell)))) return null;
    const wrong = found === null ? figureProblems.noTarget() : figureProblems.unknownTarget(found, frame.targets);
    return { number: source.number, source, key: found, figures: [], problems: [...problems, wrong] };
  }
  if (found.length > 1) {
    const name = said('name') ?? said('target') ?? '';
    return {
      number: source.number,
      source,
      key: name,
      figures: [],
      problems: [...problems, figureProblems.ambiguous(name, found)],
    };
  }
  const target = found[0] as NamedTarget;
  const unit = said('unit');
  const inCell = (at: number, stated: string | null, part: FigurePart) =>
    figureCell(source.cells[at], {
      heading: written[at] ?? '',
      stated: stated ?? (part === 'value' || part === 'compared' ? unit : null),
      own: part === 'value' || part === 'compared' ? target.unit : null,
      units: frame.units,
    });
  const numbers = new Map<string, Draft>();
  const take = (at: number, called: CalledFigures, stated: StatedPeriod, part: FigurePart, column: string) => {
    const read = inCell(at, called.unit, part);
    if ('refusal' in read) problems.push({ ...read.refusal, path: [column] });
    else if (read.value !== null) {
      const draft = numbers.get(stated.period) ?? { stated, column, parts: {} };
      numbers.set(stated.period, draft);
      draft.parts[part] = read.value;
    }
  };
  const period = said('period');
  const long = period === null ? null : figurePeriod(period, frame.plan.year);
  if (period !== null && !long) problems.push(figureProblems.noPeriod(period));
  for (const [at, called] of columns.entries()) {
    if (!called) continue;
    if ('at' in called) take(at, called, called.at, called.part, called.at.period);
    else if (isPart(called.column)) {
      if (long) take(at, called, long, called.column, called.column === 'value' ? 'value' : called.column);
      else if (period === null && !blankCell(source.cells[at])) problems.push(figureProblems.periodMissing());
    }
  }
  const more = readSaid(said, problems);
  const figures = [...numbers.values()].map(
    ({ stated, column, parts }): BroughtFigure => ({
      row: source.number,
      column: long ? 'value' : column,
      period: stated.period,
      toDate: stated.toDate,
      figure: { target: target.code, ...parts, ...more },
    }),
  );
  return { number: source.number, source, key: target.code, figures, problems };
}

interface Draft {
  readonly stated: StatedPeriod;
  readonly column: string;
  readonly parts: { [Part in FigurePart]?: string };
}

function isPart(column: FigureColumn): column is FigurePart {
  return column === 'value' || column === 'numerator' || column === 'denominator' || column === 'compared';
}

function blankCell(cell: Cell | undefined): boolean {
  return !cell || saysNothing(textOf(cell));
}

/** What a row says of all of its figures. */
function readSaid(said: (column: FigureColumn) => string | null, problems: Problem[]): Omit<FigureInput, 'target'> {
  const [status, confirmed] = [said('observationStatus'), said('confirmed')];
  const known = (Object.keys(observationWords) as (keyof typeof observationWords)[]).find((word) =>
    [word, observationWords[word]].some((each) => plainName(each) === plainName(status ?? '')),
  );
  if (status !== null && !known) problems.push(figureProblems.unknownStatus(status));
  const isTrue =
    confirmed !== null &&
    [truths.true.en, truths.true.zh, ...truths.true.also].some((word) => word === plainName(confirmed));
  return {
    note: said('note'),
    reason: said('reason'),
    ...(isTrue ? { confirmed: true } : {}),
    ...(known ? { observationStatus: known } : {}),
  };
}

/** The targets that a text may mean, by code or by the name of their indicator; the text where there is none, null where it is none. */
function targetOf(text: string | null, targets: readonly NamedTarget[]): readonly NamedTarget[] | string | null {
  if (text === null) return null;
  const byCode = targets.find(({ code }) => code === text);
  if (byCode) return [byCode];
  const plain = plainName(text);
  const byName = targets.filter(({ nameZh, nameEn, code }) =>
    [nameZh, nameEn, code].some((name) => plainName(name) === plain),
  );
  return byName.length ? byName : text;
}
