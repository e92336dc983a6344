import { ListRefused } from '../exports/readRows.ts';
import type { FileFormat } from '../files/cell.ts';
import { fileKinds, type WrittenCell, type WrittenColumn, writeFile } from '../files/writeFile.ts';
import { listRefusal } from './listRefusal.ts';
import type { RouteAnswer, RouteRequest } from './route.ts';

/** What addresses call the formats of files. */
export const fileFormats: Readonly<Record<string, FileFormat>> = { csv: 'CSV', xlsx: 'XLSX', jsonl: 'JSONL' };

/** Records as a file is to give them. */
interface Written<Given> {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly format: FileFormat;
  readonly columns: readonly (WrittenColumn & { cell(record: Given): WrittenCell })[];
  readonly records: AsyncGenerator<Given>;
  /** Headers beside those that the file brings. */
  readonly headers?: RouteAnswer['headers'];
}

/** Answers records as a file, row by row while they are read, each counted as it is written; or why the graph refused to list them. */
export async function writeRecords<Given>(
  request: RouteRequest,
  { name, format, columns, records, headers }: Written<Given>,
): Promise<RouteAnswer> {
  try {
    // The first page is read before anything is sent, so that what is refused is told as such.
    const first = await records.next();
    const { mediaType, ending } = fileKinds[format];
    return {
      status: 200,
      headers: {
        'content-type': mediaType,
        ...headers,
        'content-disposition': `attachment; filename="${name}.${ending}"`,
      },
      body: writeFile(format, columns, rows()),
    };

    async function* rows() {
      if (!first.done) yield rowOf(first.value);
      for await (const record of records) yield rowOf(record);
    }
    function rowOf(record: Given) {
      request.spent?.wrote(columns.length);
      return columns.map((column) => column.cell(record));
    }
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    return listRefusal(error, request);
  }
}
