import type { Problem } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import { fileKinds, type WrittenCell, type WrittenColumn, writeFile } from '../files/writeFile.ts';
import { whyRefused } from '../tables/headings.ts';
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
  const headings = found.headings as string[];
  const columns = [...headings, whyRefused].map((heading): WrittenColumn => ({ path: heading, heading, kind: 'text' }));
  const { mediaType, ending } = fileKinds[format];
  return {
    status: 200,
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${found.name}-refused.${ending}"`,
    },
    body: writeFile(format, columns, refusedRows(database, found.id, headings.length, request.language === 'ZH')),
  };
}

/** How many rows are read at once. */
const page = 500;

async function* refusedRows(
  { prisma }: RouteOptions['database'],
  importId: number,
  width: number,
  inChinese: boolean,
): AsyncIterable<WrittenCell[]> {
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
      yield [...padded, whyOf(problems as unknown[] as Problem[], inChinese)];
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.number;
  }
}

function whyOf(problems: readonly Problem[], inChinese: boolean): string {
  return problems
    .map(({ message, cure }) => (inChinese ? `${message.zh}${cure.zh}` : `${message.en} ${cure.en}`))
    .join('\n');
}
