import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from './cell.ts';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { broken, cellTooLong, tooManyColumns, tooManyRows } from './refusals.ts';

const separators = [',', ';', '\t', '，', '；'] as const;

/** Reads separated values; the separator is the one that its first lines have most of. */
export function readCsv(text: string): Sheet {
  const { separator, body } = separatorOf(text);
  const records = parseRecords(body, separator);
  if (records.length > fileLimits.rows) throw tooManyRows();
  const rows = records.flatMap((record, at) => {
    if (record.length > fileLimits.columns && record.slice(fileLimits.columns).some(Boolean)) throw tooManyColumns();
    if (record.every((each) => each.trim() === '')) return [];
    if (record.some((each) => each.length > fileLimits.cell)) throw cellTooLong(at + 1);
    return [
      {
        number: at + 1,
        cells: record.map((each) =>
          each === '' ? null : { kind: 'text' as const, text: each.replace(/^'(?=[=+\-@\t\r'])/, '') },
        ),
      },
    ];
  });
  return { format: 'CSV', rows, merges: [] };
}

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      // Blank lines count, so that people find the row that a message names.
      skip_empty_lines: false,
      to: fileLimits.rows + 1,
      max_record_size: 4 * 1_048_576,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0) || 1;
    throw broken(damages.csvQuote({ line }));
  }
}

/** The separator of a text, and the text without a line that Excel states it in (`sep=;`). */
function separatorOf(text: string): { readonly separator: string; readonly body: string } {
  const [, stated] = /^sep=(.)\r?\n/.exec(text) ?? [];
  if (stated) return { separator: stated, body: text.slice(text.indexOf('\n') + 1) };
  const lines = text
    .slice(0, 20_000)
    .split('\n', 10)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = separators.map((separator) => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0));
  const best = counts.indexOf(Math.max(...counts));
  return { separator: separators[best] ?? ',', body: text };
}
