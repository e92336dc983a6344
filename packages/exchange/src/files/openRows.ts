import type { FileFormat, Merge, SheetRow } from './cell.ts';
import { createMixtureCheck, type Encoding, markOf, wideOf } from './decodeText.ts';
import { streamLimits } from './limits.ts';
import { separatorOf } from './readCsv.ts';
import { formatOf, refuseMismatch, type StatedFile, textFormat } from './readFile.ts';
import { headingsOf, type NamedColumns, rowOfLine } from './readJsonLines.ts';
import { openXlsx } from './readXlsx.ts';
import { tooManyRows, unknownEncoding, unpacksTooLarge } from './refusals.ts';
import { csvRows, linesOf } from './textRows.ts';
import { type FilePacking, isGzip, unpackPieces } from './unpack.ts';

/** A file that is kept somewhere: read from its beginning, piece by piece, as often as it is asked for. */
export type Pieces = () => AsyncIterable<Uint8Array>;

/** A file as rows that are read while they are needed, so that it takes no more memory than some of them. */
export interface RowStream {
  readonly format: FileFormat;
  readonly merges: readonly Merge[];
  /** About how many rows it has: as many as it has lines. */
  readonly total: number;
  /**
   * Its rows from the first, some at a time; headings are among them.
   *
   * @throws FileRefused
   */
  rows(): AsyncIterable<readonly SheetRow[]>;
}

/** So much of a text is looked at to tell what it is. */
const beginningLength = 65_536;

/**
 * Opens a file whose rows are to be read one after the other. It is run through once to tell its encoding and its length. Of a
 * workbook the archive and the texts that its cells share are held, both within limits.
 *
 * @throws FileRefused
 */
export async function openRows(
  packed: Pieces,
  stated: StatedFile,
  packing: FilePacking | null = null,
): Promise<RowStream> {
  const way = packing ?? ((await isGzipped(packed)) ? 'gzip' : null);
  const pieces: Pieces = () => unpackPieces(packed(), way);
  const beginning = await beginningOf(pieces);
  const kind = formatOf(beginning);
  if (beginning.length) refuseMismatch(kind, stated);
  if (kind === 'XLSX') return { format: kind, ...(await openXlsx(await joined(pieces))) };
  const { encoding, lines } = await survey(pieces, beginning);
  const texts = () => decoded(pieces(), encoding);
  const format = textFormat(await firstText(texts), stated);
  if (format === 'JSONL') {
    const columns: NamedColumns = new Map();
    let number = 0;
    for await (const line of linesOf(texts())) {
      number += 1;
      if (number > streamLimits.rows) throw tooManyRows(streamLimits.rows);
      if (line.trim()) rowOfLine(line, number, columns);
    }
    return { format, merges: [], total: lines, rows: () => jsonRows(texts(), columns) };
  }
  const first = await firstText(texts);
  const { separator, body } = separatorOf(first);
  const rows = () => csvRows(texts(), separator, first.length - body.length);
  // A line is no row yet. Where there may be too many, that is found before the first is brought.
  if (lines > streamLimits.rows) for await (const _ of rows());
  return { format, merges: [], total: lines, rows };
}

async function isGzipped(pieces: Pieces): Promise<boolean> {
  for await (const piece of pieces()) if (piece.length) return isGzip(piece);
  return false;
}

async function beginningOf(pieces: Pieces): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    parts.push(piece);
    length += piece.length;
    if (length >= beginningLength) break;
  }
  return Buffer.concat(parts);
}

async function joined(pieces: Pieces): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    length += piece.length;
    if (length > streamLimits.workbook) throw unpacksTooLarge(streamLimits.workbook);
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

/** Runs through a text: how it is written, and how many lines it has. */
async function survey(pieces: Pieces, beginning: Uint8Array) {
  const told = markOf(beginning) ?? wideOf(beginning);
  const trial = new TextDecoder('utf-8', { fatal: true });
  let [lines, isUtf8, last] = [0, true, 0x0a];
  for await (const piece of pieces()) {
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, at + 1)) lines += 1;
    last = piece.at(-1) ?? last;
    if (told || !isUtf8) continue;
    isUtf8 = decodes(trial, piece);
  }
  if (last !== 0x0a) lines += 1;
  const encoding = told ?? (isUtf8 ? 'utf-8' : 'gb18030');
  if (encoding === 'gb18030') await refuseMixture(pieces);
  return { encoding, lines };
}

function decodes(decoder: TextDecoder, piece: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function refuseMixture(pieces: Pieces): Promise<void> {
  const look = createMixtureCheck();
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pieces()) {
    const whole = Buffer.concat([rest, piece]);
    const end = whole.lastIndexOf(0x0a) + 1;
    look(whole.subarray(0, end));
    rest = whole.subarray(end);
    if (rest.length > 4 * 1_048_576) throw unknownEncoding(null);
  }
  look(rest);
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw unknownEncoding(null);
    }
  };
  for await (const piece of pieces) yield decode(piece);
  yield decode();
}

async function firstText(texts: () => AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const each of texts()) {
    text += each;
    if (text.length >= beginningLength) break;
  }
  return text;
}

async function* jsonRows(texts: AsyncIterable<string>, columns: NamedColumns): AsyncGenerator<readonly SheetRow[]> {
  yield [headingsOf(columns)];
  let number = 0;
  let batch: SheetRow[] = [];
  for await (const line of linesOf(texts)) {
    number += 1;
    if (line.trim()) batch.push(rowOfLine(line, number, columns));
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
