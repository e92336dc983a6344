import { once } from 'node:events';
import { parse } from 'csv-parse';
import type { SheetRow } from './cell.ts';
import { damages } from './errors.ts';
import { streamLimits } from './limits.ts';
import { csvOptions, csvRefusal, rowOf } from './readCsv.ts';
import { broken, tooManyRows } from './refusals.ts';

/**
 * Reads separated values while they come, without so many characters at the beginning.
 *
 * @throws FileRefused
 */
export async function* csvRows(
  texts: AsyncIterable<string>,
  separator: string,
  skipped: number,
): AsyncGenerator<readonly SheetRow[]> {
  const parser = parse(csvOptions(separator));
  let records: string[][] = [];
  let failure: unknown = null;
  parser.on('data', (record: string[]) => records.push(record));
  parser.on('error', (error) => {
    failure = csvRefusal(error);
  });
  let number = 0;
  let rows = 0;
  const taken = () => {
    const batch: SheetRow[] = [];
    for (const record of records) {
      number += 1;
      const row = rowOf(record, number);
      if (row) batch.push(row);
    }
    records = [];
    rows += batch.length;
    if (rows > streamLimits.rows) throw tooManyRows(streamLimits.rows);
    return batch;
  };
  let toSkip = skipped;
  for await (const text of texts) {
    const own = toSkip ? text.slice(toSkip) : text;
    toSkip = Math.max(0, toSkip - text.length);
    // What goes wrong meanwhile the listener has heard of.
    if (own && !parser.write(own) && failure === null) await once(parser, 'drain').catch(() => {});
    if (failure !== null) throw failure;
    yield taken();
  }
  const ended = once(parser, 'close').catch(() => {});
  parser.end();
  await ended;
  if (failure !== null) throw failure;
  yield taken();
}

/** No line of JSON is longer, in characters. */
const longestLine = 4 * 1_048_576;

/** The lines of a text that comes piece by piece. */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      yield each;
      line += 1;
    }
    if (rest.length > longestLine) throw broken(damages.jsonLine({ line, shown: `${rest.slice(0, 40)}…` }));
  }
  if (rest) yield rest;
}
