import { figureColumns } from '../exports/figureColumns.ts';
import { type FiguresAsked, readFigures } from '../exports/readFigures.ts';
import type { FileFormat } from '../files/cell.ts';
import type { RouteAnswer, RouteOptions, RouteRequest } from './route.ts';
import { writeRecords } from './writeRecords.ts';

/** Gives the approved figures of a plan as a sheet, a row for each target and period: sent back as figures, it changes nothing. */
export async function giveFigures(
  { graph }: Pick<RouteOptions, 'graph'>,
  request: RouteRequest,
  format: FileFormat,
  asked: Pick<FiguresAsked, 'plan' | 'asOf' | 'language'>,
): Promise<RouteAnswer> {
  const { viewer, requestId, signal, query } = request;
  const organisation = query.get('organisation');
  return writeRecords(request, {
    name: 'figures',
    format,
    columns: figureColumns(format, asked.language),
    records: readFigures(graph, { ...asked, organisation, viewer, requestId, signal }),
    headers: { 'content-language': asked.language.toLowerCase() },
  });
}
