import { duplicateKey, type Tabular } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';
import type { FileFormat, SheetRow } from '../files/cell.ts';
import type { RowStream } from '../files/openRows.ts';
import { mostNotes } from '../imports/runImport.ts';
import { treeOf } from '../imports/waves.ts';
import { type FoundHeadings, findHeadings, type Mapping } from '../tables/findHeadings.ts';
import type { Note } from '../tables/notes.ts';
import { createTableReader, type TableReader, type TableRow } from '../tables/readTable.ts';
import { SeenKeys } from './seenKeys.ts';

/** Some rows of a file, as they are brought together. */
export interface Wave {
  /** How many rows came before. */
  readonly from: number;
  readonly rows: readonly TableRow[];
  /** What was noticed about the file up to here. */
  readonly notes: readonly Note[];
}

/** A file as waves of rows. */
export interface JobRows {
  readonly format: FileFormat;
  readonly headings: FoundHeadings;
  /** About how many rows there are. */
  readonly total: number;
  /** Its waves, from the row with that place on; those before are read and left out. */
  waves(from: number): AsyncIterable<Wave>;
}

/** So many rows of a register whose rows may name each other are brought together. */
const atOnceOfTrees = 20_000;
/** Headings are looked for among so many rows. */
const beginning = 40;

/** Reads a stream as rows of a contract, so many at once; `problems` of its headings where it cannot. */
export async function openJobRows(
  stream: RowStream,
  contract: Tabular,
  mapping: Mapping,
  atOnce: number,
): Promise<JobRows> {
  const first: SheetRow[] = [];
  for await (const rows of stream.rows()) {
    first.push(...rows.slice(0, beginning));
    if (first.length >= beginning) break;
  }
  const { format, merges, total } = stream;
  const sheet = { format, merges, rows: first.slice(0, beginning) };
  const headings = findHeadings(sheet, contract, mapping);
  const size = treeOf(contract).upwards.length ? atOnceOfTrees : atOnce;
  return {
    format,
    headings,
    total: Math.max(0, total - headings.before),
    async *waves(from) {
      const reader = createTableReader(sheet, headings, contract);
      const once = onceEach(contract, headings);
      const notes: Note[] = [];
      let waiting: TableRow[] = [];
      let read = 0;
      for await (const rows of sourcesOf(stream, headings.before, reader, notes)) {
        for (const row of rows) {
          const checked = once(row);
          read += 1;
          if (read <= from) continue;
          waiting.push(checked);
          if (waiting.length < size) continue;
          yield { from: read - waiting.length, rows: waiting, notes: [...notes] };
          waiting = [];
        }
      }
      yield { from: Math.max(from, read - waiting.length), rows: waiting, notes: [...notes] };
    },
  };
}

/** The rows of a stream below its headings; what is noticed is added to the notes. */
async function* sourcesOf(
  stream: RowStream,
  before: number,
  reader: TableReader,
  notes: Note[],
): AsyncGenerator<readonly TableRow[]> {
  const note = (more: readonly Note[]) => notes.push(...more.slice(0, Math.max(0, mostNotes - notes.length)));
  let skipped = 0;
  for await (const sources of stream.rows()) {
    const own = sources.slice(Math.max(0, before - skipped));
    skipped += sources.length;
    const read = reader.read(own);
    note(read.notes);
    yield read.rows;
  }
  note(reader.end());
}

/** Makes what adds a problem to a row whose key came before in the file. */
function onceEach({ model, key }: Tabular, { columns }: FoundHeadings): (row: TableRow) => TableRow {
  const seen = new SeenKeys();
  const paths = columns.flatMap((called) => called?.field.path ?? []);
  const parts = paths.filter((path) => key.includes(path.split('.', 1)[0] ?? ''));
  return (row) => {
    const values = parts.map((path) => row.written[path] ?? null);
    if (!values.length || values.includes(null) || !seen.saw(JSON.stringify(values))) return row;
    const stated = Object.fromEntries(parts.map((path, at) => [path, values[at]]));
    const { rule: code, column, message, cure } = duplicateKey(model, stated);
    const problem: Problem = { code, path: column === null ? [] : [column], message, cure };
    return { ...row, problems: [...row.problems, problem] };
  };
}
