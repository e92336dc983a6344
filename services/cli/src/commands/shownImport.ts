import type { BilingualText } from '@plangraph/messages';
import { spoken } from '../errors/spoken.ts';
import { printable, tableOf } from '../terminal/table.ts';
import { inLanguage, type Terminal } from '../terminal/terminal.ts';

/** What is wrong with a row. */
interface RowProblem {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  /** What the file calls the column at fault. */
  readonly heading?: string | null;
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** An import as the server answers it. */
export interface ShownImport {
  /** Its global id in the graph. */
  readonly id: string;
  readonly name: string;
  readonly fileName: string | null;
  readonly state: 'WAITING' | 'RUNNING' | 'CHECKED' | 'WRITTEN' | 'REFUSED' | 'CANCELLED' | 'FAILED';
  /** How many of its rows are done. */
  readonly done: number;
  readonly counts: {
    readonly created: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
  };
  readonly notes: readonly { readonly message?: BilingualText }[];
  readonly rows: readonly {
    readonly number: number;
    readonly outcome: string;
    readonly problems: readonly RowProblem[];
  }[];
  readonly statuses: readonly { readonly target: string; readonly from: string | null; readonly to: string | null }[];
  readonly reports: readonly { readonly id: string; readonly period: string; readonly state: string }[];
  /** Where the rows that were refused are to be had; null where none was. */
  readonly refusedRows: string | null;
}

/** So many lines of a table anybody reads. */
const most = 50;

const states = {
  WAITING: 'waitsForWorker',
  RUNNING: 'working',
  CHECKED: 'checked',
  WRITTEN: 'written',
  REFUSED: 'nothingWritten',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
} as const;

/** What came of an import, in lines: how many rows, what is wrong with which, which statuses change, which reports it became. */
export function importText(terminal: Terminal, shown: ShownImport): string {
  const { name, state, counts, notes, rows, statuses, reports } = shown;
  const say = (text: BilingualText) => inLanguage(terminal, text);
  const problems = rows.flatMap(({ number, problems: all }) =>
    all.map(({ code, path = [], heading, message, cure }) => [
      String(number),
      heading ?? path.join('.'),
      code,
      `${say(message)}${terminal.language === 'en' ? ' ' : ''}${say(cure)}`,
    ]),
  );
  const headed = (
    words: readonly (
      | 'row'
      | 'column'
      | 'code'
      | 'problem'
      | 'target'
      | 'from'
      | 'to'
      | 'report'
      | 'period'
      | 'state'
    )[],
    lines: readonly (readonly string[])[],
  ) => [
    tableOf(
      words.map((word) => say(spoken[word]())),
      lines.slice(0, most),
    ),
    ...(lines.length > most ? [say(spoken.more({ count: lines.length - most }))] : []),
  ];
  const noted = notes.flatMap(({ message }) => (message ? [printable(say(message))] : []));
  const flips = statuses.map(({ target, from, to }) => [target, from ?? '', to ?? '']);
  const handed = reports.map(({ id, period, state: own }) => [id, period, own]);
  return [
    say(spoken[states[state]]()),
    say(spoken.counts({ name, ...counts })),
    ...noted.slice(0, most),
    ...(noted.length > most ? [say(spoken.more({ count: noted.length - most }))] : []),
    ...(problems.length ? headed(['row', 'column', 'code', 'problem'], problems) : []),
    ...(flips.length ? [say(spoken.flips()), ...headed(['target', 'from', 'to'], flips)] : []),
    ...(handed.length ? [say(spoken.reports()), ...headed(['report', 'period', 'state'], handed)] : []),
  ].join('\n');
}
