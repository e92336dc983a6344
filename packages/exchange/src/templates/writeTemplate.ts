import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnWidth, rowHeight, sheetStyles } from '../files/sheetStyles.ts';
import { type CellCount, writeWorkbook } from '../files/writeWorkbook.ts';
import { exampleNote, keyHeadings, noteHeadings, notInList, required, sheets } from './headings.ts';
import type { Nameable, TemplateColumn } from './templateColumns.ts';

/** What a template is made of. */
export interface Template {
  /** What the rows are called. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** What references may name, by the reference. */
  readonly nameable: ReadonlyMap<string, readonly Nameable[]>;
}

/** How many rows of a template know that their codes are texts. */
const prepared = 500;

/** Rows for which the lists of values hold. */
const lastRow = 20_001;

const { head, mustHead, lines: wrapped } = sheetStyles;

/** Writes a workbook to fill in: the sheet of rows, what each column is, and the keys of what may be referred to. */
export async function writeTemplate(template: Template, spent?: CellCount): Promise<Uint8Array> {
  const lists = listsOf(template);
  const sheets = [dataSheet(template, lists), notesSheet(template), ...keysSheet(template), listSheet(lists)];
  return writeWorkbook(sheets, spent);
}

/** A template of separated values has its headings only. */
export function templateLine({ columns }: Template): string {
  const cells = columns.map(({ heading: [zh, en] }) => `"${`${zh} / ${en}`.replaceAll('"', '""')}"`);
  return `\ufeff${cells.join(',')}\r\n`;
}

interface List {
  readonly column: number;
  readonly values: readonly string[];
}

function listsOf({ columns }: Template): List[] {
  return columns.flatMap(({ values }, column) => (values?.length ? [{ column, values }] : []));
}

function dataSheet({ columns }: Template, lists: readonly List[]): WriteSheet {
  const cells = new Map<string, { style: CellStyle; comment?: { author: string; text: string } }>();
  for (const [column, { field, isCode, notes, example }] of columns.entries()) {
    const text = [notes.zh, notes.en, example && exampleNote(example)].filter(Boolean).join('\n');
    cells.set(`0,${column}`, { style: field.required ? mustHead : head, comment: { author: 'PlanGraph', text } });
    if (!isCode) continue;
    for (let row = 1; row <= prepared; row += 1) cells.set(`${row},${column}`, { style: { numFmt: '@' } });
  }
  return {
    name: sheets.data,
    rows: [columns.map(({ heading }) => heading.join('\n')), ...Array.from({ length: prepared }, () => [])],
    columns: columns.map(({ heading, values }) => ({
      width: Math.max(14, columnWidth(heading), columnWidth(values ?? [], 24)),
    })),
    cells,
    rowDefs: new Map([[0, { height: 36 }]]),
    freezePane: { rows: 1 },
    dataValidations: lists.map(
      ({ column, values }, at): DataValidation => ({
        type: 'list',
        formula1: `'${sheets.lists}'!$${letter(at)}$2:$${letter(at)}$${values.length + 1}`,
        range: `${letter(column)}2:${letter(column)}${lastRow}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: notInList.title,
        errorMessage: notInList.message,
      }),
    ),
  };
}

function notesSheet({ columns }: Template): WriteSheet {
  const titles = [...noteHeadings];
  const rows = columns.map(({ field, heading: [zh, en], notes, example }) => [
    zh,
    en,
    field.path,
    required[field.required ? 'true' : 'false'].both,
    notes.zh,
    notes.en,
    example,
  ]);
  const widths = [26, 28, 22, 18, 44, 64, 20];
  const cells = new Map<string, { style: CellStyle }>();
  for (const [column] of titles.entries()) {
    cells.set(`0,${column}`, { style: head });
    for (const [row] of rows.entries()) cells.set(`${row + 1},${column}`, { style: wrapped });
  }
  return {
    name: sheets.notes,
    rows: [titles, ...rows],
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map([titles, ...rows].map((row, at) => [at, { height: rowHeight(row, widths) }])),
    freezePane: { rows: 1 },
  };
}

function keysSheet({ columns, nameable }: Template): WriteSheet[] {
  const kinds = columns.filter(({ field: { name, whole } }) => whole && nameable.get(name)?.length);
  if (!kinds.length) return [];
  const most = Math.max(...kinds.map(({ field }) => nameable.get(field.name)?.length ?? 0));
  const titles = kinds.flatMap(({ field: { heading } }) => keyHeadings.map((each) => `${heading.zh} ${each}`));
  const rows = Array.from({ length: most }, (_, at) =>
    kinds.flatMap(({ field }) => {
      const each = nameable.get(field.name)?.[at];
      return [each?.key ?? null, each?.name ?? null];
    }),
  );
  const cells = new Map(titles.map((_, column) => [`0,${column}`, { style: head }]));
  const wide = titles.map(() => ({ width: 28 }));
  return [{ name: sheets.keys, rows: [titles, ...rows], columns: wide, cells, freezePane: { rows: 1 } }];
}

function listSheet(lists: readonly List[]): WriteSheet {
  const most = Math.max(0, ...lists.map(({ values }) => values.length));
  const rows = Array.from({ length: most }, (_, at) => lists.map(({ values }) => values[at] ?? null));
  return { name: sheets.lists, rows: [lists.map(() => null), ...rows], hidden: true };
}

/** The letters of a column, from 0. */
function letter(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest ? letter(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
