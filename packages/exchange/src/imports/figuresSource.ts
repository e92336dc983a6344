import { type BroughtReport, bringFigures, openFigures, readNamedTargets, readUnits } from '@plangraph/plan';
import type { Problem, PutRow } from '@plangraph/schema';
import type { Sheet } from '../files/cell.ts';
import { type FigureHeadings, findFigureHeadings } from '../tables/findFigureHeadings.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { type FigureRow, readFigureTable } from '../tables/readFigureTable.ts';
import { inSendersWords } from '../tables/sendersWords.ts';
import type { ImportRun, ImportSource } from './importSource.ts';
import { refuseScope, tooManyFigures } from './refusals.ts';

/** What rows of figures are called, where registers have names of their own. */
export const figuresName = 'figures';

/** No more figures come with one file. */
const most = 5_000;

/** Whose figures of which plan; null for the viewer's, and for the only plan that it can be. */
export interface FiguresOf {
  readonly plan: string | null;
  readonly organisation: string | null;
}

/** A sheet of figures: many targets and periods, which become reports that somebody else approves. */
export function figuresSource(sheet: Sheet, { plan, organisation }: FiguresOf, mapping: Mapping = {}): ImportSource {
  return {
    name: figuresName,
    noun: 'Observation',
    area: null,
    isOfAreas: true,
    roles: ['reporter', 'administrator'],
    async bring(run) {
      const { transaction, viewer, problems } = run;
      const frame = await openFigures({ ...run, plan, organisation });
      if (!frame) return null;
      const targets = await readNamedTargets(transaction, frame.plan.id);
      const headings = findFigureHeadings(sheet, frame.plan.year, mapping);
      for (const problem of headings.problems) problems.add(problem);
      if (problems.found) return null;
      const units = await readUnits(transaction);
      const table = readFigureTable(sheet, headings, { plan: frame.plan, targets, units });
      const areas = new Map(targets.map(({ code, area }) => [code, area]));
      const rows = table.rows.map((row) => within(row, areas.get(row.key ?? '') ?? null, viewer));
      const figures = rows.flatMap((row) => (row.problems.length ? [] : row.figures));
      if (rows.reduce((sum, row) => sum + row.figures.length, 0) > most) {
        problems.add(tooManyFigures(most));
        return null;
      }
      const report = await bringFigures(frame, figures);
      return {
        rows,
        puts: inSendersWords(
          rows.map((row) => putOf(row, report)),
          { written: headings.written, paths: pathsOf(headings) },
        ),
        headings: headings.written,
        notes: table.notes,
        submissions: report.submissions,
        flips: report.flips,
      };
    },
  };
}

/** By what problems name each column: what it says of a row, or as it is written where it holds numbers. */
function pathsOf({ columns, written }: FigureHeadings): (string | null)[] {
  return columns.map((called, at) => (called && 'column' in called ? called.column : (written[at] ?? null)));
}

/** Adds a problem to a row whose target lies outside of the areas of which a key may bring files. */
function within(row: FigureRow, area: string | null, viewer: ImportRun['viewer']): FigureRow {
  const outside = refuseScope(viewer, 'IMPORT', { name: row.key ?? figuresName, area });
  return outside ? { ...row, problems: [...row.problems, { ...outside, path: ['target'] }] } : row;
}

function putOf(row: FigureRow, { changes, problems }: BroughtReport): PutRow {
  const found: readonly Problem[] = [...row.problems, ...(problems.get(row.number) ?? [])];
  const base = { key: row.key, id: null };
  if (found.length) return { ...base, outcome: 'REFUSED', changes: [], problems: found };
  const own = changes.filter((change) => change.row === row.number && !change.isSame);
  const outcome = !own.length ? 'UNCHANGED' : own.every(({ before }) => before === null) ? 'CREATED' : 'CHANGED';
  const shown = own.map(({ column, before, after }) => ({ column, before, after }));
  return { ...base, outcome, changes: shown, problems: [] };
}
