import type { Language } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import type { WrittenCell, WrittenColumn } from '../files/writeFile.ts';
import { exportedFigureHeadings, observationWords, truths } from '../tables/headings.ts';
import type { ShownFigure } from './readFigures.ts';

/** A column of a sheet of figures, and how the cell of a figure is written in it. */
interface FigureSheetColumn extends WrittenColumn {
  cell(figure: ShownFigure): WrittenCell;
}

/** The columns of a sheet of figures, a row for each target and period, as imports of figures read it. */
export function figureColumns(format: FileFormat, language: Language): readonly FigureSheetColumn[] {
  const tongue = language === 'ZH' ? 'zh' : 'en';
  const words: Readonly<Record<string, string>> = format !== 'JSONL' && tongue === 'zh' ? observationWords : {};
  const column = (
    path: keyof typeof exportedFigureHeadings,
    kind: WrittenColumn['kind'],
    cell: FigureSheetColumn['cell'],
  ): FigureSheetColumn => ({ path, heading: exportedFigureHeadings[path][tongue], kind, cell });
  return [
    column('target', 'text', ({ target }) => target.code),
    column('name', 'text', ({ target }) => target.indicator.name),
    column('unit', 'text', ({ target }) => target.indicator.unit.symbol),
    column('period', 'text', ({ period }) => period),
    column('value', 'figure', ({ value }) => value),
    column('numerator', 'figure', ({ numerator }) => numerator),
    column('denominator', 'figure', ({ denominator }) => denominator),
    column('compared', 'figure', ({ compared }) => compared),
    column('observationStatus', 'text', ({ observationStatus: code }) => words[code] ?? code),
    // A fall that was looked at; of what does not fall nothing is said.
    column('confirmed', 'text', ({ confirmed }) => (confirmed ? truths.true[tongue] : null)),
    column('note', 'text', ({ note }) => note),
  ];
}
