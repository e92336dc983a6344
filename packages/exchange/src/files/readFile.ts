import type { FileFormat, Sheet } from './cell.ts';
import { decodeText } from './decodeText.ts';
import { kinds } from './errors.ts';
import { readCsv } from './readCsv.ts';
import { readJsonLines } from './readJsonLines.ts';
import { readXlsx } from './readXlsx.ts';
import { emptyFile, mismatch, unknownKind } from './refusals.ts';

/** What a file says of itself; null where it says nothing. */
export interface StatedFile {
  readonly name: string | null;
  readonly mediaType: string | null;
}

/**
 * Reads a file as rows of cells. What it is, its bytes decide; where it says that it is something else, it is refused.
 *
 * @throws FileRefused
 */
export async function readFile(bytes: Buffer, stated: StatedFile): Promise<Sheet> {
  if (bytes.length === 0) throw emptyFile();
  const found = formatOf(bytes);
  refuseMismatch(found, stated);
  if (found === 'XLSX') return readXlsx(bytes);
  const text = decodeText(bytes);
  return textFormat(text, stated) === 'JSONL' ? readJsonLines(text) : readCsv(text);
}

/**
 * Refuses a workbook that says that it is a text, and a text that says that it is a workbook.
 *
 * @throws FileRefused
 */
export function refuseMismatch(found: 'XLSX' | 'TEXT', stated: StatedFile): void {
  const said = statedFormat(stated);
  if (said && (said === 'XLSX') !== (found === 'XLSX')) throw mismatch(stated.name ?? said, found);
}

/**
 * What a text is, by how it begins.
 *
 * @throws FileRefused where it is blank, a page, or something else than it says of itself.
 */
export function textFormat(beginning: string, stated: StatedFile): 'CSV' | 'JSONL' {
  const said = statedFormat(stated);
  if (beginning.trim() === '') throw emptyFile();
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(beginning)) throw unknownKind(kinds.page);
  const found = beginning.trimStart().startsWith('{') ? 'JSONL' : 'CSV';
  if (said && (found === 'JSONL') !== (said === 'JSONL')) throw mismatch(stated.name ?? said, found);
  return found;
}

/**
 * Whether bytes begin a workbook or, as far as one can tell, a text.
 *
 * @throws FileRefused where they begin what nobody reads here.
 */
export function formatOf(bytes: Buffer): 'XLSX' | 'TEXT' {
  const head = bytes.subarray(0, 8).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return 'XLSX';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw unknownKind(kinds.oldExcel);
  if (head.startsWith('%PDF')) throw unknownKind(kinds.pdf);
  if (head.startsWith('\u001f\u008b') || head.startsWith('Rar!') || head.startsWith('7z'))
    throw unknownKind(kinds.archive);
  return 'TEXT';
}

const byEnding: Readonly<Record<string, FileFormat>> = {
  xlsx: 'XLSX',
  csv: 'CSV',
  tsv: 'CSV',
  jsonl: 'JSONL',
  ndjson: 'JSONL',
};

const byMediaType: Readonly<Record<string, FileFormat>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/csv': 'CSV',
  'text/tab-separated-values': 'CSV',
  'application/jsonl': 'JSONL',
  'application/x-ndjson': 'JSONL',
};

function statedFormat({ name, mediaType }: StatedFile): FileFormat | null {
  const ending = name?.split('.').at(-1)?.toLowerCase() ?? '';
  const type = mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return byEnding[ending] ?? byMediaType[type] ?? null;
}
