import { figureColumns } from '../exports/figureColumns.ts';
import { type FiguresAsked, readFigures } from '../exports/readFigures.ts';
import { ListRefused } from '../exports/readRows.ts';
import type { FileFormat } from '../files/cell.ts';
import { fileKinds, writeFile } from '../files/writeFile.ts';
import { listRefusal } from './listRefusal.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from './route.ts';

/** What the address calls the formats in which figures come as a sheet. */
export const sheetFormats: Readonly<Record<string, FileFormat>> = { csv: 'CSV', xlsx: 'XLSX', jsonl: 'JSONL' };

/** Gives the approved figures of a plan as a sheet, a row for each target and period: sent back as figures, it changes nothing. */
export async function giveFigures(
  { graph }: Pick<RouteOptions, 'graph'>,
  request: RouteRequest,
  format: FileFormat,
  asked: Pick<FiguresAsked, 'plan' | 'asOf' | 'language'>,
): Promise<RouteAnswer> {
  const { viewer, requestId, signal, query } = request;
  const organisation = query.get('organisation');
  const figures = readFigures(graph, { ...asked, organisation, viewer, requestId, signal });
  const columns = figureColumns(format, asked.language);
  try {
    // The first page is read before anything is sent, so that what is refused is told as such.
    const first = await figures.next();
    const { mediaType, ending } = fileKinds[format];
    return {
      status: 200,
      headers: {
        'content-type': mediaType,
        'content-language': asked.language.toLowerCase(),
        'content-disposition': `attachment; filename="figures.${ending}"`,
      },
      body: writeFile(format, columns, counted()),
    };

    async function* counted() {
      for await (const row of cells()) {
        request.spent?.wrote(row.length);
        yield row;
      }
    }
    async function* cells() {
      if (!first.done) yield columns.map((column) => column.cell(first.value));
      for await (const figure of figures) yield columns.map((column) => column.cell(figure));
    }
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    return listRefusal(error, request);
  }
}
