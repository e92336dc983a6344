import { CsvError, parse } from 'csv-parse/sync';
import type { Cell, Sheet, SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { broken, cellTooLong, tooManyAtOnce, tooManyColumns } from './refusals.ts';

const separators = [',', ';', '\t', '，', '；'] as const;

/** Reads separated values; the separator is the one that parts its first lines alike. */
export function readCsv(text: string): Sheet {
  const { separator, body } = separatorOf(text);
  const records = parseRecords(body, separator);
  if (records.length > fileLimits.rows) throw tooManyAtOnce();
  const rows = records.flatMap((record, at) => rowOf(record, at + 1) ?? []);
  return { format: 'CSV', rows, merges: [] };
}

/**
 * A record of separated values as a row; null where there is nothing in it.
 *
 * @throws FileRefused
 */
export function rowOf(record: readonly string[], number: number): SheetRow | null {
  if (record.length > fileLimits.columns && record.slice(fileLimits.columns).some(Boolean)) throw tooManyColumns();
  let isBlank = true;
  for (const each of record) {
    if (each.length > fileLimits.cell) throw cellTooLong(number);
    isBlank &&= each.trim() === '';
  }
  return isBlank ? null : { number, cells: record.map(cellOf) };
}

function cellOf(text: string): Cell {
  if (text === '') return null;
  return { kind: 'text', text: text.charCodeAt(0) === 0x27 ? text.replace(/^'(?=[=+\-@\t\r'])/, '') : text };
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...csvOptions(delimiter), to: fileLimits.rows + 1 });
  } catch (error) {
    throw csvRefusal(error);
  }
}

/** How separated values are parsed. */
export function csvOptions(delimiter: string) {
  // Blank lines count, so that people find the row that a message names.
  return { delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 4 * 1_048_576 };
}

/** What a parser found wrong, as the refusal of the file; anything else as it is. */
export function csvRefusal(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error.lines ?? 0) || 1;
  return broken(damages.csvQuote({ line }));
}

/** The separator of a text, and the text without a line that Excel states it in (`sep=;`). */
export function separatorOf(text: string): { readonly separator: string; readonly body: string } {
  const [, stated] = /^sep=(.)\r?\n/.exec(text) ?? [];
  if (stated) return { separator: stated, body: text.slice(text.indexOf('\n') + 1) };
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 10);
  const found = separators.map((separator) => ({ separator, ...regularityOf(lines, separator) }));
  const [best] = found.toSorted((one, other) => other.lines - one.lines || other.times - one.times);
  return { separator: best?.separator ?? ',', body: text };
}

/**
 * In how many lines a separator stands equally often, and how often. It parts as many columns in each line, whereas a text of
 * people has some commas here and others there, often more of them than there are columns.
 */
function regularityOf(lines: readonly string[], separator: string): { lines: number; times: number } {
  const found = new Map<number, number>();
  for (const line of lines) {
    const times = line.split(separator).length - 1;
    if (times > 0) found.set(times, (found.get(times) ?? 0) + 1);
  }
  const [[times, most] = [0, 0]] = [...found].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  return { lines: most, times };
}
