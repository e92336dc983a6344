import type { FileFormat } from '../files/cell.ts';
import { fileKinds, type WrittenCell, type WrittenColumn, writeFile } from '../files/writeFile.ts';
import { type WorkSheet, writeWorkSheet } from '../files/writeWorkSheet.ts';
import { whyRefused } from '../tables/headings.ts';
import type { ToldProblem } from '../tables/sendersWords.ts';
import { noImport, notAuthenticated } from './refusals.ts';
import { type RouteAnswer, type RouteOptions, type RouteRequest, refusal } from './route.ts';
import { seesImport } from './seesImport.ts';

/** Gives the rows of an import that were refused as the same file, with a column that says why, to be mended and sent again. */
export async function giveRefused(options: RouteOptions, request: RouteRequest, id: string): Promise<RouteAnswer> {
  const { database } = options;
  const { viewer, requestId } = request;
  if (!viewer) return refusal([notAuthenticated()], requestId);
  const select = { id: true, name: true, format: true, headings: true } as const;
  const isSeen = await seesImport(options, request, Number(id));
  const found = isSeen ? await database.prisma.import.findUnique({ where: { id: Number(id) }, select }) : null;
  if (!found) return refusal([noImport(id)], requestId);
  const format = (found.format ?? 'JSONL') as FileFormat;
  const headings = [...(found.headings as string[]), whyRefused];
  const { mediaType, ending } = fileKinds[format];
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${found.name}-refused.${ending}"`,
  };
  const rows = counted(
    request,
    refusedRows(database, {
      importId: found.id,
      width: headings.length - 1,
      inChinese: request.language === 'ZH',
    }),
  );
  if (format !== 'XLSX') {
    const columns = headings.map((heading): WrittenColumn => ({ path: heading, heading, kind: 'text' }));
    return { status: 200, headers, body: writeFile(format, columns, cellsOf(rows)) };
  }
  // Somebody works in it: what is wrong is marked where it is.
  const called = headings.map((heading) => heading.split('\n', 1)[0]?.trim());
  const marked: WorkSheet['rows'][number][] = [];
  for await (const { cells, problems } of rows) {
    if (marked.length === mostMarked) break;
    const wrong = new Map<number, string>();
    for (const { heading, why } of problems) {
      const column = heading === null ? -1 : called.indexOf(heading);
      if (column >= 0) wrong.set(column, [wrong.get(column), why].filter(Boolean).join('\n'));
    }
    marked.push({ cells, wrong });
  }
  // Its cells were told while its rows were read.
  return { status: 200, headers, body: await writeWorkSheet({ name: 'data', headings, rows: marked }) };
}

/** As many rows of a workbook are given back: a worker looks at no more that are refused. */
const mostMarked = 20_000;

async function* counted({ spent }: RouteRequest, rows: AsyncIterable<RefusedRow>): AsyncIterable<RefusedRow> {
  for await (const row of rows) {
    spent?.wrote(row.cells.length);
    yield row;
  }
}

async function* cellsOf(rows: AsyncIterable<RefusedRow>): AsyncIterable<WrittenCell[]> {
  for await (const { cells } of rows) yield [...cells];
}

/** A row that was refused: its cells, the reasons behind them, and each with what the sender calls the column that it names. */
interface RefusedRow {
  readonly cells: readonly (string | null)[];
  readonly problems: readonly { readonly heading: string | null; readonly why: string }[];
}

/** How many rows are read at once. */
const page = 500;

/** Which rows, and how reasons are told. */
interface AskedRows {
  readonly importId: number;
  readonly width: number;
  readonly inChinese: boolean;
}

async function* refusedRows(
  { prisma }: RouteOptions['database'],
  { importId, width, inChinese }: AskedRows,
): AsyncIterable<RefusedRow> {
  let after = -1;
  for (;;) {
    const rows = await prisma.importRow.findMany({
      where: { importId, outcome: 'REFUSED', number: { gt: after } },
      orderBy: { number: 'asc' },
      take: page,
      select: { number: true, cells: true, problems: true },
    });
    for (const { cells, problems } of rows) {
      const own = Array.isArray(cells) ? cells.map(String) : [];
      const padded = Array.from({ length: width }, (_, at) => own[at] || null);
      const told = (problems as unknown[] as ToldProblem[]).map(({ heading = null, ...problem }) => ({
        heading,
        why: whyOf(problem, inChinese),
      }));
      yield { cells: [...padded, told.map(({ why }) => why).join('\n')], problems: told };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.number;
  }
}

function whyOf({ message, cure }: Pick<ToldProblem, 'message' | 'cure'>, inChinese: boolean): string {
  return inChinese ? `${message.zh}${cure.zh}` : `${message.en} ${cure.en}`;
}
