import type { Merge, Sheet, SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import { fileLimits, rowsOfSheet, streamLimits } from './limits.ts';
import { broken, tooManyAtOnce, tooManyRows } from './refusals.ts';
import { addMerge, SheetWalk } from './sheetWalk.ts';
import { openArchive } from './unzip.ts';
import { stepThroughXml, walkXml } from './walkXml.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads the first sheet that a workbook shows.
 *
 * @throws FileRefused before more is unpacked than the limits allow.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  const [first] = await readSheets(bytes, 1);
  if (!first) throw broken(damages.noSheet());
  return first.sheet;
}

/**
 * Reads the sheets that a workbook shows, in their order, so many at most; together they have no more rows than one may have.
 *
 * @throws FileRefused before more is unpacked than the limits allow.
 */
export async function readSheets(
  bytes: Buffer,
  most: number,
): Promise<readonly { readonly name: string; readonly sheet: Sheet }[]> {
  const archive = await openArchive(bytes, fileLimits.unpacked);
  try {
    const workbook = await readWorkbook(archive, fileLimits.part);
    const sheets: { readonly name: string; readonly sheet: Sheet }[] = [];
    let rows = 0;
    for (const { name, part } of workbook.sheets.slice(0, most)) {
      const walk = new SheetWalk(workbook, { rows: fileLimits.rows, refusal: tooManyAtOnce });
      await walkXml(archive.read(part), walk, fileLimits.unpacked);
      rows += walk.count;
      if (rows > fileLimits.rows) throw tooManyAtOnce();
      sheets.push({ name, sheet: { format: 'XLSX', rows: walk.take(), merges: walk.merges } });
    }
    return sheets;
  } finally {
    archive.close();
  }
}

/** A sheet whose rows are read while they are needed. */
interface SheetStream {
  readonly merges: readonly Merge[];
  /** How many rows it states. */
  readonly total: number;
  rows(): AsyncIterable<readonly SheetRow[]>;
}

/**
 * Opens the first sheet that a workbook shows. It is run through once for its merged cells, which stand behind its rows.
 *
 * @throws FileRefused
 */
export async function openXlsx(bytes: Buffer): Promise<SheetStream> {
  const archive = await openArchive(bytes, streamLimits.bytes);
  const workbook = await readWorkbook(archive, streamLimits.texts);
  const [first] = workbook.sheets;
  if (!first) throw broken(damages.noSheet());
  const merges: Merge[] = [];
  let total = 0;
  const survey = {
    open(name: string, { ref = '', r = '' }: Readonly<Record<string, string>>) {
      if (name === 'mergeCell') addMerge(merges, ref);
      if (name !== 'row') return;
      total += 1;
      if (Math.max(total, Number(r)) > rowsOfSheet) throw tooManyRows(rowsOfSheet);
    },
    close() {},
    text() {},
  };
  await walkXml(archive.read(first.part), survey, streamLimits.bytes);
  return {
    merges,
    total,
    async *rows() {
      const most = Math.min(rowsOfSheet, streamLimits.rows);
      const walk = new SheetWalk(workbook, { rows: most, refusal: () => tooManyRows(most) });
      for await (const _ of stepThroughXml(archive.read(first.part), walk, streamLimits.bytes)) yield walk.take();
    },
  };
}
